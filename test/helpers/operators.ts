import { join } from 'node:path';
import Database from 'better-sqlite3';
import { hashPassword } from '../../electron/backend/services/password-hash.ts';
import type { OperatorRole } from '../../shared/domain/operator.ts';

/** The password of every operator that {@link addOperator} adds. */
export const OPERATOR_PASSWORD = 'Go Cong bien xanh gio long 26';

let hash: Promise<string> | undefined;

/** Puts an operator into a register beside the application, as quickly as tests need it; the user name is the role. */
export async function addOperator(
  dataDir: string,
  role: OperatorRole,
  options: { username?: string; mustChangePassword?: boolean; branchUnitId?: number } = {},
): Promise<{ username: string; password: string }> {
  hash ??= hashPassword(OPERATOR_PASSWORD);
  const username = options.username ?? role;
  const connection = new Database(join(dataDir, 'register.sqlite'), { timeout: 10_000 });
  try {
    connection
      .prepare(
        `INSERT INTO operator (username, full_name, role, branch_unit_id, must_change_password, password_hash, created_at)
         VALUES (?, ?, ?, ?, ?, ?, '2026-11-16T00:00:00.000Z')`,
      )
      .run(
        username,
        `Người ${username}`,
        role,
        options.branchUnitId ?? null,
        Number(options.mustChangePassword ?? false),
        await hash,
      );
  } finally {
    connection.close();
  }
  return { username, password: OPERATOR_PASSWORD };
}
