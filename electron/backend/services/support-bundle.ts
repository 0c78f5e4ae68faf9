import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../db/migrate.ts';
import type { FileStore } from '../files/file-store.ts';
import { countRegister } from '../repositories/audit-history.ts';
import type { Act } from './act.ts';
import { backupFolder, listBackups } from './backup/backup-folder.ts';
import { lastAuditCheck } from './verify-audit.ts';

const MOST_LOG_CHARS = 500_000;

/** Writes what helps to find a fault, and nothing that tells of a person. */
export function makeSupportBundle(
  act: Act,
  files: FileStore,
  dataDir: string,
): { fileId: string; name: string } {
  const name = `Ho-tro_${act.today}.txt`;
  const file = files.reserve(name);
  const backups = listBackups(backupFolder(dataDir));
  const facts = {
    at: act.at,
    schema: SCHEMA_VERSION,
    node: process.version,
    system: `${platform()} ${release()} ${arch()}`,
    counts: countRegister(act.db),
    audit: lastAuditCheck(act.db),
    backups: { count: backups.length, newest: backups[0]?.manifest.createdAt ?? null },
  };
  const text = `${JSON.stringify(facts, null, 2)}\n\n${withoutPeople(readLogs(join(dataDir, 'logs')))}`;
  writeFileSync(file.path, text);
  act.record({ action: 'support.bundle', entity: 'support', entityId: '', after: { file: name } });
  return { fileId: file.id, name };
}

function readLogs(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .slice(-MOST_LOG_CHARS);
}

/** Takes out what could be a name (anything in Vietnamese letters), an address, a telephone, or the name of a folder. */
export function withoutPeople(text: string): string {
  return text
    .replaceAll(/[^\s@"'()]+@[^\s"'()]+/g, '…@…')
    .replaceAll(/(["'`])(?:(?!\1).)*\P{ASCII}(?:(?!\1).)*\1/gsu, '$1…$1')
    .replaceAll(/\S*\P{ASCII}\S*/gu, '…')
    .replaceAll(/([\\/](?:Users|home)[\\/])[^\\/\s]+/g, '$1…')
    .replaceAll(/\d[\d .-]{6,}\d/g, '#');
}
