import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, isAppError } from '../../../shared/errors.ts';
import { AuditAnchor } from './audit-anchor.ts';
import { type AuditKeys, openAuditKeys } from './audit-keys.ts';
import { finishBackup, partPath } from './backup-copy.ts';
import { ChainWriter } from './chain-writer.ts';
import { assertFitFolder } from './data-folder.ts';
import { ReadDb, WriteDb } from './database.ts';
import { type InstanceLock, lockInstance } from './instance-lock.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';
import { NarrowedReaders } from './narrowed-reader.ts';
import { APPLICATION_ID, applyPragmas } from './pragmas.ts';
import { translateSqliteError } from './sqlite-errors.ts';

/** An open register: reading connection, writing connection, and the only way to write. */
export interface Register {
  readonly path: string;
  /** Sees what is committed. */
  readonly read: ReadDb;
  /** Reads through views that stand in the place of tables. */
  readThrough(views: readonly string[]): ReadDb;
  /** Runs `act` in one `BEGIN IMMEDIATE` transaction; whatever it throws undoes all of it. */
  write<T>(act: (db: WriteDb) => T): T;
  /** Copies the register as it is at one moment into a new file, by SQLite's own means. */
  copyTo(path: string, onPages: (done: number, total: number) => void): Promise<void>;
  /** Moves the write-ahead log into the file. */
  checkpoint(): void;
  /** Whether the run before this one ended without closing it: power cut, crash, killed. */
  readonly wasCutOff: boolean;
  /** The keys of the audit chain. */
  readonly auditKeys: AuditKeys;
  /** Where the newest event is remembered beside the register. */
  readonly auditAnchor: AuditAnchor;
  close(): void;
}

const FILE = 'register.sqlite';
const MARKER = 'register.initialised';
const COPY_PAGES = 2 ** 30;
const OPEN_TRIES = 10;
const OPEN_WAIT_MS = 150;

/**
 * Opens the register of a data folder, making it at the first start, after everything that can be wrong with a file
 * has been looked for. Nothing is ever deleted or silently made anew.
 *
 * @throws DATA_DIR_NETWORK | DATA_DIR_FOREIGN | DB_HELD | INSTANCE_RUNNING | DATA_DIR_UNWRITABLE | DB_DAMAGED | DB_NEWER | DB_READONLY | DB_FULL
 */
export function openRegister(dataDir: string): Register {
  assertFitFolder(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (cause) {
    throw new AppError('DATA_DIR_UNWRITABLE', { dataDir }, { cause });
  }
  const lock = lockInstance(dataDir);
  const path = join(dataDir, FILE);
  const marker = join(dataDir, MARKER);
  try {
    const known = existsSync(path);
    const wasCutOff = hasLeftovers(path);
    if (known) inspectFile(path, existsSync(marker));
    else if (existsSync(marker)) throw new AppError('DB_DAMAGED', { path, found: 'missing' });
    const register = connect(dataDir, {
      lock,
      wasCutOff,
      prepare: (writer) => prepare(writer, dataDir, path),
    });
    try {
      if (!existsSync(marker)) writeFileSync(marker, `${new Date().toISOString()}\n`);
    } catch (error) {
      register.close();
      throw error;
    }
    return register;
  } catch (error) {
    lock.release();
    throw withPath(translateSqliteError(error), dataDir, path);
  }
}

/** Whether a register lies in a folder, whatever its state. */
export function hasRegister(dataDir: string): boolean {
  return existsSync(join(dataDir, FILE));
}

/** Opens one more connection to a register that this process already holds: for the worker thread. */
export function joinRegister(dataDir: string): Register {
  return connect(dataDir, {});
}

function connect(
  dataDir: string,
  options: {
    lock?: InstanceLock;
    wasCutOff?: boolean;
    prepare?: (writer: Database.Database) => void;
  },
): Register {
  const path = join(dataDir, FILE);
  const auditKeys = openAuditKeys(dataDir);
  const auditAnchor = new AuditAnchor(dataDir, auditKeys.current);
  const chain = new ChainWriter(auditKeys, auditAnchor);
  const writer = new Database(path);
  const write = new WriteDb(writer, chain);
  let reader: Database.Database | undefined;
  try {
    applyPragmas(writer);
    if (options.prepare) {
      options.prepare(writer);
      writer.transaction(() => chain.sealOlder(write)).immediate();
    }
    reader = new Database(path, { readonly: true });
    reader.pragma('trusted_schema = OFF');
    reader.pragma('busy_timeout = 5000');
  } catch (error) {
    reader?.close();
    writer.close();
    throw error;
  }
  const readConnection = reader;
  const narrowed = new NarrowedReaders(path);
  return {
    path,
    wasCutOff: options.wasCutOff ?? false,
    auditKeys,
    auditAnchor,
    read: new ReadDb(readConnection),
    readThrough: (views) => narrowed.reader(views),
    write(act) {
      chain.begin();
      try {
        const result = writer.transaction(() => act(write)).immediate();
        chain.committed();
        return result;
      } catch (error) {
        throw translateSqliteError(error);
      }
    },
    async copyTo(target, onPages) {
      await writer.backup(target, {
        // All at once: a copy in steps would begin anew whenever another connection writes meanwhile.
        progress({ totalPages, remainingPages }) {
          onPages(totalPages - remainingPages, totalPages);
          return COPY_PAGES;
        },
      });
    },
    checkpoint() {
      if (writer.open) writer.pragma('wal_checkpoint(TRUNCATE)');
    },
    close() {
      if (!writer.open) return;
      try {
        narrowed.close();
        readConnection.close();
        if (options.lock) tidyUp(writer);
      } finally {
        writer.close();
        auditAnchor.close();
        options.lock?.release();
      }
    },
  };
}

/** A log or a journal with something in it: whoever closes the register leaves neither. */
function hasLeftovers(path: string): boolean {
  return ['-wal', '-journal'].some(
    (ending) => (statSync(`${path}${ending}`, { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
}

/** What a full disk prevents here is done at the next start; nothing acknowledged depends on it. */
function tidyUp(writer: Database.Database): void {
  try {
    writer.pragma('optimize');
    writer.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!isAppError(translateSqliteError(error))) throw error;
  }
}

function prepare(writer: Database.Database, dataDir: string, path: string): void {
  const version = Number(writer.pragma('user_version', { simple: true }));
  if (version > 0) {
    if (quickCheck(writer) !== 'ok')
      throw new AppError('DB_DAMAGED', { path, found: 'quick_check' });
  }
  if (version > 0 && version < SCHEMA_VERSION) copyBeforeMigrating(writer, dataDir);
  migrate(writer);
}

/** What SQLite's quick look finds; a definition that damage has made unreadable is an error of its own to it. */
function quickCheck(writer: Database.Database): unknown {
  try {
    return writer.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')
      return error.message;
    throw error;
  }
}

/** A migration starts from a backup that has been opened and checked; without one it does not start. */
function copyBeforeMigrating(writer: Database.Database, dataDir: string): void {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true });
  const createdAt = new Date().toISOString();
  const path = join(folder, `danh-ba_${createdAt.replaceAll(/[:.]/g, '-')}_migration.sqlite`);
  writer.prepare('VACUUM INTO ?').run(partPath(path));
  finishBackup(path, { appVersion: '', createdAt, reason: 'migration' });
}

/** Reads the 100-byte header before SQLite does, because SQLite takes an empty file for an empty register. */
function inspectFile(path: string, initialised: boolean): void {
  const size = statSync(path).size;
  if (size === 0 && !initialised) return;
  const header = size < 100 ? null : readHeader(path);
  if (header?.toString('latin1', 0, 15) !== 'SQLite format 3') {
    throw new AppError('DB_DAMAGED', { path, found: size === 0 ? 'empty' : 'not-a-database' });
  }
  // A start that was cut off may have left a journal, which only a writer can roll back.
  const isCutOff = existsSync(`${path}-journal`);
  const probe = new Database(path, {
    readonly: !isCutOff,
    fileMustExist: true,
    timeout: OPEN_TRIES * OPEN_WAIT_MS,
  });
  try {
    const applicationId = probe.pragma('application_id', { simple: true });
    const version = Number(probe.pragma('user_version', { simple: true }));
    if (version === 0 && applicationId === 0 && !initialised) return;
    if (applicationId !== APPLICATION_ID)
      throw new AppError('DB_DAMAGED', { path, found: 'foreign' });
    if (version > SCHEMA_VERSION) {
      throw new AppError('DB_NEWER', { path, found: version, supported: SCHEMA_VERSION });
    }
  } finally {
    probe.close();
  }
}

/** A virus scanner may hold the file for a moment; whoever holds it longer is told of. */
function openPatiently(path: string): number {
  for (let attempt = 1; ; attempt++) {
    try {
      return openSync(path, 'r');
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? '';
      if (!['EBUSY', 'EPERM', 'EACCES'].includes(code)) throw cause;
      if (attempt === OPEN_TRIES) throw new AppError('DB_HELD', { path }, { cause });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, OPEN_WAIT_MS);
    }
  }
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(100);
  const file = openPatiently(path);
  try {
    readSync(file, header, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  return header;
}

function withPath(error: unknown, dataDir: string, path: string): unknown {
  if (isAppError(error, 'DB_DAMAGED') && error.details.path === '') {
    return new AppError('DB_DAMAGED', { ...error.details, path }, { cause: error.cause });
  }
  if (isAppError(error, 'DB_READONLY'))
    return new AppError('DB_READONLY', { dataDir }, { cause: error.cause });
  // Nobody writes here but who opens it: only another program can keep it busy.
  if (isAppError(error, 'DB_BUSY'))
    return new AppError('DB_HELD', { path }, { cause: error.cause });
  return error;
}
