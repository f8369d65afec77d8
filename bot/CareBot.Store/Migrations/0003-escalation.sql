-- Who waits for whom, keys that were handed over, and what earlier cases teach. Spending, precedents and marks begin with
-- this version: what they are made of was not written down before, so nothing is filled in from older events. All else is
-- folded again from the events once the migrations are through, so no row is patched here.

-- One row for everybody who was asked on a case, as long as it waits.
CREATE TABLE case_asked (
    case_id TEXT NOT NULL,
    employee TEXT NOT NULL,
    urgency INTEGER NOT NULL, -- 0 at the counter, 1 by phone or in public, 2 not said or social, 3 by mail
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (employee, urgency, asked_at, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_asked_case ON case_asked (case_id);

DROP INDEX cases_waiting;
ALTER TABLE cases DROP COLUMN approver;
ALTER TABLE cases ADD COLUMN wakes_at INTEGER; -- null while nobody is waited for
CREATE INDEX cases_due ON cases (wakes_at) WHERE wakes_at IS NOT NULL;

CREATE TABLE grants (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    giver TEXT NOT NULL,
    store TEXT NOT NULL,
    person TEXT, -- either a person or a role of the store
    role TEXT,
    up_to INTEGER NOT NULL, -- minor units
    given_at INTEGER NOT NULL,
    until INTEGER NOT NULL, -- excluded
    revoked INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX grants_person ON grants (person, until) WHERE revoked = 0 AND person IS NOT NULL;
CREATE INDEX grants_role ON grants (store, role, until) WHERE revoked = 0 AND role IS NOT NULL;
CREATE INDEX grants_giver ON grants (giver, until) WHERE revoked = 0;

CREATE TABLE presences (
    employee TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    away_until INTEGER, -- excluded; null where they are not away
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE spending (
    store TEXT NOT NULL,
    week TEXT NOT NULL, -- the store's local Monday, as 2026-11-23
    currency TEXT NOT NULL,
    minor_units INTEGER NOT NULL,
    PRIMARY KEY (store, week, currency)
) STRICT, WITHOUT ROWID;

-- The key begins with what is asked for, so that the table is its own index.
CREATE TABLE precedents (
    issue TEXT NOT NULL,
    category TEXT NOT NULL, -- empty where the case has none
    currency TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    version INTEGER NOT NULL, -- of the event that decided it
    outcome TEXT NOT NULL,
    asked INTEGER, -- minor units; null where it had no amount
    granted INTEGER,
    PRIMARY KEY (issue, category, currency, decided_at, case_id, version)
) STRICT, WITHOUT ROWID;

-- Personal: a keyed hash can be tried out with every likely reference as long as its key lives, and this key lives as
-- long as the store. That is why the rows of a case go when its subject's key is destroyed.
CREATE TABLE reference_marks (
    mark BLOB NOT NULL, -- HMAC-SHA256 of the reference
    case_id TEXT NOT NULL,
    PRIMARY KEY (mark, case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE store_secrets (
    name TEXT PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- By card first: it finds the copies that all recipients have, and as before the one that a recipient has.
DROP INDEX outbox_cards;
CREATE INDEX outbox_cards ON outbox (card, recipient, id) WHERE card IS NOT NULL;
