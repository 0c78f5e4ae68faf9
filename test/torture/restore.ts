import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestPath } from '../../electron/backend/db/backup-manifest.ts';
import { backupFolder, listBackups } from '../../electron/backend/services/backup/backup-folder.ts';
import { registerDigest } from '../helpers/register-digest.ts';

import { clientOn, grant, makeRegister, openOn, TORTURE_PASSWORD } from './made-register.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';

const FILE = 'register.sqlite';

/** Damages a backup on purpose, or leaves it whole. */
function spoil(path: string, random: Random): boolean {
  const bytes = readFileSync(path);
  switch (random.below(5)) {
    case 0: {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      writeFileSync(path, bytes);
      return true;
    }
    case 1:
      writeFileSync(path, bytes.subarray(0, random.below(bytes.length)));
      return true;
    case 2:
      writeFileSync(
        manifestPath(path),
        readFileSync(manifestPath(path), 'utf8').replace(/"mailboxes": \d+/, '"mailboxes": 1'),
      );
      return true;
    default:
      return false;
  }
}

async function torture(order: TortureOrder, acceptsAnything: boolean) {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  const { dataDir } = await makeRegister();
  let people = 1;
  const round = async (index: number) => {
    const backend = await openOn(dataDir);
    const { token } = await clientOn(backend, null).session.login({
      username: 'quantri',
      password: TORTURE_PASSWORD,
    });
    // An import leaves a backup behind: nothing that was acknowledged by it may be lost.
    await grant(backend, token, order.seed + index * 13 + people++, 5 + random.below(20));
    await backend.close();
    const after = registerDigest(dataDir);
    await destroy(dataDir, random);
    const newest = listBackups(backupFolder(dataDir))[0];
    const isSpoilt = newest ? spoil(newest.path, random) : false;
    const kept = newest ? readFileSync(newest.path) : null;
    const outcome = await recover(dataDir, acceptsAnything);
    if (outcome.refused === 0 && isSpoilt)
      tally.fail(`number ${index}: a damaged backup was accepted`);
    if (outcome.restored === null) tally.fail(`number ${index}: nothing could be restored`);
    if (!isSpoilt && registerDigest(dataDir) !== after)
      tally.fail(`number ${index}: something acknowledged is lost`);
    if (newest && kept && existsSync(newest.path) && !readFileSync(newest.path).equals(kept))
      tally.fail(`number ${index}: the backup itself was changed`);
    tally.count(isSpoilt ? 'a damaged backup passed over' : 'restored');
    if (isSpoilt && newest)
      for (const path of [newest.path, manifestPath(newest.path)]) rmSync(path, { force: true });
    rmSync(join(dataDir, 'kept'), { recursive: true, force: true });
    rmSync(join(dataDir, 'quarantine'), { recursive: true, force: true });
  };
  try {
    for (let index = 0; index < order.count; index++) {
      await round(index).catch((error) => tally.fail(`number ${index}: ${String(error)}`));
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return tally.result();
}

async function destroy(dataDir: string, random: Random): Promise<void> {
  const path = join(dataDir, FILE);
  const bytes = readFileSync(path);
  switch (random.below(4)) {
    case 0:
      return rmSync(path);
    case 1:
      return writeFileSync(path, '');
    case 2:
      return writeFileSync(path, bytes.subarray(0, 50 + random.below(4_000)));
    default:
      return writeFileSync(path, bytes.fill(random.below(256), 100, 60_000));
  }
}

/** Tries the backups from the newest on, as the page offers them. */
async function recover(dataDir: string, acceptsAnything: boolean) {
  const backend = await openOn(dataDir);
  const visitor = clientOn(backend, null);
  let refused = 0;
  try {
    const { backups } = await visitor.recovery.state({});
    if (acceptsAnything) {
      const path = join(backupFolder(dataDir), backups[0]?.name ?? '');
      copyFileSync(path, join(dataDir, FILE));
      return { refused, restored: backups[0]?.name ?? null };
    }
    for (const { name } of backups) {
      try {
        await visitor.recovery.restore({
          backup: name,
          username: 'quantri',
          password: TORTURE_PASSWORD,
        });
        return { refused, restored: name };
      } catch (error) {
        if ((error as { code?: string }).code !== 'BACKUP_UNUSABLE') throw error;
        refused++;
      }
    }
    return { refused, restored: null };
  } finally {
    await backend.close();
  }
}

/** Destroys the register and puts the newest good backup back. */
export const restore: Torture = {
  title:
    'a destroyed register restored from the newest good backup; damaged backups never accepted',
  share: 2,
  aim: 1_000,
  run: (order) => torture(order, false),
  twins: [
    {
      title: 'a restore that copies whatever backup is newest',
      count: 14,
      run: (order) => torture(order, true),
    },
  ],
};
