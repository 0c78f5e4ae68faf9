import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../electron/backend/clock.ts';
import type { WriteDb } from '../../electron/backend/db/database.ts';
import { SCHEMA_VERSION } from '../../electron/backend/db/migrate.ts';
import { openRegister } from '../../electron/backend/db/register.ts';
import { insertHolding } from '../../electron/backend/repositories/address-ledger.ts';
import { bumpRegisterVersion } from '../../electron/backend/repositories/app-state.ts';
import { insertMailboxEvent } from '../../electron/backend/repositories/mailbox-events.ts';
import { insertMailboxes, type NewMailbox } from '../../electron/backend/repositories/mailboxes.ts';
import { listUnits } from '../../electron/backend/repositories/units.ts';
import { seedUnits } from '../../electron/backend/services/seed-units.ts';
import type { LedgerEntry } from '../../shared/domain/address.ts';
import type { MailboxId } from '../../shared/domain/ids.ts';
import { solveBatch } from '../../shared/rules/address-batch.ts';
import { profileOn } from '../../shared/rules/profiles/index.ts';
import { nameKey } from '../../shared/text/name-key.ts';
import { personSortKey } from '../../shared/text/sort-key.ts';
import { nameGenerator } from '../helpers/name-generator.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';

const FREE: LedgerEntry = { state: 'free', holder: '', since: null };
const ISSUED_ON = '2020-01-02';
const CHUNK = 100_000;

/** What the people of the benchmark registers are generated from. */
export const REGISTER_SEED = 2016;

/** The telephone of the person with this number. */
export function benchPhone(index: number): string {
  return `09${String(10_000_000 + index).slice(-8)}`;
}

/** Where the benchmark registers are kept between runs. */
export const BENCH_DIR = join(tmpdir(), 'danh-ba-bench');

/** Puts people into a register as an import does: the mailbox, its place in the ledger, what happened. */
export function grantPeople(
  db: WriteDb,
  mailboxes: readonly NewMailbox[],
  sources: readonly string[],
): void {
  const ids = insertMailboxes(db, mailboxes);
  mailboxes.forEach(({ localPart }, index) => {
    insertHolding(db, {
      localPart,
      role: 'mailbox',
      mailboxId: ids[index] ?? null,
      unitId: null,
      heldFrom: ISSUED_ON,
      source: sources[index] ?? '',
    });
    insertMailboxEvent(db, {
      mailboxId: ids[index] as MailboxId,
      kind: 'issued',
      on: ISSUED_ON,
      at: `${ISSUED_ON}T02:00:00.000Z`,
      operatorId: null,
      before: null,
      after: null,
      reason: '',
      document: '',
      documentId: null,
      requestId: null,
      batchId: null,
    });
  });
}

/**
 * A data folder with so many personal mailboxes, made once: real surname frequencies, all units, addresses solved by
 * Điều 4 as far as they go and numbered after that (the regulation's four forms cannot name a million people).
 */
export function benchRegister(size: number): string {
  const dataDir = join(BENCH_DIR, `register-${size}-v${SCHEMA_VERSION}-ranked`);
  if (existsSync(join(dataDir, 'complete'))) return dataDir;
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const register = openRegister(dataDir);
  seedUnits(register, systemClock, join(repositoryDir, 'resources'));
  const units = listUnits(register.read);
  const profile = profileOn(ISSUED_ON);
  const used = new Set<string>(units.map((unit) => unit.localPart));
  const look = (localPart: string): LedgerEntry =>
    used.has(localPart) ? { ...FREE, state: 'taken' } : FREE;
  const names = nameGenerator(REGISTER_SEED);
  for (let from = 0; from < size; from += CHUNK) {
    register.write((db) => {
      const mailboxes: NewMailbox[] = [];
      const sources: string[] = [];
      for (let index = from; index < Math.min(size, from + CHUNK); index++) {
        const person = names.next();
        const solved = solveBatch([person], look, profile)[0];
        const localPart = solved?.localPart ?? `nguoidung${index}`;
        used.add(localPart);
        const unit = units[index % units.length];
        if (!unit) throw new Error('no units');
        sources.push(solved?.source || 'Ngoài Quy chế');
        mailboxes.push({
          kind: 'personal',
          name: person.fullName,
          nameKey: nameKey(person.fullName),
          sortKey: personSortKey(person.fullName),
          localPart,
          unitId: unit.id,
          birthYear: person.birthYear,
          position: person.position,
          department: '',
          phone: benchPhone(index),
          note: '',
          issuedOn: ISSUED_ON,
          importBatchId: null,
          importRow: null,
        });
      }
      grantPeople(db, mailboxes, sources);
      bumpRegisterVersion(db);
    });
  }
  register.close();
  writeFileSync(join(dataDir, 'complete'), '');
  return dataDir;
}

/** A benchmark register to write in, or an empty one; only the copy is changed. */
export function copyOfRegister(size: number): { dataDir: string; remove(): void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-bench-copy-'));
  if (size === 0) {
    const register = openRegister(dataDir);
    seedUnits(register, systemClock, join(repositoryDir, 'resources'));
    register.close();
  } else {
    const made = benchRegister(size);
    for (const entry of readdirSync(made, { withFileTypes: true })) {
      if (!entry.isFile() || entry.name === 'complete') continue;
      copyFileSync(join(made, entry.name), join(dataDir, entry.name));
    }
  }
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}
