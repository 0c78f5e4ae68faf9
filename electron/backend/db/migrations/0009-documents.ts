/** Official documents with their numbers, and the files that are kept with them. */
export const sql = `
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
CREATE TRIGGER stored_file_unchanged BEFORE UPDATE ON stored_file
BEGIN SELECT RAISE(ABORT, 'stored files do not change'); END;
CREATE TRIGGER stored_file_kept BEFORE DELETE ON stored_file
BEGIN SELECT RAISE(ABORT, 'stored files are kept'); END;

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
CREATE UNIQUE INDEX document_number ON document (series, year, number) WHERE number IS NOT NULL;
CREATE INDEX document_by_year ON document (year, id);
CREATE INDEX document_by_state ON document (state, id);
CREATE TRIGGER document_unchanged BEFORE UPDATE ON document WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a document that was issued or cancelled does not change'); END;
CREATE TRIGGER document_kept BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'documents are kept'); END;

CREATE TABLE document_file (
  document_id INTEGER NOT NULL REFERENCES document (id),
  file_id INTEGER NOT NULL REFERENCES stored_file (id),
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  PRIMARY KEY (document_id, file_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER document_file_unchanged BEFORE UPDATE ON document_file
BEGIN SELECT RAISE(ABORT, 'what is attached stays'); END;
CREATE TRIGGER document_file_kept BEFORE DELETE ON document_file
BEGIN SELECT RAISE(ABORT, 'what is attached stays'); END;
`;
