/** Dated snapshots of what the mail server says of its accounts, and what was found when they met the register. */
export const sql = `
CREATE TABLE usage_snapshot (
  id INTEGER PRIMARY KEY,
  snapshot_on TEXT NOT NULL,
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  -- JSON: which figures the export carries, how many rows went where, how it was understood.
  carries TEXT NOT NULL,
  counts TEXT NOT NULL,
  notes TEXT NOT NULL,
  -- 0 when so many accounts were "never used" that the record itself is not believed.
  is_plausible INTEGER NOT NULL CHECK (is_plausible IN (0, 1)),
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES operator (id),
  discarded_at TEXT,
  discarded_reason TEXT
) STRICT;
CREATE INDEX usage_snapshot_by_day ON usage_snapshot (snapshot_on, id);

CREATE TABLE usage_record (
  snapshot_id INTEGER NOT NULL REFERENCES usage_snapshot (id),
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  row INTEGER NOT NULL,
  address TEXT NOT NULL,
  name TEXT,
  server_status TEXT,
  last_access_state TEXT NOT NULL CHECK (last_access_state IN ('date', 'never', 'unknown')),
  last_access_on TEXT,
  used_mb REAL,
  -- 0 is unlimited.
  quota_mb REAL,
  password_state TEXT NOT NULL CHECK (password_state IN ('default', 'changed', 'unknown')),
  aliases TEXT,
  PRIMARY KEY (snapshot_id, mailbox_id),
  CHECK ((last_access_state = 'date') = (last_access_on IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX usage_record_of ON usage_record (mailbox_id, snapshot_id);

CREATE TABLE usage_finding (
  id INTEGER PRIMARY KEY,
  snapshot_id INTEGER NOT NULL REFERENCES usage_snapshot (id),
  finding TEXT NOT NULL,
  row INTEGER,
  address TEXT NOT NULL,
  mailbox_id INTEGER REFERENCES mailbox (id),
  name TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX usage_finding_of ON usage_finding (snapshot_id, finding, id);
`;
