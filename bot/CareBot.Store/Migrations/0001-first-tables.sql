-- Every instant is in UTC ticks (100 ns since 0001-01-01), so that what is folded again is equal to the last digit.
-- Personal are: events.personal (encrypted), conversations.state, inbox.heard, inbox.answer, outbox.body, and since 0003
-- reference_marks.mark. Nothing else.

CREATE TABLE inbox (
    turn INTEGER PRIMARY KEY,
    delivery_key TEXT NOT NULL UNIQUE,
    request_hash TEXT NOT NULL, -- empty once erased
    employee TEXT NOT NULL,
    at INTEGER NOT NULL,
    heard TEXT,
    subject TEXT,
    answer TEXT -- null where there was none
) STRICT;
CREATE INDEX inbox_heard ON inbox (employee, turn) WHERE heard IS NOT NULL;

CREATE TABLE conversations (
    employee TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    address TEXT,
    closes_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX conversations_due ON conversations (closes_at) WHERE closes_at IS NOT NULL;

CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    subject TEXT NOT NULL,
    personal BLOB,
    prev BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream, version)
) STRICT;
CREATE INDEX events_subject ON events (subject);

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'An audit record is never changed.'); END;

CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'An audit record is never deleted.'); END;

-- INSERT OR REPLACE would delete without asking the trigger above.
CREATE TRIGGER events_are_never_replaced BEFORE INSERT ON events
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM events)
    OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'An audit record follows the last one.'); END;

CREATE TABLE subject_keys (
    subject TEXT PRIMARY KEY,
    key BLOB, -- null once destroyed
    erased_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    store TEXT NOT NULL,
    owner TEXT NOT NULL,
    status TEXT NOT NULL,
    approver TEXT, -- while it waits
    opened_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX cases_open ON cases (owner, updated_at) WHERE status <> 'settled';
CREATE INDEX cases_waiting ON cases (approver, opened_at) WHERE approver IS NOT NULL;

CREATE TABLE promises (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    store TEXT NOT NULL,
    owner TEXT NOT NULL,
    status TEXT NOT NULL,
    case_id TEXT,
    due_at INTEGER NOT NULL,
    wakes_at INTEGER, -- null when it never does
    state TEXT NOT NULL
) STRICT;
CREATE INDEX promises_open ON promises (owner, due_at) WHERE wakes_at IS NOT NULL;
CREATE INDEX promises_due ON promises (wakes_at) WHERE wakes_at IS NOT NULL;
CREATE INDEX promises_case ON promises (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE numbers (
    prefix TEXT PRIMARY KEY,
    taken INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    turn INTEGER NOT NULL, -- of the inbox; a foreign key would look through every message at each delivery
    recipient TEXT NOT NULL,
    address TEXT, -- null until it is claimed: wherever they last spoke to us
    card TEXT,
    redraws INTEGER, -- the row that first had this card
    subject TEXT,
    body TEXT, -- null once erased
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'unknown', 'failed')),
    wakes_at INTEGER, -- set on the oldest unfinished row of each recipient, and on no other
    owner TEXT,
    epoch INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    cause TEXT,
    reference TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (wakes_at) WHERE wakes_at IS NOT NULL;
CREATE INDEX outbox_unfinished ON outbox (recipient, id) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_lines ON outbox (recipient, turn, id);
CREATE INDEX outbox_cards ON outbox (recipient, card, id) WHERE card IS NOT NULL;

CREATE TABLE stores (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    area TEXT NOT NULL,
    country TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    hours TEXT NOT NULL
) STRICT;

CREATE TABLE employees (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    store TEXT NOT NULL,
    manager TEXT,
    deputy TEXT,
    language TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE employee_links (
    employee TEXT NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    channel TEXT NOT NULL,
    tenant TEXT NOT NULL,
    native_id TEXT NOT NULL,
    PRIMARY KEY (employee, place)
) STRICT;
