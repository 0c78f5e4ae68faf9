/** What the office has set otherwise than the defaults; a row for each field, such as `lifecycle.slackDays`. */
export const sql = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  changed_at TEXT NOT NULL,
  changed_by INTEGER REFERENCES operator (id)
) STRICT, WITHOUT ROWID;
`;
