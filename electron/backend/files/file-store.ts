import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { UPLOAD_LIMIT_MB } from '../../../shared/domain/import.ts';
import { INSTALLER_LIMIT_MB } from '../../../shared/domain/update.ts';
import { AppError } from '../../../shared/errors.ts';
import { translateDiskError } from './disk-errors.ts';

/** A file on its way in or out. */
export interface TransferFile {
  id: string;
  /** The name people know it by. */
  name: string;
  /** Where its bytes are. */
  path: string;
}

/** A file as it is handed out. */
export interface HandedOut {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** How long a secret file waits to be fetched. */
const SECRET_LIFE_MS = 10 * 60_000;

/** Files that pass between the page and the backend; they do not outlive the run. */
export class FileStore {
  readonly #folder: string;
  readonly #files = new Map<string, TransferFile>();
  readonly #secrets = new Map<string, HandedOut>();
  /** Those that were handed in, and may still be growing. */
  readonly #taken = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.clear();
    mkdirSync(folder, { recursive: true });
  }

  /** Removes every file; one that something else holds open is left for the next start. */
  clear(): void {
    this.#files.clear();
    this.#taken.clear();
    for (const id of [...this.#secrets.keys()]) this.#forget(id);
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch {
      // Held by a virus scanner, say: no reason not to start or not to end.
    }
  }

  /**
   * Keeps what the page handed in.
   *
   * @throws FILE_TOO_LARGE over 100 MB
   * @throws DB_FULL when the disk is full
   */
  add(name: string, bytes: Uint8Array): TransferFile {
    if (bytes.byteLength > UPLOAD_LIMIT_MB * 1024 * 1024) {
      throw new AppError('FILE_TOO_LARGE', { name, limitMb: UPLOAD_LIMIT_MB });
    }
    const file = this.reserve(name);
    try {
      writeFileSync(file.path, bytes);
    } catch (error) {
      throw translateDiskError(error);
    }
    this.#taken.add(file.id);
    return file;
  }

  /**
   * Lets a file that is handed in piece by piece grow.
   *
   * @throws FILE_EXPIRED for an id that no file was handed in under
   * @throws FILE_TOO_LARGE over 500 MB; what came before goes
   * @throws DB_FULL when the disk is full
   */
  append(id: string, bytes: Uint8Array): TransferFile {
    const file = this.get(id);
    if (!this.#taken.has(id)) throw new AppError('FILE_EXPIRED', { fileId: id });
    if (statSync(file.path).size + bytes.byteLength > INSTALLER_LIMIT_MB * 1024 * 1024) {
      this.#files.delete(id);
      rmSync(file.path, { force: true });
      throw new AppError('FILE_TOO_LARGE', { name: file.name, limitMb: INSTALLER_LIMIT_MB });
    }
    try {
      appendFileSync(file.path, bytes);
    } catch (error) {
      throw translateDiskError(error);
    }
    return file;
  }

  /** Makes a place for a file that a job will write. */
  reserve(name: string): TransferFile {
    const id = randomUUID();
    const file = { id, name: name.normalize('NFC'), path: join(this.#folder, id) };
    this.#files.set(id, file);
    return file;
  }

  /**
   * Keeps a file that holds first passwords in memory alone, until it is fetched once or ten minutes are over.
   * @returns its id
   */
  holdSecret(name: string, bytes: Uint8Array): string {
    const id = randomUUID();
    this.#secrets.set(id, { name: name.normalize('NFC'), bytes: new Uint8Array(bytes) });
    bytes.fill(0);
    setTimeout(() => this.#forget(id), SECRET_LIFE_MS).unref();
    return id;
  }

  /**
   * The content of a file, to be handed out; a secret is forgotten with it.
   *
   * @throws FILE_EXPIRED when this run does not know it
   */
  handOut(id: string): HandedOut {
    const secret = this.#secrets.get(id);
    if (secret) {
      const copy = { ...secret, bytes: secret.bytes.slice() };
      this.#forget(id);
      return copy;
    }
    const { name, path } = this.get(id);
    return { name, bytes: new Uint8Array(readFileSync(path)) };
  }

  #forget(id: string): void {
    this.#secrets.get(id)?.bytes.fill(0);
    this.#secrets.delete(id);
  }

  /**
   * A file by its id.
   *
   * @throws FILE_EXPIRED when this run does not know it
   */
  get(id: string): TransferFile {
    const file = this.#files.get(id);
    if (!file || !existsSync(file.path)) throw new AppError('FILE_EXPIRED', { fileId: id });
    return file;
  }
}
