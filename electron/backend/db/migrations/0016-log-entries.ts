/** The small registers: incidents, violations, rewards, courses, inspections, operations, proposals. */
export const sql = `
CREATE TABLE log_entry (
  id INTEGER PRIMARY KEY,
  book TEXT NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  subject TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  mailbox_id INTEGER REFERENCES mailbox (id),
  person TEXT NOT NULL,
  document TEXT NOT NULL,
  -- JSON: the fields that only this register has.
  details TEXT NOT NULL,
  closed_on TEXT,
  outcome TEXT NOT NULL DEFAULT '',
  search_text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES operator (id),
  -- An entry that was a mistake is struck out, never removed.
  withdrawn_at TEXT,
  withdrawn_reason TEXT
) STRICT;
CREATE INDEX log_entry_by_day ON log_entry (book, on_day, id);
CREATE INDEX log_entry_of_mailbox ON log_entry (mailbox_id, id);
CREATE TRIGGER log_entry_kept BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'entries are kept'); END;
`;
