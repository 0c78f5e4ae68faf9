/** Reporting periods: which units were asked, what they sent, the text as edited, and what was signed. */
export const sql = `
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
CREATE UNIQUE INDEX report_annual ON report (year) WHERE kind = 'annual';

CREATE TABLE report_unit (
  report_id INTEGER NOT NULL REFERENCES report (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  asked_on TEXT,
  asked_document TEXT NOT NULL DEFAULT '',
  reminded_on TEXT,
  reminded_document TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (report_id, unit_id)
) STRICT, WITHOUT ROWID;

-- What a unit sent; the newest counts, the others are kept.
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
CREATE INDEX report_submission_of ON report_submission (report_id, unit_id, id);
CREATE TRIGGER report_submission_unchanged BEFORE UPDATE ON report_submission
BEGIN SELECT RAISE(ABORT, 'what a unit sent does not change'); END;
CREATE TRIGGER report_submission_kept BEFORE DELETE ON report_submission
BEGIN SELECT RAISE(ABORT, 'what a unit sent is kept'); END;

-- A report as it was signed, with its figures and its text; a correction is the next version.
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
CREATE TRIGGER report_version_unchanged BEFORE UPDATE ON report_version
BEGIN SELECT RAISE(ABORT, 'a signed report does not change'); END;
CREATE TRIGGER report_version_kept BEFORE DELETE ON report_version
BEGIN SELECT RAISE(ABORT, 'a signed report is kept'); END;
`;
