/** Whoever is idle, or nearly full, is found, judged and counted in an index alone: a million mailboxes in a moment. */
export const sql = `
DROP INDEX mailbox_by_idleness;
CREATE INDEX mailbox_by_idleness ON mailbox (status, idle_since, kind, unit_id, last_access_on, last_access_state);
-- Only of those that are at least half full.
CREATE INDEX mailbox_by_fullness ON mailbox (used_mb / quota_mb) WHERE used_mb >= quota_mb * 0.5;
`;
