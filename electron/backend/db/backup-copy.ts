import { closeSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import type { BackupReason } from '../../../shared/domain/backup.ts';
import { moveIntoPlace } from '../durable-file.ts';
import { type BackupManifest, sha256OfFile, writeManifest } from './backup-manifest.ts';
import { APPLICATION_ID } from './pragmas.ts';

/** What the check keeps of a copy in memory: it comes by most pages twice, and reads them once. */
const CHECK_CACHE_KIB = 256 * 1024;

/** What a copy says of itself once it has been opened and checked. */
export type CopyFacts = Pick<BackupManifest, 'schema' | 'counts' | 'audit'>;

/** The name under which a copy grows until it has been checked. */
export const partPath = (path: string) => `${path}.part`;

/**
 * Finishes a copy that was written to `partPath(path)`: makes one plain file of it, opens it anew, checks it, puts it
 * onto the disk, fingerprints it, moves it into place and writes its manifest. Before all that it is no backup.
 *
 * @throws when the copy is not a whole register
 */
export function finishBackup(
  path: string,
  about: { appVersion: string; createdAt: string; reason: BackupReason },
  onBytes?: (done: number) => void,
): BackupManifest {
  const part = partPath(path);
  makePlain(part);
  const facts = inspectCopy(part);
  const file = openSync(part, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  const manifest: BackupManifest = {
    format: 1,
    ...about,
    ...facts,
    sha256: sha256OfFile(part, onBytes),
    sizeBytes: statSync(part).size,
  };
  moveIntoPlace(part, path);
  writeManifest(path, manifest);
  return manifest;
}

/** Throws an unfinished copy away. */
export function dropPart(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${partPath(path)}${ending}`, { force: true });
}

/**
 * Opens a file as the register it should be and reads what stands in its manifest.
 *
 * @param isProven its bytes are those of a copy that passed SQLite's check before
 * @throws when it is damaged, foreign or no database at all
 */
export function inspectCopy(path: string, isProven = false): CopyFacts {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    copy.pragma('trusted_schema = OFF');
    copy.pragma('cell_size_check = ON');
    copy.pragma(`cache_size = -${CHECK_CACHE_KIB}`);
    if (copy.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new Error(`${basename(path)} is no register`);
    const check = isProven ? 'ok' : copy.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw new Error(`${basename(path)}: ${String(check)}`);
    return readFacts(copy);
  } finally {
    copy.close();
  }
}

/** What a register holds, as far as its structure already knows it. */
export function readFacts(connection: Database.Database): CopyFacts {
  const count = (table: string) =>
    Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const schema = Number(connection.pragma('user_version', { simple: true }));
  const hasChain =
    connection
      .prepare(`SELECT 1 FROM pragma_table_info('audit_event') WHERE name = 'hash'`)
      .get() !== undefined;
  const head = hasChain
    ? (connection.prepare(`SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1`).get() as
        | { seq: number; hash: Buffer | null }
        | undefined)
    : undefined;
  return {
    schema,
    counts: {
      mailboxes: count('mailbox'),
      units: count('unit'),
      operators: count('operator'),
      auditEvents: count('audit_event'),
    },
    audit: { seq: head?.seq ?? 0, hash: (head?.hash ?? Buffer.alloc(32)).toString('hex') },
  };
}

/** A copy of a register in WAL mode wants a second file; a backup is one file that opens anywhere, also read-only. */
function makePlain(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
