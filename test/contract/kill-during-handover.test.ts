import { spawn } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openRegister } from '../../electron/backend/db/register.ts';
import { agencyHouse } from '../helpers/agency-house.ts';
import { ADMINISTRATOR } from '../helpers/open-test-backend.ts';

/** After the first handover is under way: at any point of those that follow. */
const DELAYS_MS = [15, 140, 333];

function handOverAndKill(args: readonly string[], delayMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, '..', 'helpers', 'hand-over-until-killed.ts');
    const child = spawn(process.execPath, [script, ...args]);
    let text = '';
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.on('data', (chunk) => {
      if (!text.includes('READY')) setTimeout(() => child.kill('SIGKILL'), delayMs);
      text += chunk;
    });
    child.on('exit', () =>
      text.includes('READY') ? resolve(text.split('DONE').length - 1) : reject(new Error(errors)),
    );
  });
}

test('a handover killed at any point is either not there or whole', {
  timeout: 120_000,
}, async () => {
  const { backend, dataDir, mailboxes, head, next } = await agencyHouse();
  const [mailboxId] = mailboxes;
  await backend.close();
  let acknowledged = 0;
  for (const delayMs of DELAYS_MS) {
    const args = [dataDir, ADMINISTRATOR.password, mailboxId, head, next].map(String);
    acknowledged += await handOverAndKill(args, delayMs);
    openRegister(dataDir).close();
    const db = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
    const count = (sql: string) => db.prepare(sql).pluck().get() as number;
    const completed = count(`SELECT count(*) FROM handover WHERE state = 'completed'`);
    expect(completed).toBeGreaterThanOrEqual(acknowledged);
    expect(count(`SELECT count(*) FROM custody_term WHERE begun_by IS NOT NULL`)).toBe(completed);
    expect(count(`SELECT count(*) FROM custody_term WHERE ended_by IS NOT NULL`)).toBe(completed);
    expect(
      count(
        `SELECT count(*) FROM custody_term WHERE mailbox_id = ${mailboxId} AND ended_at IS NULL`,
      ),
    ).toBe(1);
    expect(count(`SELECT count(*) FROM mailbox_event WHERE kind = 'handed-over'`)).toBe(completed);
    expect(count(`SELECT count(*) FROM audit_event WHERE action = 'handover.complete'`)).toBe(
      completed,
    );
    // Every handover has its minutes, and every number of minutes its handover.
    const total = count('SELECT count(*) FROM handover');
    expect(count(`SELECT count(*) FROM document WHERE kind = 'handover-minutes'`)).toBe(total);
    expect(count(`SELECT count(*) FROM handover_mailbox`)).toBe(total);
    expect(
      count(
        `SELECT count(*) FROM handover h JOIN document d ON d.id = h.document_id
         WHERE h.state = 'completed' AND d.state <> 'issued'`,
      ),
    ).toBe(0);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  }
});
