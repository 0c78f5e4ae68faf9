import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { setJsonState } from '../../../electron/backend/repositories/app-state.ts';
import { AuditWatch } from '../../../electron/backend/services/audit-watch.ts';
import { openBareRegister } from '../../helpers/bare-register.ts';
import { ADMINISTRATOR, openSignedIn } from '../../helpers/open-test-backend.ts';
import { addOperator } from '../../helpers/operators.ts';
import { runJob } from '../../helpers/run-job.ts';
import { stoppedClock } from '../../helpers/test-clock.ts';

test('a row that no act changed is found and named, and what acts changed is not', async () => {
  const { client, dataDir } = await openSignedIn();
  const unitId = (await client.unit.list({ text: 'sttt' })).units[0]?.id as number;
  const issue = async (fullName: string) => (await client.mailbox.issue({ fullName, unitId })).id;
  const [one, two] = [await issue('Lê Văn Một'), await issue('Trần Thị Hai')];
  const gone = await issue('Phan Văn Ba');
  await client.unit.change({ id: unitId, details: { phone: '0272' } } as never);
  await addOperator(dataDir, 'officer');
  await runJob(client.backup.create({}));
  const verify = () => runJob(client.audit.verify({}));
  expect(await verify()).toMatchObject({ ok: true, damage: null });

  // What acts do is in order: changes, grants, operators, erasure by law.
  await client.mailbox.change({ id: one, patch: { phone: '0912345678' } } as never);
  await client.unit.change({ id: unitId, details: { phone: '0273' } } as never);
  const { operators } = await client.operator.list({});
  const officer = operators.find(({ username }) => username === 'officer');
  await client.operator.update({ ...officer, role: 'leader', isActive: true } as never);
  await client.lifecycle.revoke({
    mailboxIds: [gone],
    reason: 'Bị chiếm, ảnh hưởng an toàn thông tin',
    document: 'CV 1',
  });
  await client.privacy.erase({ mailboxId: gone, reason: 'Theo đơn', isOnRequest: true } as never);
  await issue('Đặng Văn Bốn');
  expect(await verify()).toMatchObject({ ok: true, damage: null });

  const raw = new Database(join(dataDir, 'register.sqlite'));
  const beside = async (sql: string, back: string, found: object) => {
    raw.exec(sql);
    expect(await verify()).toMatchObject({ ok: false, damage: found });
    raw.exec(back);
    expect(await verify()).toMatchObject({ ok: true, damage: null });
  };
  await beside(
    `UPDATE mailbox SET birth_year = 1901 WHERE id = ${two}`,
    `UPDATE mailbox SET birth_year = NULL WHERE id = ${two}`,
    { kind: 'row', table: 'mailbox', id: two },
  );
  await beside(
    `UPDATE unit SET name = 'Sở Khác' WHERE id = 1`,
    `UPDATE unit SET name = (SELECT '${(await client.unit.get({ id: 1 as never })).name.replaceAll("'", "''")}') WHERE id = 1`,
    { kind: 'row', table: 'unit', id: 1 },
  );
  await beside(
    `UPDATE operator SET full_name = 'Kẻ Lạ' WHERE username = 'quantri'`,
    `UPDATE operator SET full_name = '${ADMINISTRATOR.fullName}' WHERE username = 'quantri'`,
    { kind: 'row', table: 'operator' },
  );
  const only = <T>(sql: string) => raw.prepare(sql).pluck().get() as T;
  for (const [table, column] of [
    ['mailbox_event', 'reason'],
    ['unit_event', 'reason'],
    ['address_ledger', 'source'],
  ] as const) {
    const id = only<number>(`SELECT min(id) FROM ${table}`);
    const was = only<string>(`SELECT ${column} FROM ${table} WHERE id = ${id}`);
    const set = (text: string) => `UPDATE ${table} SET ${column} = '${text}' WHERE id = ${id}`;
    // Whoever holds the file takes away first what forbids it there.
    const triggers = raw
      .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`)
      .all(table) as { name: string; sql: string }[];
    const drop = triggers.map(({ name }) => `DROP TRIGGER ${name};`).join('');
    const make = triggers.map(({ sql }) => `;${sql}`).join('');
    await beside(`${drop}${set('Kẻ gian')}`, set(was) + make, { kind: 'row', table, id });
    if (triggers.length > 0)
      await beside(drop, make, { kind: 'file', found: expect.stringMatching(`^${table}_`) });
  }

  // Found, it stands on the first screen until it is mended.
  const isTold = async () =>
    (await client.overview.todos({})).todos.some(({ code }) => code === 'register-damaged');
  expect(await isTold()).toBe(false);
  raw.exec(`UPDATE mailbox SET note = 'x' WHERE id = ${two}`);
  await verify();
  expect(await isTold()).toBe(true);
  raw.close();
});

test('everything is verified once after a run that was cut off', () => {
  const clock = stoppedClock();
  const bare = openBareRegister();
  const watch = (wasCutOff: boolean) => new AuditWatch({ ...bare.register, wasCutOff }, clock);
  const verified = () =>
    bare.act(({ db }) =>
      setJsonState(db, 'audit_check', { ok: true, at: clock.now().toISOString() }),
    );
  verified();
  clock.advanceMinutes(60);
  expect(watch(false).isFullDue).toBe(false);
  const after = watch(true);
  expect(after.isFullDue).toBe(true);
  verified();
  expect(after.isFullDue).toBe(false);
  clock.advanceMinutes(7 * 24 * 60 + 1);
  expect(after.isFullDue).toBe(true);
});
