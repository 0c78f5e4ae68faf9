/** What the desk of the directory keeps: views, people who are two, and what was published when. */
export const sql = `
CREATE INDEX mailbox_by_published ON mailbox (is_published, unit_id);

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  operator_id INTEGER NOT NULL REFERENCES operator (id),
  name TEXT NOT NULL COLLATE NOCASE,
  -- Filter, order and columns, JSON.
  view TEXT NOT NULL,
  UNIQUE (operator_id, name)
) STRICT;

-- Two mailboxes that somebody looked at and found to be of two people; the smaller number first.
CREATE TABLE not_duplicate (
  first_id INTEGER NOT NULL REFERENCES mailbox (id),
  second_id INTEGER NOT NULL REFERENCES mailbox (id),
  operator_id INTEGER REFERENCES operator (id),
  at TEXT NOT NULL,
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;

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
CREATE INDEX publication_of ON publication (unit_id, id);

-- What stands in the last publication of the whole (0) or of a unit.
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

-- What a publication changed against the one before it; before or after is null for what came or went. JSON.
CREATE TABLE publication_change (
  publication_id INTEGER NOT NULL REFERENCES publication (id),
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id),
  before TEXT,
  after TEXT,
  PRIMARY KEY (publication_id, mailbox_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER publication_kept BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'publications are kept'); END;
CREATE TRIGGER publication_change_kept BEFORE DELETE ON publication_change
BEGIN SELECT RAISE(ABORT, 'changes of publications are kept'); END;
`;
