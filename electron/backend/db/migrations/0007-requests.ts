/** Requests of offices with their lines, from the letter to the reply. */
export const sql = `
CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL CHECK (channel IN ('letter', 'phone')),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  letter_number TEXT NOT NULL,
  letter_on TEXT,
  received_on TEXT NOT NULL,
  abstract TEXT NOT NULL,
  search_text TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('received', 'submitted', 'decided', 'carried-out', 'replied', 'withdrawn')),
  -- Who called, from where, and how it was made sure of; only of a phone call.
  caller TEXT NOT NULL,
  caller_phone TEXT NOT NULL,
  verification TEXT NOT NULL,
  -- The department's own document by which it says what is to be done (Điều 14 khoản 3).
  decision_number TEXT NOT NULL DEFAULT '',
  decision_on TEXT,
  reply_number TEXT NOT NULL DEFAULT '',
  reply_on TEXT,
  reply_document_id INTEGER,
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES operator (id),
  carried_out_on TEXT,
  closed_on TEXT
) STRICT;
CREATE INDEX request_by_state ON request (state, due_on);
CREATE INDEX request_by_day ON request (received_on, id);
CREATE INDEX request_by_unit ON request (unit_id, id);
CREATE TRIGGER request_kept BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'requests are kept'); END;

CREATE TABLE request_line (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  line_no INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('issue', 'change', 'reissue', 'cancel')),
  -- 'unit' asks for the agency's own mailbox.
  subject TEXT NOT NULL CHECK (subject IN ('person', 'unit')),
  mailbox_id INTEGER REFERENCES mailbox (id),
  full_name TEXT NOT NULL,
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
  position TEXT NOT NULL,
  department TEXT NOT NULL,
  phone TEXT NOT NULL,
  -- The person's unit where it is not the requesting one.
  unit_id INTEGER REFERENCES unit (id),
  -- The address it asks for; empty when Điều 4 alone decides.
  wanted_local_part TEXT NOT NULL,
  -- What the office wrote as its reason, and what the reading of its list remarked.
  note TEXT NOT NULL,
  remark TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('pending', 'accepted', 'refused')),
  reason TEXT NOT NULL,
  -- Set when it is carried out.
  done_at TEXT,
  local_part TEXT,
  source TEXT NOT NULL DEFAULT '',
  UNIQUE (request_id, line_no)
) STRICT;
CREATE INDEX request_line_mailbox ON request_line (mailbox_id) WHERE mailbox_id IS NOT NULL;

CREATE TABLE request_file (
  request_id INTEGER NOT NULL REFERENCES request (id),
  file_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  PRIMARY KEY (request_id, file_id)
) STRICT, WITHOUT ROWID;
`;
