/** Slips that handed first passwords over: to whom, when, until when; never the password. */
export const sql = `
CREATE TABLE account_slip (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  printed_on TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  changed_on TEXT,
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES operator (id),
  UNIQUE (year, number)
) STRICT;
CREATE INDEX account_slip_of ON account_slip (mailbox_id, id);
CREATE TRIGGER account_slip_unchanged BEFORE UPDATE ON account_slip
  WHEN OLD.changed_on IS NOT NULL OR NEW.mailbox_id <> OLD.mailbox_id OR NEW.number <> OLD.number
    OR NEW.year <> OLD.year OR NEW.printed_on <> OLD.printed_on OR NEW.expires_on <> OLD.expires_on
BEGIN SELECT RAISE(ABORT, 'of a slip only the change of its password is entered'); END;
CREATE TRIGGER account_slip_kept BEFORE DELETE ON account_slip
BEGIN SELECT RAISE(ABORT, 'slips are kept'); END;
`;
