import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { migrate, SCHEMA_VERSION } from '../../electron/backend/db/migrate.ts';
import { MIGRATIONS } from '../../electron/backend/db/migrations/index.ts';
import { openRegister } from '../../electron/backend/db/register.ts';
import { verifyChain } from '../../electron/backend/db/verify-chain.ts';
import { backupFolder, listBackups } from '../../electron/backend/services/backup/backup-folder.ts';
import { checkBackup } from '../../electron/backend/services/backup/check-backup.ts';
import { isAppError } from '../../shared/errors.ts';
import { runJob } from '../helpers/run-job.ts';
import { clientOn, makeRegister, openOn, TORTURE_PASSWORD } from './made-register.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';

const MODES = ['acts', 'import', 'handover', 'backup', 'restore', 'migrate'] as const;
type Mode = (typeof MODES)[number];

/** So many kills on one register, which grows meanwhile. */
const KILLS_ON_ONE = 120;
/** How long a child may work at most before it is killed. */
const LONGEST_MS: Record<Mode, number> = {
  acts: 60,
  import: 700,
  handover: 200,
  backup: 250,
  restore: 300,
  migrate: 500,
};
const START_LIMIT_MS = 60_000;

/** What a child had said when it was killed. */
interface Said {
  acked: number;
  backups: string[];
}

/** Starts a child, waits until it works, kills it a moment later. */
async function killOne(
  dataDir: string,
  mode: Mode,
  seed: number,
  afterMs: number,
  broken: string,
): Promise<Said> {
  const script = join(import.meta.dirname, 'kill-child.ts');
  const child = spawn(process.execPath, [script, mode, dataDir, String(seed), broken], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'danh-ba-torture-compile-cache') },
  });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(String(chunk)));
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
  const said: Said = { acked: 0, backups: [] };
  let isReady = false;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, ...what] = line.split(' ');
    if (word === 'READY') {
      isReady = true;
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    }
    if (word === 'ACK') said.acked = Number(what[0]);
    if (word === 'BACKUP') said.backups.push(what.join(' '));
  }
  clearTimeout(limit);
  if (!isReady || errors.join('').includes('Error')) throw new Error(errors.join('').slice(0, 800));
  return said;
}

/** What is wrong with a register after a kill; null when nothing is. */
function judge(dataDir: string, mode: Mode, said: Said): string | null {
  let register: ReturnType<typeof openRegister>;
  try {
    register = openRegister(dataDir);
  } catch (error) {
    // Between taking the old register away and putting the new one in its place: it says so, and both are there.
    const isBetween = mode === 'restore' && isAppError(error, 'DB_DAMAGED');
    const isKept =
      existsSync(join(dataDir, 'kept')) && listBackups(backupFolder(dataDir)).length > 0;
    if (!isBetween || !isKept) return `does not open: ${String(error)}`;
    putBack(dataDir);
    return null;
  }
  try {
    const anchor = register.auditAnchor.read();
    const chain = verifyChain(register.read, register.auditKeys, {
      anchors: anchor ? [anchor] : [],
    });
    if (!chain.ok) return `chain broken at ${chain.firstBadSeq} (${chain.fault})`;
    return judgeRows(join(dataDir, 'register.sqlite'), mode, said) ?? judgeBackups(dataDir, said);
  } finally {
    register.close();
  }
}

function judgeRows(path: string, mode: Mode, said: Said): string | null {
  const database = new Database(path, { readonly: true });
  const one = (sql: string) => database.prepare(sql).pluck().get() as number | string | undefined;
  try {
    const integrity = one('PRAGMA integrity_check');
    if (integrity !== 'ok') return `integrity: ${integrity}`;
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0)
      return 'a foreign key points nowhere';
    if (mode === 'acts' || mode === 'backup') {
      const a = Number(one(`SELECT value FROM app_state WHERE key = 'torture_a'`) ?? 0);
      const b = Number(one(`SELECT value FROM app_state WHERE key = 'torture_b'`) ?? 0);
      const recorded = Number(
        one(
          `SELECT coalesce(max(CAST(entity_id AS INTEGER)), 0) FROM audit_event WHERE action = 'torture.act'`,
        ),
      );
      if (a !== b || a !== recorded) return `half an act: ${a}, ${b}, recorded ${recorded}`;
      if (a < said.acked) return `acknowledged ${said.acked}, found ${a}`;
    }
    if (mode === 'import') {
      const acts = Number(one(`SELECT count(*) FROM audit_event WHERE action = 'import.commit'`));
      const batches = Number(one(`SELECT count(*) FROM import_batch WHERE state = 'committed'`));
      const granted = Number(one(`SELECT count(*) FROM mailbox WHERE kind = 'personal'`));
      const held = Number(
        one(`SELECT count(*) FROM address_ledger WHERE role = 'mailbox' AND held_to IS NULL`),
      );
      const found = Number(one('SELECT count(*) FROM mailbox_search'));
      const all = Number(one('SELECT count(*) FROM mailbox'));
      if (acts !== batches || granted > held || found !== all)
        return `half an import: ${acts} acts, ${batches} imports, ${granted} people, ${held} addresses, ${found} of ${all} found`;
    }
    if (mode === 'handover') {
      const loose = Number(one('SELECT count(*) FROM handover WHERE document_id IS NULL'));
      if (loose > 0) return `${loose} handovers without minutes`;
      const last = Number(one('SELECT coalesce(max(CAST(reason AS INTEGER)), 0) FROM handover'));
      if (last < said.acked) return `acknowledged handover ${said.acked}, found ${last}`;
    }
    if (Number(one('PRAGMA user_version')) !== SCHEMA_VERSION) return 'an older schema';
    return null;
  } finally {
    database.close();
  }
}

function judgeBackups(dataDir: string, { backups }: Said): string | null {
  for (const path of backups) {
    try {
      if (existsSync(path)) checkBackup(path);
    } catch (error) {
      return `acknowledged backup ${path}: ${String(error)}`;
    }
  }
  const half = listBackups(backupFolder(dataDir)).find(({ path }) => !existsSync(path));
  return half ? `a backup without its file: ${half.name}` : null;
}

function putBack(dataDir: string): void {
  const kept = join(dataDir, 'kept');
  const newest = readdirSync(kept).sort().at(-1) ?? '';
  const source = new Database(join(kept, newest, 'register.sqlite'), { readonly: true });
  source.prepare('VACUUM INTO ?').run(join(dataDir, 'register.sqlite'));
  source.close();
}

async function torture(order: TortureOrder, modes: readonly Mode[], broken = '') {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  let dataDir: string | null = null;
  try {
    for (let index = 0; index < order.count; index++) {
      if (index % KILLS_ON_ONE === 0) {
        if (dataDir) rmSync(dataDir, { recursive: true, force: true });
        dataDir = await makeHouse();
      }
      const mode = modes[index % modes.length] ?? 'acts';
      const folder = mode === 'migrate' ? oldRegister(random) : (dataDir ?? '');
      const afterMs = random.below(LONGEST_MS[mode]);
      const outcome = await killOne(folder, mode, order.seed + index, afterMs, broken).catch(
        String,
      );
      const said = typeof outcome === 'string' ? { acked: 0, backups: [] } : outcome;
      const fault = typeof outcome === 'string' ? outcome : judge(folder, mode, said);
      if (fault) tally.fail(`${mode}, number ${index}: ${fault}`);
      if (mode === 'migrate') rmSync(folder, { recursive: true, force: true });
      // What broke here must not be found again by the next.
      if (fault && dataDir) {
        rmSync(dataDir, { recursive: true, force: true });
        dataDir = await makeHouse();
      }
      tally.count(
        `${mode}: ${said.acked > 0 || said.backups.length > 0 ? 'with something acknowledged' : 'before anything was'}`,
      );
    }
  } finally {
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  }
  return tally.result();
}

/** A register with people, an agency mailbox under its head, and a backup. */
async function makeHouse(): Promise<string> {
  const { dataDir } = await makeRegister();
  const backend = await openOn(dataDir);
  const visitor = clientOn(backend, null);
  const { token } = await visitor.session.login({
    username: 'quantri',
    password: TORTURE_PASSWORD,
  });
  const client = clientOn(backend, token);
  const { units } = await client.unit.list({ text: 'sttt' });
  const unitId = units[0]?.id;
  const { rows } = await client.directory.search({ limit: 1 });
  if (!unitId || !rows[0]) throw new Error('the register is empty');
  const cause = { document: 'Công văn số 12' };
  const { id } = await client.mailbox.grantAgency({ unitId, cause });
  await client.custody.assign({
    mailboxId: id,
    person: { id: 1 as never },
    from: '2026-11-24',
    document: 'QĐ 15',
  });
  await runJob(client.backup.create({}));
  await backend.close();
  return dataDir;
}

/** A register of an earlier version of the application. */
function oldRegister(random: Random): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-old-'));
  const connection = new Database(join(dataDir, 'register.sqlite'));
  migrate(connection, MIGRATIONS.slice(0, 1 + random.below(MIGRATIONS.length - 1)));
  connection.close();
  return dataDir;
}

/** `kill -9` at random moments of everything that writes. */
export const kill: Torture = {
  title: 'killed at random moments of acts, imports, handovers, backups, restores and migrations',
  share: 6,
  aim: 20_000,
  run: (order) => torture(order, MODES),
  twins: [
    {
      title: 'an act in three transactions',
      count: 60,
      run: (order) => torture(order, ['acts'], 'apart'),
    },
  ],
};
