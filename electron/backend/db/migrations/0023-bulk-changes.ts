/** Changes of many mailboxes in one act, so that one can be taken back as long as nothing followed. */
export const sql = `
CREATE TABLE bulk_change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  -- JSON: what every mailbox was given.
  patch TEXT NOT NULL,
  changed INTEGER NOT NULL,
  -- The events of mailboxes it made: after the first, up to the last.
  events_after INTEGER NOT NULL,
  events_to INTEGER NOT NULL,
  undone_at TEXT,
  undone_by INTEGER REFERENCES operator (id)
) STRICT;
CREATE TRIGGER bulk_change_kept BEFORE DELETE ON bulk_change
BEGIN SELECT RAISE(ABORT, 'changes of many mailboxes are kept'); END;
`;
