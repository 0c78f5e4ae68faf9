/** The life of mailboxes nobody uses: since when, notices of locking and deleting with those they name, holds. */
export const sql = `
-- The day it was last opened again, which starts the terms anew; kept true whoever opens it.
ALTER TABLE mailbox ADD COLUMN unlocked_on TEXT;
CREATE TRIGGER mailbox_unlocked AFTER UPDATE OF status ON mailbox
WHEN OLD.status <> 'in-use' AND NEW.status = 'in-use'
BEGIN UPDATE mailbox SET unlocked_on = NEW.status_on WHERE id = NEW.id; END;

-- Not used since, at the earliest: terms end in the order of this day, so an index finds what is due.
ALTER TABLE mailbox ADD COLUMN idle_since TEXT GENERATED ALWAYS AS
  (max(issued_on, coalesce(last_access_on, ''), coalesce(unlocked_on, ''))) VIRTUAL;
CREATE INDEX mailbox_by_idleness ON mailbox (status, idle_since, kind, unit_id);

CREATE TABLE lifecycle_notice (
  id INTEGER PRIMARY KEY,
  step TEXT NOT NULL CHECK (step IN ('lock', 'delete')),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'done', 'withdrawn')),
  document_id INTEGER,
  number TEXT NOT NULL DEFAULT '',
  notice_on TEXT,
  -- The first day on which what it announces may be done.
  effective_on TEXT,
  -- The day of the figures it was drawn up by.
  snapshot_on TEXT,
  reason TEXT NOT NULL DEFAULT '',
  -- What was known of the mailboxes when they were deleted.
  file_id INTEGER,
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES operator (id),
  done_on TEXT,
  CHECK (state = 'draft' OR state = 'withdrawn' OR (notice_on IS NOT NULL AND effective_on IS NOT NULL))
) STRICT;
CREATE INDEX lifecycle_notice_by_state ON lifecycle_notice (step, state, effective_on);

CREATE TABLE lifecycle_notice_line (
  notice_id INTEGER NOT NULL REFERENCES lifecycle_notice (id),
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'spared')),
  -- Why it was left as it is.
  reason TEXT NOT NULL DEFAULT '',
  -- As the notice told it.
  last_access_on TEXT,
  counted_from TEXT NOT NULL,
  idle_days INTEGER NOT NULL,
  PRIMARY KEY (notice_id, mailbox_id)
) STRICT, WITHOUT ROWID;
-- A mailbox stands on one open notice at a time.
CREATE UNIQUE INDEX lifecycle_notice_line_open ON lifecycle_notice_line (mailbox_id) WHERE state = 'open';
CREATE INDEX lifecycle_notice_line_mailbox ON lifecycle_notice_line (mailbox_id, notice_id);

CREATE TABLE mailbox_hold (
  id INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  document TEXT NOT NULL,
  from_on TEXT NOT NULL,
  -- The last day; null until further notice.
  until_on TEXT,
  ended_on TEXT,
  ended_reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES operator (id),
  CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT;
CREATE INDEX mailbox_hold_of ON mailbox_hold (mailbox_id, from_on);
CREATE INDEX mailbox_hold_by_end ON mailbox_hold (ended_on, until_on);
`;
