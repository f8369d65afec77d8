-- What the adapters must remember by themselves. A body may hold a token, which the adapter has encrypted.
CREATE TABLE channel_records (
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (channel, kind, key)
) STRICT, WITHOUT ROWID;

-- Beside employee_links, which an import replaces as a whole. No foreign key: whoever leaves keeps the account.
CREATE TABLE account_links (
    channel TEXT NOT NULL,
    tenant TEXT NOT NULL,
    native_id TEXT NOT NULL,
    employee TEXT NOT NULL,
    linked_at INTEGER NOT NULL,
    PRIMARY KEY (channel, tenant, native_id)
) STRICT, WITHOUT ROWID;

-- 'unknown' with a time to wake is still being looked into, and holds up what comes after it.
DROP INDEX outbox_unfinished;
CREATE INDEX outbox_unfinished ON outbox (recipient, id)
    WHERE state IN ('pending', 'sending') OR (state = 'unknown' AND wakes_at IS NOT NULL);
CREATE INDEX outbox_stuck ON outbox (id) WHERE state IN ('unknown', 'failed');
ALTER TABLE outbox ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0; -- 1 once a try has ended without anybody knowing how
