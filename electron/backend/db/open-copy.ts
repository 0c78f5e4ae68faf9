import Database from 'better-sqlite3';
import { ReadDb } from './database.ts';

/** Opens a copy of a register, such as a backup, only to read it. */
export function openCopy(path: string): { read: ReadDb; close(): void } {
  const connection = new Database(path, { readonly: true, fileMustExist: true });
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  return { read: new ReadDb(connection), close: () => connection.close() };
}

/** Opens a register and a copy of it (as `kept`) on one connection, only to compare them. */
export function openBeside(path: string, copyPath: string | null): { read: ReadDb; close(): void } {
  const connection = new Database(path, { readonly: true, fileMustExist: true });
  connection.pragma('trusted_schema = OFF');
  connection.pragma('busy_timeout = 5000');
  if (copyPath !== null) connection.prepare('ATTACH ? AS kept').run(copyPath);
  return { read: new ReadDb(connection), close: () => connection.close() };
}
