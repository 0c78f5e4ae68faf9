import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openBackend } from '../../electron/backend/backend.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';
import {
  clientOn,
  type MadeRegister,
  makeRegister,
  PEOPLE,
  TORTURE_PASSWORD,
} from './made-register.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';

const FILE = 'register.sqlite';

/** Does something to a data folder; gives what its register must then be. */
type Damage = (dataDir: string, random: Random) => 'whole' | 'any' | 'refused';

const fileOf = (dataDir: string) => join(dataDir, FILE);

const DAMAGES: Record<string, Damage> = {
  'bytes flipped'(dataDir, random) {
    const bytes = readFileSync(fileOf(dataDir));
    for (let flips = 1 + random.below(20); flips > 0; flips--) {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    writeFileSync(fileOf(dataDir), bytes);
    return 'any';
  },
  'a page overwritten'(dataDir, random) {
    const bytes = readFileSync(fileOf(dataDir));
    const page = random.below(Math.floor(bytes.length / 4096)) * 4096;
    bytes.fill(random.below(256), page, page + 4096);
    writeFileSync(fileOf(dataDir), bytes);
    return 'any';
  },
  truncated(dataDir, random) {
    truncateSync(fileOf(dataDir), random.below(statSync(fileOf(dataDir)).size));
    // What was cut off may have been pages that nothing uses.
    return 'any';
  },
  empty(dataDir) {
    truncateSync(fileOf(dataDir), 0);
    return 'refused';
  },
  missing(dataDir) {
    rmSync(fileOf(dataDir));
    return 'refused';
  },
  'no database'(dataDir, random) {
    writeFileSync(fileOf(dataDir), Buffer.alloc(8_192, random.below(256)));
    return 'refused';
  },
  foreign(dataDir) {
    rmSync(fileOf(dataDir));
    const other = new Database(fileOf(dataDir));
    other.exec('CREATE TABLE other (x); INSERT INTO other VALUES (1)');
    other.close();
    return 'refused';
  },
  newer(dataDir) {
    const register = new Database(fileOf(dataDir));
    register.pragma('user_version = 9999');
    register.close();
    return 'refused';
  },
  'a stale log beside it'(dataDir, random) {
    writeFileSync(
      `${fileOf(dataDir)}-wal`,
      Buffer.alloc(32 + random.below(9_000), random.below(256)),
    );
    return 'whole';
  },
  'a log cut off'(dataDir, random) {
    const wal = `${fileOf(dataDir)}-wal`;
    const register = new Database(fileOf(dataDir));
    register.exec('CREATE TABLE IF NOT EXISTS torture (x); INSERT INTO torture VALUES (1)');
    copyFileSync(wal, `${wal}.kept`);
    register.close();
    copyFileSync(`${wal}.kept`, wal);
    rmSync(`${wal}.kept`);
    truncateSync(wal, random.below(statSync(wal).size));
    return 'any';
  },
};

type Open = (dataDir: string) => ReturnType<typeof openBackend>;

const ours: Open = (dataDir) =>
  openBackend({
    dataDir,
    resourcesDir: join(repositoryDir, 'resources'),
    pageDir: join(dataDir, 'page'),
  });

async function torture(order: TortureOrder, open: Open) {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  const made = await makeRegister();
  const names = Object.keys(DAMAGES);
  try {
    for (let index = 0; index < order.count; index++) {
      const name = names[index % names.length] ?? '';
      const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-damage-'));
      try {
        copyInto(made, dataDir);
        const expected = (DAMAGES[name] as Damage)(dataDir, random);
        const outcome = await judge(dataDir, open, expected, index % 25 === 24);
        if (outcome.startsWith('!')) tally.fail(`${name} (number ${index}): ${outcome.slice(1)}`);
        tally.count(`${name}: ${outcome}`);
      } finally {
        rmSync(dataDir, { recursive: true, force: true });
      }
    }
  } finally {
    rmSync(made.dataDir, { recursive: true, force: true });
  }
  return tally.result();
}

function copyInto({ dataDir: from }: MadeRegister, to: string): void {
  for (const name of [FILE, 'audit-keys.json', 'audit.head', 'register.initialised'])
    copyFileSync(join(from, name), join(to, name));
  mkdirSync(join(to, 'backups'));
  for (const name of readdirSync(join(from, 'backups')))
    copyFileSync(join(from, 'backups', name), join(to, 'backups', name));
}

/** What came of starting on a damaged folder; an exclamation mark before what must not be. */
async function judge(
  dataDir: string,
  open: Open,
  expected: ReturnType<Damage>,
  tryWayOut: boolean,
): Promise<string> {
  const before = existsSync(fileOf(dataDir)) ? readFileSync(fileOf(dataDir)) : null;
  const backend = await open(dataDir);
  try {
    const client = clientOn(backend, null);
    const state = await client.recovery.state({});
    if (state.state === 'failed') {
      if (expected === 'whole') return '!a whole register was refused';
      const kept = existsSync(fileOf(dataDir)) ? readFileSync(fileOf(dataDir)) : null;
      if (before && !kept?.equals(before)) return '!the damaged file was changed or deleted';
      const code = state.failure?.code ?? '';
      if (code === 'DB_DAMAGED' && before && before.length > 0 && state.quarantine === null)
        return '!nothing was put aside';
      if (code !== 'DB_DAMAGED' && code !== 'DB_NEWER') return `!refused as ${code}`;
      if (state.backups.length === 0) return '!no way out';
      if (!tryWayOut) return 'refused';
      const [backup] = state.backups;
      const order = { backup: backup?.name ?? '', username: 'quantri', password: TORTURE_PASSWORD };
      await client.recovery.restore(order);
      return await isWhole(backend, 'restored');
    }
    if (state.state === 'new') return '!an empty register was made in silence';
    if (expected === 'refused') return '!a register that is no more was opened';
    return await isWhole(backend, 'opened');
  } finally {
    await backend.close();
  }
}

async function isWhole(backend: Awaited<ReturnType<Open>>, outcome: string): Promise<string> {
  try {
    const { token } = await clientOn(backend, null).session.login({
      username: 'quantri',
      password: TORTURE_PASSWORD,
    });
    const { total, rows } = await clientOn(backend, token).directory.search({ limit: 1_000 });
    if (rows.length !== total) return `!${rows.length} rows of ${total}`;
    return total === PEOPLE ? outcome : `!${total} of ${PEOPLE} people`;
  } catch (error) {
    const { code } = error as { code?: string };
    // What SQLite's quick look at the start does not see is seen when the page is read: writing stops then.
    return code === 'DB_DAMAGED' ? 'stopped when it was read' : `?${code}`;
  }
}

/** A start that asks SQLite alone, which takes an empty file, or none, for an empty register. */
const trusting: Open = (dataDir) => {
  rmSync(join(dataDir, 'register.initialised'), { force: true });
  if (existsSync(fileOf(dataDir)) && statSync(fileOf(dataDir)).size < 4_096)
    rmSync(fileOf(dataDir));
  return ours(dataDir);
};

/** Starts on everything that can happen to a register's files. */
export const damage: Torture = {
  title:
    'starts on flipped, overwritten, truncated, empty, missing, foreign, newer files and stale logs',
  share: 20,
  aim: 20_000,
  run: (order) => torture(order, ours),
  twins: [
    {
      title: 'a start without the mark that the register was there before',
      count: 20,
      run: (order) => torture(order, trusting),
    },
  ],
};
