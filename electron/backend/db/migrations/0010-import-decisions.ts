/** What an import is decided by: its mode, its document, the choices of the operator, what was learnt from former lists. */
export const sql = `
ALTER TABLE import_batch ADD COLUMN mode TEXT NOT NULL DEFAULT 'add' CHECK (mode IN ('add', 'compare'));
ALTER TABLE import_batch ADD COLUMN name TEXT NOT NULL DEFAULT '';
-- The document the list came with.
ALTER TABLE import_batch ADD COLUMN document_number TEXT NOT NULL DEFAULT '';
ALTER TABLE import_batch ADD COLUMN document_on TEXT;
-- Names of units as the list writes them, with the units they were said to be; JSON.
ALTER TABLE import_batch ADD COLUMN units TEXT NOT NULL DEFAULT '{}';
-- Headers of the list with the fields they were said to be, to be remembered once it is done; JSON.
ALTER TABLE import_batch ADD COLUMN columns TEXT NOT NULL DEFAULT '{}';
ALTER TABLE import_batch ADD COLUMN undone_at TEXT;
ALTER TABLE import_batch ADD COLUMN undone_by INTEGER REFERENCES operator (id);

ALTER TABLE import_row ADD COLUMN email TEXT NOT NULL DEFAULT '';
-- Remarks of the reading, before anything was decided; JSON.
ALTER TABLE import_row ADD COLUMN read_issues TEXT;
ALTER TABLE import_row ADD COLUMN choice TEXT;
ALTER TABLE import_row ADD COLUMN candidates TEXT;
ALTER TABLE import_row ADD COLUMN changes TEXT;

-- People of the unit who are not on its whole list: they may have left.
CREATE TABLE import_leaver (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  PRIMARY KEY (batch_id, mailbox_id)
) STRICT, WITHOUT ROWID;

-- What operators said before of headers and names of units; unit 0 stands for any.
CREATE TABLE import_memory (
  unit_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('column', 'unit')),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (unit_id, kind, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX mailbox_by_phone ON mailbox (phone);
CREATE INDEX mailbox_event_of_batch ON mailbox_event (batch_id) WHERE batch_id IS NOT NULL;
`;
