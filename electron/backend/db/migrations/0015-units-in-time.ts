/** Units with contacts, staff, events and lineage; reorganisations; mail domains by day. */
export const sql = `
CREATE TABLE unit_new (
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
INSERT INTO unit_new (id, kind, name, search_text, sort_key, local_part, parent_id, source, code, valid_from, valid_to)
  SELECT id, kind, name, search_text, sort_key, local_part, parent_id, source, code, valid_from, valid_to FROM unit;
DROP TABLE unit;
ALTER TABLE unit_new RENAME TO unit;
CREATE INDEX unit_local_part ON unit (local_part);
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_by_name ON unit (sort_key, id);

-- Cán bộ, công chức, viên chức of a unit in a year, as the unit reports them.
CREATE TABLE unit_staff (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  staff INTEGER NOT NULL CHECK (staff >= 0),
  PRIMARY KEY (unit_id, year)
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
CREATE INDEX unit_event_of ON unit_event (unit_id, id);
CREATE INDEX unit_event_by_day ON unit_event (on_day, unit_id, id);
CREATE INDEX unit_event_by_reorganisation ON unit_event (reorganisation_id) WHERE reorganisation_id IS NOT NULL;
CREATE TRIGGER unit_event_unchanged BEFORE UPDATE ON unit_event
BEGIN SELECT RAISE(ABORT, 'unit events do not change'); END;
CREATE TRIGGER unit_event_kept BEFORE DELETE ON unit_event
BEGIN SELECT RAISE(ABORT, 'unit events are kept'); END;

ALTER TABLE mailbox_event ADD COLUMN reorganisation_id INTEGER REFERENCES reorganisation (id);
CREATE INDEX mailbox_event_by_reorganisation ON mailbox_event (reorganisation_id) WHERE reorganisation_id IS NOT NULL;

-- Which unit came of which.
CREATE TABLE unit_lineage (
  id INTEGER PRIMARY KEY,
  from_unit_id INTEGER NOT NULL REFERENCES unit (id),
  to_unit_id INTEGER NOT NULL REFERENCES unit (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  reorganisation_id INTEGER NOT NULL REFERENCES reorganisation (id)
) STRICT;
CREATE INDEX unit_lineage_from ON unit_lineage (from_unit_id);
CREATE INDEX unit_lineage_to ON unit_lineage (to_unit_id);

-- The domain of every address from a day on; before the first of them that of the regulation holds.
CREATE TABLE mail_domain (
  id INTEGER PRIMARY KEY,
  domain TEXT NOT NULL,
  from_on TEXT NOT NULL,
  old_until_on TEXT,
  reorganisation_id INTEGER NOT NULL REFERENCES reorganisation (id)
) STRICT;
`;
