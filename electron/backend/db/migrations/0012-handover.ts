/** Who manages and who may use each agency mailbox, from when to when; handovers from head to head with their minutes. */
export const sql = `
CREATE TABLE handover (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('open', 'completed', 'cancelled')),
  giver_id INTEGER REFERENCES mailbox (id),
  giver_name TEXT NOT NULL,
  giver_position TEXT NOT NULL,
  receiver_id INTEGER REFERENCES mailbox (id),
  receiver_name TEXT NOT NULL,
  receiver_position TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- The appointment, the transfer: as people cite it.
  document TEXT NOT NULL,
  handed_over_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  -- Place, hour, witnesses, copies, commitments: JSON.
  particulars TEXT NOT NULL,
  document_id INTEGER NOT NULL UNIQUE REFERENCES document (id),
  corrects_id INTEGER REFERENCES handover (id),
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES operator (id),
  completed_at TEXT,
  completed_by INTEGER REFERENCES operator (id),
  closing_reason TEXT NOT NULL DEFAULT '',
  CHECK ((state = 'completed') = (completed_at IS NOT NULL))
) STRICT;
CREATE INDEX handover_by_state ON handover (state, id);
CREATE TRIGGER handover_unchanged BEFORE UPDATE ON handover WHEN OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'a handover that is closed does not change'); END;
CREATE TRIGGER handover_kept BEFORE DELETE ON handover
BEGIN SELECT RAISE(ABORT, 'handovers are kept'); END;

CREATE TABLE handover_mailbox (
  handover_id INTEGER NOT NULL REFERENCES handover (id),
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  -- Account and data as handed over, the checklist, delegates kept or ended: JSON.
  details TEXT NOT NULL,
  PRIMARY KEY (handover_id, mailbox_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_mailbox_of ON handover_mailbox (mailbox_id);
CREATE TRIGGER handover_mailbox_added BEFORE INSERT ON handover_mailbox
  WHEN (SELECT state FROM handover WHERE id = NEW.handover_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a handover that is closed does not change'); END;
CREATE TRIGGER handover_mailbox_unchanged BEFORE UPDATE ON handover_mailbox
  WHEN (SELECT state FROM handover WHERE id = OLD.handover_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a handover that is closed does not change'); END;
CREATE TRIGGER handover_mailbox_kept BEFORE DELETE ON handover_mailbox
BEGIN SELECT RAISE(ABORT, 'handovers are kept'); END;

CREATE TABLE custody_term (
  id INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  role TEXT NOT NULL CHECK (role IN ('custodian', 'delegate')),
  person_id INTEGER REFERENCES mailbox (id),
  person_name TEXT NOT NULL,
  position TEXT NOT NULL,
  from_on TEXT NOT NULL,
  -- Last day; null while no end is known.
  until_on TEXT,
  document TEXT NOT NULL,
  -- The handovers by which it began and ended.
  begun_by INTEGER REFERENCES handover (id),
  ended_by INTEGER REFERENCES handover (id),
  ended_at TEXT,
  end_reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES operator (id)
) STRICT;
CREATE INDEX custody_term_of ON custody_term (mailbox_id, from_on);
CREATE INDEX custody_term_person ON custody_term (person_id);
CREATE TRIGGER custody_term_unchanged BEFORE UPDATE ON custody_term
  WHEN OLD.ended_at IS NOT NULL OR NEW.mailbox_id <> OLD.mailbox_id OR NEW.role <> OLD.role
    OR NEW.person_id IS NOT OLD.person_id OR NEW.person_name <> OLD.person_name OR NEW.from_on <> OLD.from_on
    OR NEW.document <> OLD.document OR NEW.begun_by IS NOT OLD.begun_by
BEGIN SELECT RAISE(ABORT, 'a term of custody only ends'); END;
CREATE TRIGGER custody_term_kept BEFORE DELETE ON custody_term
BEGIN SELECT RAISE(ABORT, 'terms of custody are kept'); END;
`;
