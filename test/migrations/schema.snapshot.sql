CREATE INDEX account_slip_of ON account_slip (mailbox_id, id);

CREATE UNIQUE INDEX address_ledger_held ON address_ledger (local_part) WHERE held_to IS NULL;

CREATE INDEX address_ledger_history ON address_ledger (local_part, id);

CREATE INDEX address_ledger_mailbox ON address_ledger (mailbox_id);

CREATE INDEX address_ledger_past ON address_ledger (local_part, held_to) WHERE held_to IS NOT NULL;

CREATE INDEX address_ledger_unit ON address_ledger (unit_id) WHERE unit_id IS NOT NULL;

CREATE INDEX address_ledger_until ON address_ledger (until_on) WHERE until_on IS NOT NULL;

CREATE INDEX address_refusal_of ON address_refusal (local_part, id);

CREATE INDEX approval_by_asker ON approval (asked_by, id);

CREATE INDEX approval_by_state ON approval (state, id);

CREATE INDEX audit_event_action ON audit_event (action, seq);

CREATE INDEX audit_event_at ON audit_event (at, seq);

CREATE INDEX audit_event_entity ON audit_event (entity, entity_id, seq);

CREATE INDEX audit_event_operator ON audit_event (operator_id, seq);

CREATE INDEX custody_term_of ON custody_term (mailbox_id, from_on);

CREATE INDEX custody_term_person ON custody_term (person_id);

CREATE INDEX document_by_state ON document (state, id);

CREATE INDEX document_by_year ON document (year, id);

CREATE UNIQUE INDEX document_number ON document (series, year, number) WHERE number IS NOT NULL;

CREATE INDEX handover_by_state ON handover (state, id);

CREATE INDEX handover_mailbox_of ON handover_mailbox (mailbox_id);

CREATE INDEX lifecycle_notice_by_state ON lifecycle_notice (step, state, effective_on);

CREATE INDEX lifecycle_notice_line_mailbox ON lifecycle_notice_line (mailbox_id, notice_id);

CREATE UNIQUE INDEX lifecycle_notice_line_open ON lifecycle_notice_line (mailbox_id) WHERE state = 'open';

CREATE INDEX log_entry_by_day ON log_entry (book, on_day, id);

CREATE INDEX log_entry_of_mailbox ON log_entry (mailbox_id, id);

CREATE INDEX mailbox_by_address ON mailbox (local_part);

CREATE INDEX mailbox_by_fullness ON mailbox (used_mb / quota_mb) WHERE used_mb >= quota_mb * 0.5;

CREATE INDEX mailbox_by_idleness ON mailbox (status, idle_since, kind, unit_id, last_access_on, last_access_state);

CREATE INDEX mailbox_by_import ON mailbox (import_batch_id, import_row);

CREATE INDEX mailbox_by_issue ON mailbox (issued_on, id);

CREATE INDEX mailbox_by_kind ON mailbox (kind, status);

CREATE INDEX mailbox_by_name ON mailbox (sort_key, sort_rank);

CREATE INDEX mailbox_by_name_key ON mailbox (name_key, unit_id, birth_year);

CREATE INDEX mailbox_by_password ON mailbox (password_state, status, issued_on);

CREATE INDEX mailbox_by_phone ON mailbox (phone);

CREATE INDEX mailbox_by_published ON mailbox (is_published, unit_id);

CREATE INDEX mailbox_by_unit ON mailbox (unit_id, sort_rank, status);

CREATE INDEX mailbox_ended ON mailbox (coalesce(status_on, issued_on), id)
  WHERE kind <> 'agency' AND status NOT IN ('in-use', 'locked') AND name <> 'Đã xóa theo luật';

CREATE INDEX mailbox_event_by_day ON mailbox_event (on_day, mailbox_id, id);

CREATE INDEX mailbox_event_by_kind ON mailbox_event (kind, on_day);

CREATE INDEX mailbox_event_by_reorganisation ON mailbox_event (reorganisation_id) WHERE reorganisation_id IS NOT NULL;

CREATE INDEX mailbox_event_of ON mailbox_event (mailbox_id, id);

CREATE INDEX mailbox_event_of_batch ON mailbox_event (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX mailbox_event_of_request ON mailbox_event (request_id);

CREATE INDEX mailbox_hold_by_end ON mailbox_hold (ended_on, until_on);

CREATE INDEX mailbox_hold_of ON mailbox_hold (mailbox_id, from_on);

CREATE INDEX mailbox_undone ON mailbox (undone_on) WHERE undone_on IS NOT NULL;

CREATE INDEX publication_of ON publication (unit_id, id);

CREATE UNIQUE INDEX report_annual ON report (year) WHERE kind = 'annual';

CREATE INDEX report_submission_of ON report_submission (report_id, unit_id, id);

CREATE INDEX request_by_day ON request (received_on, id);

CREATE INDEX request_by_state ON request (state, due_on);

CREATE INDEX request_by_unit ON request (unit_id, id);

CREATE INDEX request_line_mailbox ON request_line (mailbox_id) WHERE mailbox_id IS NOT NULL;

CREATE INDEX server_plan_of_request ON server_plan (request_id);

CREATE INDEX server_step_of_event ON server_step (event_id);

CREATE INDEX server_step_waiting ON server_step (mailbox_id, state);

CREATE INDEX unit_by_name ON unit (sort_key, id);

CREATE INDEX unit_event_by_day ON unit_event (on_day, unit_id, id);

CREATE INDEX unit_event_by_reorganisation ON unit_event (reorganisation_id) WHERE reorganisation_id IS NOT NULL;

CREATE INDEX unit_event_of ON unit_event (unit_id, id);

CREATE INDEX unit_lineage_from ON unit_lineage (from_unit_id);

CREATE INDEX unit_lineage_to ON unit_lineage (to_unit_id);

CREATE INDEX unit_local_part ON unit (local_part);

CREATE INDEX unit_parent ON unit (parent_id);

CREATE INDEX usage_finding_of ON usage_finding (snapshot_id, finding, id);

CREATE INDEX usage_record_of ON usage_record (mailbox_id, snapshot_id);

CREATE INDEX usage_snapshot_by_day ON usage_snapshot (snapshot_on, id);

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

CREATE TABLE address_ledger (
  id INTEGER PRIMARY KEY,
  local_part TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('mailbox', 'alias', 'unit')),
  mailbox_id INTEGER REFERENCES mailbox (id),
  unit_id INTEGER REFERENCES unit (id),
  held_from TEXT NOT NULL,
  held_to TEXT,
  rest_until TEXT,
  source TEXT NOT NULL, until_on TEXT, reason TEXT NOT NULL DEFAULT '',
  CHECK ((role = 'unit' AND unit_id IS NOT NULL) OR (role <> 'unit' AND mailbox_id IS NOT NULL)),
  CHECK (rest_until IS NULL OR held_to IS NOT NULL)
) STRICT;

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

CREATE TABLE app_state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
  events_to INTEGER, earlier_by_others INTEGER NOT NULL DEFAULT 0,
  CHECK ((state = 'pending') = (decided_at IS NULL)),
  CHECK ((state = 'approved') = (events_to IS NOT NULL))
) STRICT;

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

CREATE TABLE audit_epoch (
  from_seq INTEGER PRIMARY KEY,
  key_id TEXT NOT NULL
) STRICT;

CREATE TABLE audit_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  operator_name TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  payload_sha256 TEXT NOT NULL
, hash BLOB) STRICT;

CREATE TABLE audit_payload (
  seq INTEGER PRIMARY KEY REFERENCES audit_event (seq),
  payload TEXT NOT NULL
) STRICT;

CREATE TABLE bulk_change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  -- JSON: what every mailbox was given.
  patch TEXT NOT NULL,
  changed INTEGER NOT NULL,
  -- The events of mailboxes it made: after the first, up to the last.
  events_after INTEGER NOT NULL,
  events_to INTEGER NOT NULL,
  undone_at TEXT,
  undone_by INTEGER REFERENCES operator (id)
) STRICT;

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

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  kind TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'cancelled', 'outside')),
  series TEXT,
  year INTEGER NOT NULL,
  number INTEGER CHECK (number > 0),
  sign TEXT,
  subject TEXT NOT NULL,
  search_text TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  letterhead TEXT,
  content TEXT,
  signer TEXT,
  dated_on TEXT,
  content_sha256 TEXT,
  -- Which edition of the layout printed it.
  layout INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES operator (id),
  issued_at TEXT,
  issued_by INTEGER REFERENCES operator (id),
  -- Why a number was cancelled or used outside.
  reason TEXT NOT NULL DEFAULT '',
  CHECK ((number IS NULL) OR (series IS NOT NULL)),
  CHECK ((state = 'issued') = (issued_at IS NOT NULL AND content_sha256 IS NOT NULL)),
  CHECK (state <> 'outside' OR number IS NOT NULL)
) STRICT;

CREATE TABLE document_file (
  document_id INTEGER NOT NULL REFERENCES document (id),
  file_id INTEGER NOT NULL REFERENCES stored_file (id),
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  PRIMARY KEY (document_id, file_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE handover_mailbox (
  handover_id INTEGER NOT NULL REFERENCES handover (id),
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  -- Account and data as handed over, the checklist, delegates kept or ended: JSON.
  details TEXT NOT NULL,
  PRIMARY KEY (handover_id, mailbox_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('draft', 'committed')),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  sheet TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  counts TEXT NOT NULL,
  register_version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES operator (id),
  committed_at TEXT,
  committed_by INTEGER REFERENCES operator (id), mode TEXT NOT NULL DEFAULT 'add' CHECK (mode IN ('add', 'compare')), name TEXT NOT NULL DEFAULT '', document_number TEXT NOT NULL DEFAULT '', document_on TEXT, units TEXT NOT NULL DEFAULT '{}', columns TEXT NOT NULL DEFAULT '{}', undone_at TEXT, undone_by INTEGER REFERENCES operator (id),
  CHECK ((state = 'committed') = (committed_at IS NOT NULL AND committed_by IS NOT NULL))
) STRICT;

CREATE TABLE import_leaver (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  PRIMARY KEY (batch_id, mailbox_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_memory (
  unit_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('column', 'unit')),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (unit_id, kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_row (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  full_name TEXT NOT NULL,
  birth_year INTEGER,
  position TEXT NOT NULL,
  unit TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  phone TEXT NOT NULL,
  note TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('create', 'match', 'change', 'skip', 'error')),
  local_part TEXT,
  source TEXT NOT NULL,
  issues TEXT,
  mailbox_id INTEGER REFERENCES mailbox (id), email TEXT NOT NULL DEFAULT '', read_issues TEXT, choice TEXT, candidates TEXT, changes TEXT, request_kind TEXT NOT NULL DEFAULT '', wanted_address TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (batch_id, row)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE mail_domain (
  id INTEGER PRIMARY KEY,
  domain TEXT NOT NULL,
  from_on TEXT NOT NULL,
  old_until_on TEXT,
  reorganisation_id INTEGER NOT NULL REFERENCES reorganisation (id)
) STRICT;

CREATE TABLE mailbox (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('personal', 'agency')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  -- A number whose order is that of sort_key; the rowid of mailbox_search, so that searching finds in order.
  sort_rank INTEGER NOT NULL UNIQUE,
  local_part TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
  position TEXT NOT NULL,
  department TEXT NOT NULL,
  phone TEXT NOT NULL,
  note TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('in-use', 'locked', 'deleted', 'revoked')),
  issued_on TEXT NOT NULL,
  import_batch_id INTEGER REFERENCES import_batch (id),
  import_row INTEGER
, quota_mb INTEGER NOT NULL DEFAULT 500, is_published INTEGER NOT NULL DEFAULT 0 CHECK (is_published IN (0, 1)), document TEXT NOT NULL DEFAULT '', status_on TEXT, last_access_on TEXT, last_access_state TEXT NOT NULL DEFAULT 'unknown'
  CHECK (last_access_state IN ('date', 'never', 'unknown')), used_mb REAL, password_state TEXT NOT NULL DEFAULT 'unknown'
  CHECK (password_state IN ('default', 'changed', 'unknown')), unlocked_on TEXT, idle_since TEXT GENERATED ALWAYS AS
  (max(issued_on, coalesce(last_access_on, ''), coalesce(unlocked_on, ''))) VIRTUAL, undone_on TEXT) STRICT;

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
, reorganisation_id INTEGER REFERENCES reorganisation (id)) STRICT;

CREATE VIRTUAL TABLE mailbox_fragment USING fts5 (
  text,
  content = '', contentless_delete = 1, detail = none, tokenize = 'trigram'
);

CREATE TABLE 'mailbox_fragment_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'mailbox_fragment_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'mailbox_fragment_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'mailbox_fragment_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE VIRTUAL TABLE mailbox_search USING fts5 (
  text,
  content = '', contentless_delete = 1, detail = none,
  prefix = '1 2 3 4 5 6', tokenize = 'unicode61 remove_diacritics 0 tokenchars ''§'''
);

CREATE TABLE 'mailbox_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'mailbox_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'mailbox_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'mailbox_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE not_duplicate (
  first_id INTEGER NOT NULL REFERENCES mailbox (id),
  second_id INTEGER NOT NULL REFERENCES mailbox (id),
  operator_id INTEGER REFERENCES operator (id),
  at TEXT NOT NULL,
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE operator (
  id INTEGER PRIMARY KEY,
  username TEXT NOT NULL COLLATE NOCASE UNIQUE,
  full_name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at TEXT NOT NULL
, role TEXT NOT NULL DEFAULT 'reader'
  CHECK (role IN ('administrator', 'officer', 'leader', 'reader')), branch_unit_id INTEGER REFERENCES unit (id), is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)), must_change_password INTEGER NOT NULL DEFAULT 0
  CHECK (must_change_password IN (0, 1))) STRICT;

CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  -- The unit whose branch was published; null for the whole directory.
  unit_id INTEGER REFERENCES unit (id),
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  formats TEXT NOT NULL,
  entries INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT;

CREATE TABLE publication_change (
  publication_id INTEGER NOT NULL REFERENCES publication (id),
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  before TEXT,
  after TEXT,
  PRIMARY KEY (publication_id, mailbox_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_entry (
  scope_id INTEGER NOT NULL,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  workplace TEXT NOT NULL,
  phone TEXT NOT NULL,
  mail TEXT NOT NULL,
  PRIMARY KEY (scope_id, mailbox_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reorganisation (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  reason TEXT NOT NULL,
  document TEXT NOT NULL,
  -- Until when former addresses stay aliases; null for no end, 'none' for not at all.
  keep_old_until TEXT,
  counts TEXT NOT NULL,
  undone_at TEXT,
  undone_by INTEGER REFERENCES operator (id)
) STRICT;

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('annual', 'ad-hoc', 'unit')),
  title TEXT NOT NULL,
  -- The year it is the report of; staff is counted for this year.
  year INTEGER NOT NULL CHECK (year BETWEEN 2016 AND 2100),
  from_on TEXT NOT NULL,
  -- The closing day of its figures (ngày chốt số liệu).
  to_on TEXT NOT NULL,
  -- Last day on which a unit is in time.
  units_due_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  -- JSON: what a person made of paragraphs, by their key.
  edits TEXT NOT NULL DEFAULT '{}',
  -- The document it will be issued as, while it is a draft.
  draft_document_id INTEGER,
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES operator (id),
  CHECK (from_on <= to_on),
  CHECK ((kind = 'unit') = (unit_id IS NOT NULL))
) STRICT;

CREATE TABLE report_submission (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  received_on TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('form', 'hand')),
  document TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  answers TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER REFERENCES operator (id)
) STRICT;

CREATE TABLE report_unit (
  report_id INTEGER NOT NULL REFERENCES report (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  asked_on TEXT,
  asked_document TEXT NOT NULL DEFAULT '',
  reminded_on TEXT,
  reminded_document TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (report_id, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_version (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  figures TEXT NOT NULL,
  edits TEXT NOT NULL,
  change_note TEXT NOT NULL,
  document_id INTEGER,
  signed_at TEXT NOT NULL,
  signed_by INTEGER REFERENCES operator (id),
  UNIQUE (report_id, number)
) STRICT;

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

CREATE TABLE request_file (
  request_id INTEGER NOT NULL REFERENCES request (id),
  file_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  PRIMARY KEY (request_id, file_id)
) STRICT, WITHOUT ROWID;

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
  source TEXT NOT NULL DEFAULT '', keep_old_until TEXT,
  UNIQUE (request_id, line_no)
) STRICT;

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  operator_id INTEGER NOT NULL REFERENCES operator (id),
  name TEXT NOT NULL COLLATE NOCASE,
  -- Filter, order and columns, JSON.
  view TEXT NOT NULL,
  UNIQUE (operator_id, name)
) STRICT;

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

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  changed_at TEXT NOT NULL,
  changed_by INTEGER REFERENCES operator (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stored_file (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  added_at TEXT NOT NULL,
  added_by INTEGER REFERENCES operator (id)
) STRICT;

CREATE TABLE "unit" (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  search_text TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  local_part TEXT NOT NULL,
  parent_id INTEGER REFERENCES unit (id),
  source TEXT NOT NULL,
  code TEXT,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  abbreviation TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  head TEXT NOT NULL DEFAULT '',
  head_title TEXT NOT NULL DEFAULT '',
  it_contact TEXT NOT NULL DEFAULT '',
  it_phone TEXT NOT NULL DEFAULT '',
  it_email TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE unit_event (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  before TEXT,
  after TEXT,
  reason TEXT NOT NULL,
  document TEXT NOT NULL,
  reorganisation_id INTEGER REFERENCES reorganisation (id)
) STRICT;

CREATE TABLE unit_lineage (
  id INTEGER PRIMARY KEY,
  from_unit_id INTEGER NOT NULL REFERENCES unit (id),
  to_unit_id INTEGER NOT NULL REFERENCES unit (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  reorganisation_id INTEGER NOT NULL REFERENCES reorganisation (id)
) STRICT;

CREATE TABLE unit_staff (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  staff INTEGER NOT NULL CHECK (staff >= 0),
  PRIMARY KEY (unit_id, year)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER account_slip_kept BEFORE DELETE ON account_slip
BEGIN SELECT RAISE(ABORT, 'slips are kept'); END;

CREATE TRIGGER account_slip_unchanged BEFORE UPDATE ON account_slip
  WHEN OLD.changed_on IS NOT NULL OR NEW.mailbox_id <> OLD.mailbox_id OR NEW.number <> OLD.number
    OR NEW.year <> OLD.year OR NEW.printed_on <> OLD.printed_on OR NEW.expires_on <> OLD.expires_on
BEGIN SELECT RAISE(ABORT, 'of a slip only the change of its password is entered'); END;

CREATE TRIGGER address_ledger_keeps BEFORE DELETE ON address_ledger
BEGIN SELECT RAISE(ABORT, 'the ledger never forgets'); END;

CREATE TRIGGER address_refusal_kept BEFORE DELETE ON address_refusal
BEGIN SELECT RAISE(ABORT, 'refused addresses are kept'); END;

CREATE TRIGGER address_refusal_unchanged BEFORE UPDATE ON address_refusal
BEGIN SELECT RAISE(ABORT, 'refused addresses do not change'); END;

CREATE TRIGGER approval_input_unchanged BEFORE UPDATE OF input ON approval WHEN NEW.input <> ''
BEGIN SELECT RAISE(ABORT, 'what was asked of a second person does not change'); END;

CREATE TRIGGER approval_kept BEFORE DELETE ON approval
BEGIN SELECT RAISE(ABORT, 'what was asked of a second person is kept'); END;

CREATE TRIGGER approval_unchanged BEFORE UPDATE OF procedure, kinds, count, effects_sha256, asked_at, asked_by ON approval
BEGIN SELECT RAISE(ABORT, 'what was asked of a second person does not change'); END;

CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit events are kept'); END;

CREATE TRIGGER audit_event_unchanged BEFORE UPDATE ON audit_event
WHEN OLD.hash IS NOT NULL OR NEW.hash IS NULL OR NEW.seq <> OLD.seq OR NEW.at <> OLD.at
  OR NEW.operator_id IS NOT OLD.operator_id OR NEW.operator_name <> OLD.operator_name OR NEW.action <> OLD.action
  OR NEW.entity <> OLD.entity OR NEW.entity_id <> OLD.entity_id OR NEW.payload_sha256 <> OLD.payload_sha256
BEGIN SELECT RAISE(ABORT, 'audit events do not change'); END;

CREATE TRIGGER audit_payload_unchanged BEFORE UPDATE ON audit_payload
BEGIN SELECT RAISE(ABORT, 'what was recorded does not change'); END;

CREATE TRIGGER bulk_change_kept BEFORE DELETE ON bulk_change
BEGIN SELECT RAISE(ABORT, 'changes of many mailboxes are kept'); END;

CREATE TRIGGER custody_term_kept BEFORE DELETE ON custody_term
BEGIN SELECT RAISE(ABORT, 'terms of custody are kept'); END;

CREATE TRIGGER custody_term_unchanged BEFORE UPDATE ON custody_term
  WHEN OLD.ended_at IS NOT NULL OR NEW.mailbox_id <> OLD.mailbox_id OR NEW.role <> OLD.role
    OR NEW.person_id IS NOT OLD.person_id OR NEW.person_name <> OLD.person_name OR NEW.from_on <> OLD.from_on
    OR NEW.document <> OLD.document OR NEW.begun_by IS NOT OLD.begun_by
BEGIN SELECT RAISE(ABORT, 'a term of custody only ends'); END;

CREATE TRIGGER document_file_kept BEFORE DELETE ON document_file
BEGIN SELECT RAISE(ABORT, 'what is attached stays'); END;

CREATE TRIGGER document_file_unchanged BEFORE UPDATE ON document_file
BEGIN SELECT RAISE(ABORT, 'what is attached stays'); END;

CREATE TRIGGER document_kept BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'documents are kept'); END;

CREATE TRIGGER document_unchanged BEFORE UPDATE ON document WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a document that was issued or cancelled does not change'); END;

CREATE TRIGGER handover_kept BEFORE DELETE ON handover
BEGIN SELECT RAISE(ABORT, 'handovers are kept'); END;

CREATE TRIGGER handover_mailbox_added BEFORE INSERT ON handover_mailbox
  WHEN (SELECT state FROM handover WHERE id = NEW.handover_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a handover that is closed does not change'); END;

CREATE TRIGGER handover_mailbox_kept BEFORE DELETE ON handover_mailbox
BEGIN SELECT RAISE(ABORT, 'handovers are kept'); END;

CREATE TRIGGER handover_mailbox_unchanged BEFORE UPDATE ON handover_mailbox
  WHEN (SELECT state FROM handover WHERE id = OLD.handover_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a handover that is closed does not change'); END;

CREATE TRIGGER handover_unchanged BEFORE UPDATE ON handover WHEN OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'a handover that is closed does not change'); END;

CREATE TRIGGER log_entry_kept BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'entries are kept'); END;

CREATE TRIGGER mailbox_event_kept BEFORE DELETE ON mailbox_event
BEGIN SELECT RAISE(ABORT, 'mailbox events are kept'); END;

CREATE TRIGGER mailbox_event_unchanged BEFORE UPDATE ON mailbox_event
BEGIN SELECT RAISE(ABORT, 'mailbox events do not change'); END;

CREATE TRIGGER mailbox_unlocked AFTER UPDATE OF status ON mailbox
WHEN OLD.status <> 'in-use' AND NEW.status = 'in-use'
BEGIN UPDATE mailbox SET unlocked_on = NEW.status_on WHERE id = NEW.id; END;

CREATE TRIGGER operator_kept BEFORE DELETE ON operator
BEGIN SELECT RAISE(ABORT, 'operators are kept'); END;

CREATE TRIGGER operator_last_administrator BEFORE UPDATE OF role, is_active ON operator
WHEN OLD.role = 'administrator' AND OLD.is_active = 1 AND (NEW.role <> 'administrator' OR NEW.is_active = 0)
  AND (SELECT count(*) FROM operator WHERE role = 'administrator' AND is_active = 1) = 1
BEGIN SELECT RAISE(ABORT, 'the last administrator stays'); END;

CREATE TRIGGER publication_change_kept BEFORE DELETE ON publication_change
BEGIN SELECT RAISE(ABORT, 'changes of publications are kept'); END;

CREATE TRIGGER publication_kept BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'publications are kept'); END;

CREATE TRIGGER report_submission_kept BEFORE DELETE ON report_submission
BEGIN SELECT RAISE(ABORT, 'what a unit sent is kept'); END;

CREATE TRIGGER report_submission_unchanged BEFORE UPDATE ON report_submission
BEGIN SELECT RAISE(ABORT, 'what a unit sent does not change'); END;

CREATE TRIGGER report_version_kept BEFORE DELETE ON report_version
BEGIN SELECT RAISE(ABORT, 'a signed report is kept'); END;

CREATE TRIGGER report_version_unchanged BEFORE UPDATE ON report_version
BEGIN SELECT RAISE(ABORT, 'a signed report does not change'); END;

CREATE TRIGGER request_kept BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'requests are kept'); END;

CREATE TRIGGER stored_file_kept BEFORE DELETE ON stored_file
BEGIN SELECT RAISE(ABORT, 'stored files are kept'); END;

CREATE TRIGGER stored_file_unchanged BEFORE UPDATE ON stored_file
BEGIN SELECT RAISE(ABORT, 'stored files do not change'); END;

CREATE TRIGGER unit_event_kept BEFORE DELETE ON unit_event
BEGIN SELECT RAISE(ABORT, 'unit events are kept'); END;

CREATE TRIGGER unit_event_unchanged BEFORE UPDATE ON unit_event
BEGIN SELECT RAISE(ABORT, 'unit events do not change'); END;
