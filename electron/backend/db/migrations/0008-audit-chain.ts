/**
 * Chains the audit: each event carries the hash that binds it to the one before. Events from before the chain get
 * theirs at the next start, which is the only change an event may see.
 */
export const sql = `
ALTER TABLE audit_event ADD COLUMN hash BLOB;
DROP TRIGGER audit_event_unchanged;
CREATE TRIGGER audit_event_unchanged BEFORE UPDATE ON audit_event
WHEN OLD.hash IS NOT NULL OR NEW.hash IS NULL OR NEW.seq <> OLD.seq OR NEW.at <> OLD.at
  OR NEW.operator_id IS NOT OLD.operator_id OR NEW.operator_name <> OLD.operator_name OR NEW.action <> OLD.action
  OR NEW.entity <> OLD.entity OR NEW.entity_id <> OLD.entity_id OR NEW.payload_sha256 <> OLD.payload_sha256
BEGIN SELECT RAISE(ABORT, 'audit events do not change'); END;
CREATE TRIGGER audit_payload_unchanged BEFORE UPDATE ON audit_payload
BEGIN SELECT RAISE(ABORT, 'what was recorded does not change'); END;

CREATE INDEX audit_event_operator ON audit_event (operator_id, seq);
CREATE INDEX audit_event_action ON audit_event (action, seq);
CREATE INDEX audit_event_at ON audit_event (at, seq);

CREATE TABLE audit_epoch (
  from_seq INTEGER PRIMARY KEY,
  key_id TEXT NOT NULL
) STRICT;
`;
