import { hash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileDurably } from '../durable-file.ts';

/** A key of the audit chain; the register names it by its id and never holds it. */
export interface AuditKey {
  id: string;
  key: Buffer;
}

/** The keys of a data folder: the one that new events are chained with, and those of events before. */
export interface AuditKeys {
  current: AuditKey;
  find(id: string): AuditKey | null;
}

const FILE = 'audit-keys.json';
const KEY_BYTES = 32;

interface KeyFile {
  current: string;
  keys: Record<string, string>;
}

/** Reads the keys of a data folder, making the first one when there is none. */
export function openAuditKeys(dataDir: string): AuditKeys {
  const file = readKeyFile(dataDir) ?? addKey(dataDir, null);
  const find = (id: string): AuditKey | null => {
    const text = Object.hasOwn(file.keys, id) ? file.keys[id] : undefined;
    return text === undefined ? null : { id, key: Buffer.from(text, 'base64') };
  };
  const current = find(file.current);
  if (!current) throw new Error('the audit key file names a key it does not hold');
  return { current, find };
}

/** The key file as it stands, to be kept with an encrypted backup; null when there is none. */
export function readAuditKeyFile(dataDir: string): string | null {
  const path = join(dataDir, FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Adds the keys that came with a backup to those of the data folder, so that its events can be verified. */
export function mergeAuditKeys(dataDir: string, text: string): void {
  const theirs = parse(text);
  if (!theirs) return;
  const ours = readKeyFile(dataDir);
  const merged: KeyFile = ours
    ? { current: ours.current, keys: { ...theirs.keys, ...ours.keys } }
    : theirs;
  writeFileDurably(join(dataDir, FILE), JSON.stringify(merged));
}

function readKeyFile(dataDir: string): KeyFile | null {
  const text = readAuditKeyFile(dataDir);
  return text === null ? null : (parse(text) ?? addKey(dataDir, text));
}

/** A damaged key file is kept beside the new one: no key is ever thrown away. */
function addKey(dataDir: string, damaged: string | null): KeyFile {
  if (damaged !== null) writeFileDurably(join(dataDir, `${FILE}.damaged-${Date.now()}`), damaged);
  const key = randomBytes(KEY_BYTES);
  const id = hash('sha256', key, 'hex').slice(0, 16);
  const file = { current: id, keys: { [id]: key.toString('base64') } };
  writeFileDurably(join(dataDir, FILE), JSON.stringify(file));
  return file;
}

function parse(text: string): KeyFile | null {
  try {
    const file = JSON.parse(text) as KeyFile;
    return typeof file.keys[file.current] === 'string' ? file : null;
  } catch {
    return null;
  }
}
