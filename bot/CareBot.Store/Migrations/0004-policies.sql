-- The text of every policy that was in force, so that what it said can be asked again. It names nobody.
CREATE TABLE policies (
    version TEXT PRIMARY KEY, -- the first twelve hex digits of the SHA-256 of the text
    text TEXT NOT NULL,
    first_at INTEGER NOT NULL
) STRICT;

-- Finds the cases of a span without reading any other; opened_at never changes, so nothing is met twice on the way.
CREATE INDEX cases_span ON cases (opened_at, id, updated_at, store);
