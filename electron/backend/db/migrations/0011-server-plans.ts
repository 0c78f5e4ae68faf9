/** What the mail server is to be told, step by step; passwords are never part of it. */
export const sql = `
CREATE TABLE server_plan (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  -- The document it rests on, as people cite it; names the files.
  document TEXT NOT NULL,
  request_id INTEGER,
  batch_id INTEGER,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES operator (id),
  exported_at TEXT,
  platform TEXT
) STRICT;
CREATE INDEX server_plan_of_request ON server_plan (request_id);

CREATE TABLE server_step (
  plan_id INTEGER NOT NULL REFERENCES server_plan (id),
  seq INTEGER NOT NULL,
  verb TEXT NOT NULL,
  address TEXT NOT NULL,
  mailbox_id INTEGER REFERENCES mailbox (id),
  -- The event it follows from; null when it mends a difference.
  event_id INTEGER REFERENCES mailbox_event (id),
  -- JSON of the step.
  step TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'exported', 'confirmed', 'failed')),
  -- What the server said, or how it became known to be done.
  message TEXT NOT NULL DEFAULT '',
  -- The file of the last export and the place of its first command in it, so that a log can be read back.
  file TEXT,
  command INTEGER,
  PRIMARY KEY (plan_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX server_step_of_event ON server_step (event_id);
CREATE INDEX server_step_waiting ON server_step (mailbox_id, state);
-- What else waits to be told.
CREATE INDEX mailbox_event_by_kind ON mailbox_event (kind, on_day);
CREATE INDEX mailbox_event_of_request ON mailbox_event (request_id);
`;
