import { spawn } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openRegister } from '../../electron/backend/db/register.ts';
import { csvList } from '../helpers/list-file.ts';
import { nameGenerator } from '../helpers/name-generator.ts';
import { openSignedIn, uploadTo } from '../helpers/open-test-backend.ts';
import { runJob } from '../helpers/run-job.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const JOINERS = 1_200;
const MOVERS = 100;
const CHANGED = 200;

/** Kills itself at these words of progress: among the granted, in the search, in the ledger, among the changed. */
const WORDS = [1, 4, 6, 8];
/** Killed from outside so long after the last statement, before, in and after the commit itself; or once acknowledged. */
const DELAYS_MS = [0, 1, 3, 8, 'acknowledged'] as const;

/** A register, and in it the draft of a whole list: people who join, move, change, and some who are missing. */
async function houseWithDraft() {
  const { client, backend, token, dataDir } = await openSignedIn({ today: undefined });
  const { units } = await client.unit.list({});
  const unitOf = (name: string) => units.find((unit) => unit.name === name)!.id;
  const names = nameGenerator(6);
  const people = (count: number, position: string, phone: number) =>
    Array.from({ length: count }, (_, index) => {
      const { fullName, birthYear } = names.next();
      return [fullName, birthYear, position, `0${phone + index}`];
    });
  const preview = async (rows: (string | number)[][], mode: 'add' | 'compare', unit: string) => {
    const fileId = await uploadTo(backend, token, 'ds.csv', csvList(rows));
    const question = { fileId, mode, unitId: unitOf(unit), rowLimit: 0 };
    return runJob(client.import.preview(question));
  };
  const staff = people(CHANGED + 50, 'Chuyên viên', 912_000_000);
  const others = people(MOVERS, 'Chuyên viên', 913_000_000);
  for (const [rows, unit] of [
    [staff, 'Sở Thông tin và Truyền thông'],
    [others, 'Sở Nội vụ'],
  ] as const) {
    const { previewId } = await preview(rows, 'add', unit);
    await runJob(client.import.commit({ previewId }));
  }
  const promoted = staff.slice(50).map(([name, year, , phone]) => [name, year, 'Kế toán', phone]);
  const list = [...promoted, ...others, ...people(JOINERS, 'Văn thư', 914_000_000)];
  const draft = await preview(list as never, 'compare', 'Sở Thông tin và Truyền thông');
  await backend.close();
  return { dataDir, ...draft };
}

interface Outcome {
  /** Whether the last statement was reached. */
  wasCommitting: boolean;
  acknowledged: boolean;
}

function commitAndKill(
  args: readonly string[],
  delayMs: (typeof DELAYS_MS)[number] | null,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, '..', 'helpers', 'commit-until-killed.ts');
    const child = spawn(process.execPath, [script, ...args]);
    let said = '';
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (delayMs === 'acknowledged') {
        if (said.includes('DONE')) child.kill('SIGKILL');
      } else if (said.includes('COMMITTING')) setTimeout(() => child.kill('SIGKILL'), delayMs ?? 0);
    });
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL'
        ? resolve({
            wasCommitting: said.includes('COMMITTING'),
            acknowledged: said.includes('DONE'),
          })
        : reject(new Error(errors)),
    );
  });
}

/** What of an import can be seen in the register; each figure moves only with the whole. */
function figures(dataDir: string) {
  openRegister(dataDir).close();
  const db = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
  const count = (sql: string) => db.prepare(sql).pluck().get() as number;
  const found = {
    mailboxes: count('SELECT count(*) FROM mailbox'),
    addresses: count(`SELECT count(*) FROM address_ledger WHERE role = 'mailbox'`),
    searchable: count('SELECT count(*) FROM mailbox_search'),
    fragments: count('SELECT count(*) FROM mailbox_fragment'),
    issued: count(`SELECT count(*) FROM mailbox_event WHERE kind = 'issued'`),
    moved: count(`SELECT count(*) FROM mailbox_event WHERE kind = 'moved'`),
    changed: count(`SELECT count(*) FROM mailbox_event WHERE kind = 'changed'`),
    accountants: count(`SELECT count(*) FROM mailbox WHERE position = 'Kế toán'`),
    ofTheUnit: count(
      `SELECT count(*) FROM mailbox m JOIN unit u ON u.id = m.unit_id WHERE u.local_part = 'sttt'`,
    ),
    foundInTheUnit: count(
      `SELECT count(*) FROM mailbox_search WHERE mailbox_search MATCH
         '"§u' || (SELECT id FROM unit WHERE local_part = 'sttt') || '"'`,
    ),
    imports: count(`SELECT count(*) FROM import_batch WHERE state = 'committed'`),
    acts: count(`SELECT count(*) FROM audit_event WHERE action = 'import.commit'`),
  };
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
  return found;
}

test('killing the process in the middle of a commit leaves all of it or none', {
  timeout: 120_000,
}, async () => {
  const { dataDir, previewId, counts } = await houseWithDraft();
  expect(counts).toMatchObject({ change: MOVERS + CHANGED, error: 0 });
  const before = figures(dataDir);
  const after = {
    mailboxes: before.mailboxes + counts.create,
    addresses: before.addresses + counts.create,
    searchable: before.searchable + counts.create,
    fragments: before.fragments + counts.create,
    issued: before.issued + counts.create,
    moved: MOVERS,
    changed: CHANGED,
    accountants: CHANGED,
    ofTheUnit: before.ofTheUnit + counts.create + MOVERS,
    foundInTheUnit: before.foundInTheUnit + counts.create + MOVERS,
    imports: before.imports + 1,
    acts: before.acts + 1,
  };
  const kills = [
    ...WORDS.map((word) => ({ word, delayMs: null })),
    ...DELAYS_MS.map((delayMs) => ({ word: '', delayMs })),
  ];
  const seen = { all: 0, none: 0 };
  for (const { word, delayMs } of kills) {
    const copy = tempDir();
    for (const entry of readdirSync(dataDir, { withFileTypes: true }))
      if (entry.isFile()) copyFileSync(join(dataDir, entry.name), join(copy, entry.name));
    const outcome = await commitAndKill([copy, String(previewId), String(word)], delayMs);
    expect(outcome.wasCommitting).toBe(delayMs !== null);
    const found = figures(copy);
    const isAll = found.imports === after.imports;
    expect(found).toEqual(isAll ? after : before);
    if (outcome.acknowledged) expect(isAll).toBe(true);
    if (delayMs === null) expect(isAll).toBe(false);
    seen[isAll ? 'all' : 'none']++;
  }
  expect(seen.none).toBeGreaterThanOrEqual(WORDS.length);
  expect(seen.all).toBeGreaterThan(0);
});
