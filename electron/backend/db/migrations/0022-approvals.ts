/** What waits for a second person: exactly what was asked, what it would do, and what became of it. */
export const sql = `
CREATE TABLE approval (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'refused', 'withdrawn', 'stale', 'expired')),
  procedure TEXT NOT NULL,
  -- JSON: the input, as it will be carried out; empty once it is decided.
  input TEXT NOT NULL,
  -- JSON: the kinds a second person is wanted for.
  kinds TEXT NOT NULL,
  count INTEGER NOT NULL,
  -- How many of them the asker had done by himself shortly before.
  earlier INTEGER NOT NULL,
  -- Of everything it would do; what is approved must do the same.
  effects_sha256 TEXT NOT NULL,
  reason TEXT NOT NULL,
  document TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES operator (id),
  expires_at TEXT NOT NULL,
  decided_at TEXT,
  decided_by INTEGER REFERENCES operator (id),
  decision_reason TEXT NOT NULL DEFAULT '',
  -- JSON: the failure that shows that the register no longer gives it.
  failure TEXT,
  -- The events of mailboxes it made: after the first, up to the last.
  events_after INTEGER,
  events_to INTEGER,
  CHECK ((state = 'pending') = (decided_at IS NULL)),
  CHECK ((state = 'approved') = (events_to IS NOT NULL))
) STRICT;
CREATE INDEX approval_by_state ON approval (state, id);
CREATE INDEX approval_by_asker ON approval (asked_by, id);
CREATE TRIGGER approval_kept BEFORE DELETE ON approval
BEGIN SELECT RAISE(ABORT, 'what was asked of a second person is kept'); END;
CREATE TRIGGER approval_unchanged BEFORE UPDATE OF procedure, kinds, count, effects_sha256, asked_at, asked_by ON approval
BEGIN SELECT RAISE(ABORT, 'what was asked of a second person does not change'); END;
CREATE TRIGGER approval_input_unchanged BEFORE UPDATE OF input ON approval WHEN NEW.input <> ''
BEGIN SELECT RAISE(ABORT, 'what was asked of a second person does not change'); END;

CREATE TABLE approval_effect (
  approval_id INTEGER NOT NULL REFERENCES approval (id),
  line INTEGER NOT NULL,
  kind TEXT NOT NULL,
  -- Null for a mailbox that only comes into being, and for the address of a unit.
  mailbox_id INTEGER REFERENCES mailbox (id),
  name TEXT NOT NULL,
  local_part TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  unit_name TEXT NOT NULL,
  -- Who had the address before.
  former TEXT NOT NULL,
  PRIMARY KEY (approval_id, line)
) STRICT, WITHOUT ROWID;
`;
