/** The life of a mailbox, event by event; what a mailbox has besides its address; aliases with an end; refused addresses. */
export const sql = `
ALTER TABLE mailbox ADD COLUMN quota_mb INTEGER NOT NULL DEFAULT 500;
ALTER TABLE mailbox ADD COLUMN is_published INTEGER NOT NULL DEFAULT 0 CHECK (is_published IN (0, 1));
-- The document it was granted by, as people cite it.
ALTER TABLE mailbox ADD COLUMN document TEXT NOT NULL DEFAULT '';
ALTER TABLE mailbox ADD COLUMN status_on TEXT;
ALTER TABLE mailbox ADD COLUMN last_access_on TEXT;
ALTER TABLE mailbox ADD COLUMN last_access_state TEXT NOT NULL DEFAULT 'unknown'
  CHECK (last_access_state IN ('date', 'never', 'unknown'));
ALTER TABLE mailbox ADD COLUMN used_mb REAL;
ALTER TABLE mailbox ADD COLUMN password_state TEXT NOT NULL DEFAULT 'unknown'
  CHECK (password_state IN ('default', 'changed', 'unknown'));

-- An event's number grows with its day, mailbox by mailbox: so the state of a day is today's with later events undone.
CREATE TABLE mailbox_event (
  id INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  -- Only the fields that changed, JSON.
  before TEXT,
  after TEXT,
  reason TEXT NOT NULL,
  document TEXT NOT NULL,
  document_id INTEGER,
  request_id INTEGER,
  batch_id INTEGER
) STRICT;
CREATE INDEX mailbox_event_of ON mailbox_event (mailbox_id, id);
CREATE INDEX mailbox_event_by_day ON mailbox_event (on_day, mailbox_id, id);
CREATE TRIGGER mailbox_event_unchanged BEFORE UPDATE ON mailbox_event
BEGIN SELECT RAISE(ABORT, 'mailbox events do not change'); END;
CREATE TRIGGER mailbox_event_kept BEFORE DELETE ON mailbox_event
BEGIN SELECT RAISE(ABORT, 'mailbox events are kept'); END;

INSERT INTO mailbox_event (mailbox_id, kind, on_day, at, operator_id, reason, document, batch_id)
  SELECT m.id, 'issued', m.issued_on, coalesce(b.committed_at, m.issued_on || 'T00:00:00.000Z'), b.committed_by,
    '', '', m.import_batch_id
  FROM mailbox m LEFT JOIN import_batch b ON b.id = m.import_batch_id ORDER BY m.id;

-- The day an alias is meant to end; it is held until somebody ends it, because the mail server must hear of it too.
ALTER TABLE address_ledger ADD COLUMN until_on TEXT;
-- Why it was given although it rested.
ALTER TABLE address_ledger ADD COLUMN reason TEXT NOT NULL DEFAULT '';
CREATE INDEX address_ledger_unit ON address_ledger (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX address_ledger_until ON address_ledger (until_on) WHERE until_on IS NOT NULL;

-- Addresses that were proposed and not given: to whom, when, why.
CREATE TABLE address_refusal (
  id INTEGER PRIMARY KEY,
  local_part TEXT NOT NULL,
  proposed_for TEXT NOT NULL,
  source TEXT NOT NULL,
  on_day TEXT NOT NULL,
  given_instead TEXT NOT NULL,
  reason TEXT NOT NULL,
  mailbox_id INTEGER REFERENCES mailbox (id),
  operator_id INTEGER REFERENCES operator (id)
) STRICT;
CREATE INDEX address_refusal_of ON address_refusal (local_part, id);
CREATE TRIGGER address_refusal_unchanged BEFORE UPDATE ON address_refusal
BEGIN SELECT RAISE(ABORT, 'refused addresses do not change'); END;
CREATE TRIGGER address_refusal_kept BEFORE DELETE ON address_refusal
BEGIN SELECT RAISE(ABORT, 'refused addresses are kept'); END;
`;
