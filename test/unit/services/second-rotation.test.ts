import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type BackupManifest, readManifest } from '../../../electron/backend/db/backup-manifest.ts';
import {
  encryptBackup,
  proveEncrypted,
} from '../../../electron/backend/services/backup/encrypted-backup.ts';
import {
  keptWrappingKey,
  newWrappingKey,
  type WrappingKey,
} from '../../../electron/backend/services/backup/passphrase.ts';
import { ADMINISTRATOR, openSignedIn, openTestBackend } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const PASSPHRASE = 'cho noi Cai Be mot sang som';

/** A register with a second folder and one backup. */
async function office() {
  const opened = await openSignedIn();
  const { client, dataDir } = opened;
  const stick = tempDir();
  await client.backup.configure({ secondFolder: stick, passphrase: PASSPHRASE });
  const { path } = await runJob(client.backup.create({}));
  const manifest = readManifest(path) as BackupManifest;
  const key = keptWrappingKey(dataDir) as WrappingKey;
  /** A copy on the stick as it was made some days ago. */
  const copyOf = (daysAgo: number, wrapping = key) => {
    const createdAt = new Date(Date.parse(manifest.createdAt) - daysAgo * 86_400_000).toISOString();
    const name = `danh-ba_${createdAt.replaceAll(/[:.]/g, '-')}_daily.dbtc`;
    const target = join(stick, name);
    const enclosed = { manifest: { ...manifest, createdAt }, auditKeys: null };
    encryptBackup(path, enclosed, target, wrapping, () => undefined);
    return { name, createdAt, target };
  };
  return { ...opened, stick, key, copyOf };
}

/** What the register remembers of copies that it read back. */
function remember(dataDir: string, copies: readonly object[]) {
  const raw = new Database(join(dataDir, 'register.sqlite'));
  raw
    .prepare(`INSERT OR REPLACE INTO app_state (key, value) VALUES ('backup_second_copies', ?)`)
    .run(JSON.stringify(copies));
  raw.close();
}

const know = (
  { name, createdAt, target }: { name: string; createdAt: string; target: string },
  key: WrappingKey,
) => ({
  name,
  createdAt,
  sizeBytes: statSync(target).size,
  seal: proveEncrypted(target, key).seal,
});

test('old copies go by the rule of the backup folder, and nothing else on the stick is touched', async () => {
  const { backend, dataDir, stick, key, copyOf } = await office();
  const copies = Array.from({ length: 50 }, (_, index) => copyOf(1 + index * 8));
  const known = copies.map((copy) => know(copy, key));

  // What is not this register's, or was never proven, stays whatever it is called and however old it is.
  const old = copyOf(2_000);
  const unproven = readFileSync(old.target).subarray(0, -20);
  writeFileSync(old.target, unproven);
  const ofAnother = copyOf(2_001, newWrappingKey('mot co quan khac dung chung'));
  const exchanged = copyOf(2_002);
  const exchangedIsKnown = know(exchanged, key);
  writeFileSync(exchanged.target, readFileSync(exchanged.target).fill(7, 10, 400));
  const strange = ['Anh nghi mat.jpg', 'danh-ba_2020-01-01_daily.sqlite', 'danh-ba_2020.dbtc'];
  for (const name of strange) writeFileSync(join(stick, name), 'của người khác');
  const [ownPart, otherPart] = [
    copyOf(3_000),
    copyOf(3_001, newWrappingKey('lai mot co quan nua')),
  ];
  for (const { target } of [ownPart, otherPart]) renameSync(target, `${target}.part`);
  const elsewhere = {
    ...known[0],
    name: 'danh-ba_2000_daily.dbtc',
    createdAt: '2000-01-01T00:00:00.000Z',
  };
  await backend.close();
  remember(dataDir, [...known, exchangedIsKnown, elsewhere]);

  const again = await openTestBackend({ dataDir });
  const { token } = await again.visitor.session.login(ADMINISTRATOR);
  const client = again.clientOf(token);
  const { path } = await runJob(client.backup.copyOut({}));
  const left = new Set(readdirSync(stick));
  for (const name of [
    old.name,
    ofAnother.name,
    exchanged.name,
    ...strange,
    `${otherPart.name}.part`,
  ])
    expect(left.has(name), name).toBe(true);
  expect(left.has(`${ownPart.name}.part`)).toBe(false);
  expect(existsSync(path)).toBe(true);
  const kept = copies.filter(({ name }) => left.has(name));
  // Thirty days, the newest of them twelve recent ones as well, and the last of each of twelve months.
  expect(kept.slice(0, 29)).toEqual(copies.slice(0, 29));
  expect(kept.length).toBeLessThan(29 + 12);
  expect(new Set(kept.map(({ createdAt }) => createdAt.slice(0, 7))).size).toBeGreaterThanOrEqual(
    11,
  );
  const { events } = await client.audit.list({ action: 'backup.copy-out' });
  const gone = copies.filter(({ name }) => !left.has(name)).map(({ name }) => name);
  expect(gone.length).toBeGreaterThan(10);
  expect((events[0]?.after as { dropped: string[] } | undefined)?.dropped.toSorted()).toEqual(
    gone.toSorted(),
  );
});

test('a copy counts once it was read back; one that was not proven yet is proven before it may count or go', async () => {
  const { client, dataDir, stick, key, copyOf } = await office();
  const unknown = [copyOf(1), copyOf(2)];
  const foreign = copyOf(3, newWrappingKey('mot co quan khac dung chung'));
  const stateOf = () => {
    const raw = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
    const row = raw
      .prepare(`SELECT value FROM app_state WHERE key = 'backup_second_copies'`)
      .pluck()
      .get() as string | undefined;
    raw.close();
    return (JSON.parse(row ?? '[]') as { name: string }[]).map(({ name }) => name);
  };
  for (const count of [2, 3, 3]) {
    await runJob(client.backup.copyOut({}));
    expect(stateOf()).toHaveLength(count);
  }
  expect(stateOf()).toEqual(expect.arrayContaining(unknown.map(({ name }) => name)));
  expect(stateOf()).not.toContain(foreign.name);
  expect(readdirSync(stick)).toHaveLength(4);
  expect(keptWrappingKey(dataDir)).toEqual(key);

  // A copy of a backup that is damaged already is not kept, and does not count.
  const { second, backups } = await client.backup.state({});
  for (const file of backups)
    writeFileSync(file.path, readFileSync(file.path).fill(7, 5_000, 5_001));
  const before = readdirSync(stick);
  await expect(runJob(client.backup.copyOut({}))).rejects.toMatchObject({ code: 'BACKUP_FAILED' });
  expect(before.filter((name) => !existsSync(join(stick, name)))).toHaveLength(1);
  expect((await client.backup.state({})).second).toEqual(second);
});
