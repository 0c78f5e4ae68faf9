import type { OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { OperatorRole } from '../../../shared/domain/operator.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** Who signs in. */
export interface OperatorRecord {
  id: OperatorId;
  username: string;
  fullName: string;
  role: OperatorRole;
  /** The topmost unit of the branch they are limited to; null for the whole province. */
  branchUnitId: UnitId | null;
  isActive: boolean;
  /** The password was chosen by somebody else. */
  mustChangePassword: boolean;
  passwordHash: string;
  createdAt: string;
}

type Row = Omit<OperatorRecord, 'isActive' | 'mustChangePassword'> & {
  isActive: number;
  mustChangePassword: number;
};

const COLUMNS = `id, username, full_name AS fullName, role, branch_unit_id AS branchUnitId, is_active AS isActive,
  must_change_password AS mustChangePassword, password_hash AS passwordHash, created_at AS createdAt`;

/** Looks an operator up by name, without regard to case. */
export function findOperator(db: ReadDb, username: string): OperatorRecord | null {
  const row = db.get<Row>(`SELECT ${COLUMNS} FROM operator WHERE username = ?`, username);
  return row ? fromRow(row) : null;
}

/** The same in a register from before there were roles, when everybody was an administrator. */
export function findOperatorOfOldRegister(db: ReadDb, username: string): OperatorRecord | null {
  const row = db.get<
    Pick<OperatorRecord, 'id' | 'username' | 'fullName' | 'passwordHash' | 'createdAt'>
  >(
    `SELECT id, username, full_name AS fullName, password_hash AS passwordHash, created_at AS createdAt
     FROM operator WHERE username = ?`,
    username,
  );
  if (!row) return null;
  const rights = { role: 'administrator', branchUnitId: null, isActive: true } as const;
  return { ...row, ...rights, mustChangePassword: false };
}

/** Looks an operator up by id. */
export function findOperatorById(db: ReadDb, id: OperatorId): OperatorRecord | null {
  const row = db.get<Row>(`SELECT ${COLUMNS} FROM operator WHERE id = ?`, id);
  return row ? fromRow(row) : null;
}

/** Every operator, active ones first. */
export function listOperators(db: ReadDb): OperatorRecord[] {
  return db
    .all<Row>(`SELECT ${COLUMNS} FROM operator ORDER BY is_active DESC, username`)
    .map(fromRow);
}

/** Tells whether the first start is over. */
export function hasOperators(db: ReadDb): boolean {
  return db.get(`SELECT 1 FROM operator LIMIT 1`) !== undefined;
}

/** How many operators can administer the application now. */
export function countAdministrators(db: ReadDb): number {
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM operator WHERE role = 'administrator' AND is_active = 1 AND branch_unit_id IS NULL`,
    )?.n ?? 0
  );
}

/** Adds an operator. */
export function insertOperator(
  db: WriteDb,
  operator: Omit<OperatorRecord, 'id' | 'isActive'>,
): OperatorId {
  return db.run(
    `INSERT INTO operator (username, full_name, role, branch_unit_id, must_change_password, password_hash, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    operator.username,
    operator.fullName,
    operator.role,
    operator.branchUnitId,
    Number(operator.mustChangePassword),
    operator.passwordHash,
    operator.createdAt,
  ).lastId as OperatorId;
}

/** Replaces what an operator may do and is called. */
export function updateOperator(
  db: WriteDb,
  operator: Pick<OperatorRecord, 'id' | 'fullName' | 'role' | 'branchUnitId' | 'isActive'>,
): void {
  db.run(
    `UPDATE operator SET full_name = ?, role = ?, branch_unit_id = ?, is_active = ? WHERE id = ?`,
    operator.fullName,
    operator.role,
    operator.branchUnitId,
    Number(operator.isActive),
    operator.id,
  );
}

/** Replaces an operator's password. */
export function updateOperatorPassword(
  db: WriteDb,
  id: OperatorId,
  passwordHash: string,
  mustChangePassword: boolean,
): void {
  db.run(
    `UPDATE operator SET password_hash = ?, must_change_password = ? WHERE id = ?`,
    passwordHash,
    Number(mustChangePassword),
    id,
  );
}

function fromRow({ isActive, mustChangePassword, ...row }: Row): OperatorRecord {
  return { ...row, isActive: isActive === 1, mustChangePassword: mustChangePassword === 1 };
}
