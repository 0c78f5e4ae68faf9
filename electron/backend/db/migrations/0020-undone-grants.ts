/**
 * A grant that was taken back stands apart from mailboxes that were deleted: no list and no search has it, only ledger,
 * events and log.
 */
export const sql = `
ALTER TABLE mailbox ADD COLUMN undone_on TEXT;

UPDATE mailbox SET undone_on = e.on_day FROM mailbox_event e
WHERE e.mailbox_id = mailbox.id AND e.kind = 'issue-undone' AND mailbox.status = 'deleted';

CREATE INDEX mailbox_undone ON mailbox (undone_on) WHERE undone_on IS NOT NULL;

DELETE FROM mailbox_search WHERE rowid IN (SELECT sort_rank FROM mailbox WHERE undone_on IS NOT NULL);
DELETE FROM mailbox_fragment WHERE rowid IN (SELECT sort_rank FROM mailbox WHERE undone_on IS NOT NULL);
`;
