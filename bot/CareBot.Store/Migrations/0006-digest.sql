-- What counts in a store's week, one row an event at most, in the order in which a week is read. Folded from the events
-- like everything else, and made anew as a whole after a migration.
CREATE TABLE happenings (
    store TEXT NOT NULL,
    at INTEGER NOT NULL,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (store, at, stream, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX cases_unsettled ON cases (store, opened_at) WHERE status <> 'settled';

ALTER TABLE presences ADD COLUMN digest_at INTEGER; -- null for whoever receives none
CREATE INDEX presences_due ON presences (digest_at) WHERE digest_at IS NOT NULL;

-- Changes of the policy that were proposed and turned down.
CREATE TABLE proposals (
    key TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A case that was open when a span began is found by when it was last touched, all others by when they were opened; so a
-- recent span leads through nothing that was settled before it.
DROP INDEX cases_span;
CREATE INDEX cases_span ON cases (opened_at, id, store);
CREATE INDEX cases_touched ON cases (updated_at, opened_at, id, store);
