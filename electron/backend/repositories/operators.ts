import type { OperatorId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** Who signs in. */
export interface OperatorRecord {
  id: OperatorId;
  username: string;
  fullName: string;
  passwordHash: string;
}

const COLUMNS = 'id, username, full_name AS fullName, password_hash AS passwordHash';

/** Looks an operator up by name, without regard to case. */
export function findOperator(db: ReadDb, username: string): OperatorRecord | null {
  return (
    db.get<OperatorRecord>(`SELECT ${COLUMNS} FROM operator WHERE username = ?`, username) ?? null
  );
}

/** Tells whether the first start is over. */
export function hasOperators(db: ReadDb): boolean {
  return db.get(`SELECT 1 FROM operator LIMIT 1`) !== undefined;
}

/** Adds an operator. */
export function insertOperator(
  db: WriteDb,
  operator: { username: string; fullName: string; passwordHash: string; createdAt: string },
): OperatorId {
  return db.run(
    `INSERT INTO operator (username, full_name, password_hash, created_at) VALUES (?, ?, ?, ?)`,
    operator.username,
    operator.fullName,
    operator.passwordHash,
    operator.createdAt,
  ).lastId as OperatorId;
}
