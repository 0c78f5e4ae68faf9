/** Roles of operators; those who were there before could do everything, and still can. */
export const sql = `
ALTER TABLE operator ADD COLUMN role TEXT NOT NULL DEFAULT 'reader'
  CHECK (role IN ('administrator', 'officer', 'leader', 'reader'));
ALTER TABLE operator ADD COLUMN branch_unit_id INTEGER REFERENCES unit (id);
ALTER TABLE operator ADD COLUMN is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1));
ALTER TABLE operator ADD COLUMN must_change_password INTEGER NOT NULL DEFAULT 0
  CHECK (must_change_password IN (0, 1));
UPDATE operator SET role = 'administrator';

CREATE TRIGGER operator_last_administrator BEFORE UPDATE OF role, is_active ON operator
WHEN OLD.role = 'administrator' AND OLD.is_active = 1 AND (NEW.role <> 'administrator' OR NEW.is_active = 0)
  AND (SELECT count(*) FROM operator WHERE role = 'administrator' AND is_active = 1) = 1
BEGIN SELECT RAISE(ABORT, 'the last administrator stays'); END;
CREATE TRIGGER operator_kept BEFORE DELETE ON operator
BEGIN SELECT RAISE(ABORT, 'operators are kept'); END;
`;
