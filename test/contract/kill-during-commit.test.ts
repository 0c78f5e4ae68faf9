import { spawn } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openRegister } from '../../electron/backend/db/register.ts';
import { ADMINISTRATOR, openTestBackend } from '../helpers/open-test-backend.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const ROWS = 2_000;
/** After the first word of writing: spread over the transaction, its commit, and a little beyond. */
const DELAYS_MS = [0, 10, 20, 30, 45, 60, 80, 110, 150, 250];

interface Outcome {
  planned: number;
  /** Whether the transaction was open when the kill was ordered. */
  wasWriting: boolean;
  acknowledged: boolean;
}

function commitAndKill(dataDir: string, delayMs: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, '..', 'helpers', 'commit-until-killed.ts');
    const child = spawn(process.execPath, [script, dataDir, String(ROWS), ADMINISTRATOR.password]);
    const outcome: Outcome = { planned: -1, wasWriting: false, acknowledged: false };
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      const ready = text.match(/READY (\d+)/)?.[1];
      if (ready) outcome.planned = Number(ready);
      if (text.includes('WRITING')) {
        outcome.wasWriting = true;
        setTimeout(() => child.kill('SIGKILL'), delayMs);
      }
      if (text.includes('DONE')) outcome.acknowledged = true;
    });
    child.on('exit', () => (outcome.planned < 0 ? reject(new Error(errors)) : resolve(outcome)));
  });
}

test('killing the process in the middle of a commit leaves all of it or none', {
  timeout: 120_000,
}, async () => {
  const dataDir = tempDir();
  const first = await openTestBackend({ dataDir });
  await first.visitor.session.createAdministrator(ADMINISTRATOR);
  await first.backend.close();

  const seen = { all: 0, none: 0 };
  let expected = 0;
  for (const delayMs of DELAYS_MS) {
    const { planned, wasWriting, acknowledged } = await commitAndKill(dataDir, delayMs);
    openRegister(dataDir).close();
    expect(wasWriting).toBe(true);
    const db = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
    const count = (sql: string) => db.prepare(sql).pluck().get() as number;
    const mailboxes = count('SELECT count(*) FROM mailbox');
    const isAll = mailboxes === expected + planned;
    if (!isAll) expect(mailboxes).toBe(expected);
    if (acknowledged) expect(isAll).toBe(true);
    seen[isAll ? 'all' : 'none']++;
    expected = mailboxes;
    expect(count(`SELECT count(*) FROM address_ledger WHERE role = 'mailbox'`)).toBe(mailboxes);
    expect(count('SELECT count(*) FROM mailbox_search')).toBe(mailboxes);
    expect(count(`SELECT count(*) FROM import_batch WHERE state = 'committed'`)).toBe(seen.all);
    expect(count(`SELECT count(*) FROM audit_event WHERE action = 'import.commit'`)).toBe(seen.all);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  }
  expect(seen.none).toBeGreaterThan(0);
});
