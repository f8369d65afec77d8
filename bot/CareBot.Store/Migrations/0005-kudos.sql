-- Good deeds that somebody told of a colleague, and what cases of a kind ended with. The words of a good deed stand in
-- events.personal alone, under the key of the case's customer where a case was named.

CREATE TABLE kudos (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    nominee TEXT NOT NULL,
    store TEXT NOT NULL, -- in which the nominee worked then
    named_at INTEGER NOT NULL,
    agreed_at INTEGER, -- null while nobody may see it
    state TEXT NOT NULL
) STRICT;
CREATE INDEX kudos_agreed ON kudos (store, agreed_at) WHERE agreed_at IS NOT NULL;
CREATE INDEX kudos_nominee ON kudos (nominee, named_at);

-- The key begins with what is asked for, so that the table is its own index. Cases that were settled before are filled in
-- when the events are folded again; of one that came back and was settled twice, the last counts.
CREATE TABLE settlements (
    issue TEXT NOT NULL,
    category TEXT NOT NULL, -- empty where the case has none
    currency TEXT NOT NULL,
    settled_at INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    given TEXT NOT NULL, -- the keys of what was given, a JSON array
    added INTEGER NOT NULL, -- minor units
    PRIMARY KEY (issue, category, currency, settled_at, case_id)
) STRICT, WITHOUT ROWID;
