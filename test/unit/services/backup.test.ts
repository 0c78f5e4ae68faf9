import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readManifest } from '../../../electron/backend/db/backup-manifest.ts';
import {
  type BackupFile,
  backupsToDrop,
} from '../../../electron/backend/services/backup/backup-folder.ts';
import { csvList } from '../../helpers/list-file.ts';
import {
  ADMINISTRATOR,
  openSignedIn,
  openTestBackend,
  type TestBackend,
  type TestClient,
  uploadTo,
} from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { stoppedClock } from '../../helpers/test-clock.ts';

const PASSPHRASE = 'cho noi Cai Be mot sang som';

async function importPeople(opened: TestBackend, client: TestClient, token: string, from = 0) {
  const lists = [
    ['Trần Văn An', 'Lê Thị Bình', 'Phạm Quốc Cường'],
    ['Võ Minh Dũng', 'Huỳnh Ngọc Em', 'Đỗ Thị Giang'],
  ];
  const people = (lists[from] ?? []).map((name, index) => [
    name,
    1970 + index + from * 7,
    'Chuyên viên',
    `09${from}234567${index}`,
  ]);
  const fileId = await uploadTo(opened.backend, token, 'ds.csv', csvList(people));
  const { units } = await client.unit.list({ text: 'sttt' });
  const { previewId } = await runJob(client.import.preview({ fileId, unitId: units[0]?.id }));
  await runJob(client.import.commit({ previewId }));
}

const signIn = async ({ visitor, clientOf }: TestBackend) => {
  const { token } = await visitor.session.login(ADMINISTRATOR);
  return { client: clientOf(token), token };
};

test('a backup is proven before it counts, and its manifest says what it holds', async () => {
  const opened = await openSignedIn();
  const { client, token, dataDir } = opened;
  await importPeople(opened, client, token);
  const made = await runJob(client.backup.create({}));
  const manifest = readManifest(made.path);
  expect(made.path.startsWith(join(dataDir, 'backups'))).toBe(true);
  expect(manifest).toMatchObject({
    sha256: made.sha256,
    reason: 'manual',
    counts: { mailboxes: 3 },
  });
  expect(manifest?.audit.seq).toBeGreaterThan(3);
  expect(await runJob(client.backup.verify({ path: made.path }))).toEqual({
    ok: true,
    reason: null,
  });
  expect(readdirSync(join(dataDir, 'backups')).filter((name) => name.includes('.part'))).toEqual(
    [],
  );
});

test('a backup that is not as it was made is never accepted', async () => {
  const { client } = await openSignedIn();
  const { path } = await runJob(client.backup.create({}));
  const whole = readFileSync(path);
  const manifest = readFileSync(`${path}.json`);
  const spoil: [string, () => void][] = [
    ['fingerprint', () => writeFileSync(path, Buffer.from(whole).fill(7, 5_000, 5_001))],
    ['size', () => writeFileSync(path, whole.subarray(0, whole.length - 10))],
    ['missing', () => rmSync(path)],
    ['no-manifest', () => writeFileSync(`${path}.json`, '{}')],
  ];
  for (const [reason, act] of spoil) {
    act();
    expect(await runJob(client.backup.verify({ path }))).toEqual({ ok: false, reason });
    await expect(runJob(client.backup.restore({ path }))).rejects.toMatchObject({
      code: 'BACKUP_UNUSABLE',
    });
    writeFileSync(path, whole);
    writeFileSync(`${path}.json`, manifest);
  }
  expect(await runJob(client.backup.verify({ path }))).toEqual({ ok: true, reason: null });
  // What is named like no backup is not even looked for.
  for (const other of ['/etc/passwd', join(tempDir(), 'khong-co.txt')])
    expect(await runJob(client.backup.verify({ path: other }))).toEqual({
      ok: false,
      reason: 'format',
    });
});

test('restoring compares first, keeps what was there, and says so in the audit', async () => {
  const opened = await openSignedIn();
  const { client, token, dataDir, visitor } = opened;
  await importPeople(opened, client, token);
  const { path } = await runJob(client.backup.create({}));
  await importPeople(opened, client, token, 1);
  await runJob(client.backup.create({}));
  const comparison = await runJob(client.backup.compare({ path }));
  expect(comparison).toMatchObject({
    backup: { mailboxes: 3 },
    now: { mailboxes: 6 },
    isOther: false,
  });
  expect(comparison.lost.byAction.map(({ action }) => action)).toContain('import.commit');
  const { keptIn } = await runJob(client.backup.restore({ path }));
  expect(existsSync(join(keptIn, 'register.sqlite'))).toBe(true);
  await expect(client.unit.list({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  const again = await signIn(opened);
  expect((await again.client.directory.search({})).total).toBe(3);
  expect(await runJob(again.client.audit.verify({}))).toMatchObject({ ok: true });
  const { events } = await again.client.audit.list({ action: 'backup.restore' });
  expect(events).toMatchObject([{ operator: ADMINISTRATOR.fullName, after: { keptIn } }]);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('restore-'))).toEqual([]);
  expect(await visitor.recovery.state({})).toMatchObject({ state: 'open', backups: [] });
});

test('an import leaves a backup behind without being asked', async () => {
  const opened = await openSignedIn();
  await importPeople(opened, opened.client, opened.token);
  await opened.backend.close();
  const names = readdirSync(join(opened.dataDir, 'backups'));
  expect(names.filter((name) => name.endsWith('_import.sqlite'))).toHaveLength(1);
});

test('an encrypted copy opens on another machine with the passphrase, and not without', async () => {
  const opened = await openSignedIn();
  const { client, token } = opened;
  const stick = tempDir();
  await expect(
    client.backup.configure({ secondFolder: stick, passphrase: 'ngan' }),
  ).rejects.toMatchObject({ code: 'PASSPHRASE_WEAK' });
  await expect(client.backup.configure({ secondFolder: stick })).rejects.toMatchObject({
    code: 'PASSPHRASE_WEAK',
  });
  await client.backup.configure({ secondFolder: stick, passphrase: PASSPHRASE });
  await importPeople(opened, client, token);
  await runJob(client.backup.create({}));
  const { path } = await runJob(client.backup.copyOut({}));
  const bytes = readFileSync(path);
  expect(bytes.includes('SQLite format 3')).toBe(false);
  expect(bytes.includes('Trần Văn An')).toBe(false);
  expect(await runJob(client.backup.verify({ path, passphrase: PASSPHRASE }))).toEqual({
    ok: true,
    reason: null,
  });

  const elsewhere = await openTestBackend();
  const order = { backup: path, username: 'quantri', password: ADMINISTRATOR.password };
  const { recovery } = elsewhere.visitor;
  expect(await recovery.state({})).toMatchObject({ state: 'new' });
  for (const passphrase of [undefined, 'mot cum mat khau khac'])
    await expect(recovery.restore({ ...order, passphrase })).rejects.toMatchObject({
      code: 'PASSPHRASE_WRONG',
    });
  await expect(
    recovery.restore({ ...order, passphrase: PASSPHRASE, password: 'sai mat khau' }),
  ).rejects.toMatchObject({ code: 'LOGIN_REFUSED' });
  await recovery.restore({ ...order, passphrase: PASSPHRASE });
  const there = await signIn(elsewhere);
  expect((await there.client.directory.search({ text: 'cuong' })).total).toBe(1);
  expect(await runJob(there.client.audit.verify({}))).toMatchObject({ ok: true });
  await expect(recovery.restore({ ...order, passphrase: PASSPHRASE })).rejects.toMatchObject({
    code: 'SETUP_DONE',
  });
});

test('a changed byte anywhere in an encrypted copy is found', async () => {
  const { client } = await openSignedIn();
  const stick = tempDir();
  await client.backup.configure({ secondFolder: stick, passphrase: PASSPHRASE });
  await runJob(client.backup.create({}));
  const { path } = await runJob(client.backup.copyOut({}));
  const whole = readFileSync(path);
  const at = [0, 40, 200, 500, 1_048_900, whole.length - 1].filter((place) => place < whole.length);
  for (const place of at) {
    const spoilt = Buffer.from(whole);
    spoilt[place] = (spoilt[place] ?? 0) ^ 1;
    writeFileSync(path, spoilt);
    const found = await runJob(client.backup.verify({ path, passphrase: PASSPHRASE })).catch(
      (error: { code: string }) => error.code,
    );
    expect([place, JSON.stringify(found)]).toEqual([
      place,
      expect.stringMatching(/"ok":false|PASSPHRASE_WRONG/),
    ]);
  }
  writeFileSync(path, whole.subarray(0, -1_048_592));
  expect(await runJob(client.backup.verify({ path, passphrase: PASSPHRASE }))).toMatchObject({
    ok: false,
  });
});

test('a drill restores the newest backup elsewhere and reads it from end to end', async () => {
  const opened = await openSignedIn();
  await importPeople(opened, opened.client, opened.token);
  await runJob(opened.client.backup.create({}));
  const outcome = await runJob(opened.client.backup.drill({}));
  expect(outcome).toMatchObject({ ok: true, auditOk: true, counts: { mailboxes: 3 } });
  expect((await opened.client.audit.list({ action: 'backup.drill' })).total).toBe(1);
});

test('a damaged register leads to the newest backup, and is kept twice', async () => {
  const clock = stoppedClock();
  const first = await openSignedIn({ clock });
  await importPeople(first, first.client, first.token);
  await runJob(first.client.backup.create({}));
  await importPeople(first, first.client, first.token, 1);
  await first.backend.close();
  rmSync(join(first.dataDir, 'backups'), { recursive: true, force: true });
  const file = join(first.dataDir, 'register.sqlite');
  const healthy = readFileSync(file);
  mkdirSync(join(first.dataDir, 'backups'));

  const again = await openTestBackend({ dataDir: first.dataDir, clock });
  const { client } = await signIn(again);
  await runJob(client.backup.create({}));
  await client.directory.search({});
  await again.backend.close();
  writeFileSync(file, Buffer.from(healthy).fill(0xaa, 4_096, healthy.length));

  const damaged = await openTestBackend({ dataDir: first.dataDir, clock });
  const { recovery, session } = damaged.visitor;
  await expect(session.current({})).rejects.toMatchObject({ code: 'DB_DAMAGED' });
  const state = await recovery.state({});
  expect(state).toMatchObject({ state: 'failed', failure: { code: 'DB_DAMAGED' } });
  expect(state.backups[0]?.missing.events).toBeGreaterThan(0);
  expect(readFileSync(join(state.quarantine ?? '', 'register.sqlite'))).toHaveLength(
    healthy.length,
  );
  await expect(session.current({})).rejects.toMatchObject({ code: 'DB_DAMAGED' });
  expect(readdirSync(join(first.dataDir, 'quarantine'))).toHaveLength(1);

  const order = { username: 'quantri', password: ADMINISTRATOR.password };
  const { keptIn } = await recovery.restore({ ...order, backup: state.backups[0]?.name ?? '' });
  expect(existsSync(join(keptIn, 'register.sqlite'))).toBe(true);
  const restored = await signIn(damaged);
  expect((await restored.client.directory.search({})).total).toBe(6);
  expect(await runJob(restored.client.audit.verify({}))).toMatchObject({ ok: true });
});

test('rotation keeps twelve recent, thirty days and twelve months, and never fewer than three', () => {
  const backups = Array.from({ length: 400 }, (_, index): BackupFile => {
    const createdAt = new Date(Date.UTC(2026, 10, 16) - index * 6 * 3_600_000).toISOString();
    return { path: '', name: createdAt, manifest: { createdAt } as BackupFile['manifest'] };
  });
  const dropped = new Set(backupsToDrop(backups));
  const kept = backups.filter((backup) => !dropped.has(backup));
  expect(kept.slice(0, 12)).toEqual(backups.slice(0, 12));
  const days = new Set(kept.map(({ name }) => name.slice(0, 10)));
  expect(days.size).toBeGreaterThanOrEqual(30);
  expect(new Set(kept.map(({ name }) => name.slice(0, 7))).size).toBe(4);
  expect(kept.length).toBeLessThanOrEqual(12 + 30 + 12);
  expect(backupsToDrop(backups.slice(0, 3))).toEqual([]);
});
