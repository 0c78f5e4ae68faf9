import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Database from 'better-sqlite3';
import { copyRegister } from '../../electron/backend/db/replace-register.ts';
import type { MailboxId, UnitId } from '../../shared/domain/ids.ts';
import { benchRegister } from '../bench/bench-register.ts';
import { nameGenerator } from '../helpers/name-generator.ts';
import { registerFaults } from '../helpers/register-faults.ts';
import { runJob } from '../helpers/run-job.ts';
import { clientOn, openOn, TORTURE_PASSWORD } from './made-register.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';

/** A short run is on a small register, so that `npm test` can afford it. */
const SMALL = { people: 2_000, upTo: 1_000 };
const LARGE_PEOPLE = 1_000_000;
const SAMPLES = 200;
const AIM_P95_MS = 50;
const AIM_MB_AN_HOUR = 1;
/** In less time memory only fills its caches. */
const TELLING_HOURS = 0.2;
const WORDS = ['nguyen', 'tran thi', 'le van', 'mytho', 'so y te', 'hoang an', '0901', 'chogao'];

interface Work {
  tally: Tally;
  random: Random;
  searchesMs: number[];
  /** Of a build that is broken on purpose: undoes what was just written. */
  afterWrite: (id: MailboxId) => void;
}

type Client = ReturnType<typeof clientOn>;

async function search(client: Client, { random, searchesMs, tally }: Work): Promise<MailboxId> {
  const text = `${random.pick(WORDS)} ${random.pick(['', '', 'a', 'minh'])}`.trim();
  const start = performance.now();
  const { rows } = await client.directory.search({ text, limit: 50 });
  searchesMs.push(performance.now() - start);
  tally.count('searched');
  return (rows[0]?.id ?? 1) as MailboxId;
}

async function change(client: Client, work: Work, id: MailboxId): Promise<void> {
  const note = `ghi chú ${work.random.below(1_000_000)}`;
  await client.mailbox.change({ id, patch: { note } } as never);
  work.afterWrite(id);
  const found = await client.mailbox.get({ id });
  if (found.note !== note) work.tally.fail(`mailbox ${id}: what was written is lost`);
  work.tally.count('changed');
}

async function issue(client: Client, work: Work, unitId: UnitId): Promise<void> {
  const names = nameGenerator(work.random.below(2 ** 31));
  const { fullName, birthYear } = names.next();
  try {
    const { id } = await client.mailbox.issue({ fullName, birthYear, unitId });
    const { localPart } = await client.mailbox.get({ id });
    const { total } = await client.directory.search({ text: localPart, limit: 1 });
    if (total === 0) work.tally.fail(`${localPart}: granted and not found`);
    work.tally.count('granted');
  } catch (error) {
    if ((error as { code?: string }).code !== 'ADDRESS_NONE_FREE') throw error;
    work.tally.count('no free address');
  }
}

/** Memory at one moment, after garbage was collected. */
interface Sample {
  hours: number;
  /** Of the whole process, with the caches of SQLite and the worker. */
  mb: number;
  /** What the main thread itself holds on to. */
  ownMb: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Least squares of memory over time. @unit MB an hour */
function slopeOf(samples: readonly { hours: number; mb: number }[]): number {
  // What fills caches first is no leak.
  const later = samples.slice(Math.floor(samples.length / 2));
  const mean = (of: (sample: (typeof later)[number]) => number) =>
    later.reduce((sum, sample) => sum + of(sample), 0) / Math.max(1, later.length);
  const [hours, mb] = [mean((each) => each.hours), mean((each) => each.mb)];
  const above = later.reduce((sum, each) => sum + (each.hours - hours) * (each.mb - mb), 0);
  const below = later.reduce((sum, each) => sum + (each.hours - hours) ** 2, 0);
  return below === 0 ? 0 : above / below;
}

async function torture(order: TortureOrder, isForgetful: boolean) {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-soak-'));
  copyRegister(benchRegister(order.count <= SMALL.upTo ? SMALL.people : LARGE_PEOPLE), dataDir);
  const backend = await openOn(dataDir);
  const searchesMs: number[] = [];
  const samples: Sample[] = [];
  try {
    const { token } = await clientOn(backend, null).session.createAdministrator({
      username: 'quantri',
      fullName: 'Trần Thị Quản Trị',
      password: TORTURE_PASSWORD,
    });
    const client = clientOn(backend, token);
    const { units } = await client.unit.list({});
    const raw = isForgetful ? new Database(join(dataDir, 'register.sqlite')) : null;
    const afterWrite = (id: MailboxId) =>
      void raw?.prepare(`UPDATE mailbox SET note = '' WHERE id = ?`).run(id);
    const work: Work = { tally, random, searchesMs, afterWrite };
    const startMs = performance.now();
    for (let index = 0; index < order.count; index++) {
      const dice = random.below(100);
      if (dice < 70) await search(client, work);
      else if (dice < 85) await client.mailbox.get({ id: await search(client, work) });
      else if (dice < 95) await change(client, work, await search(client, work));
      else if (dice < 99) await issue(client, work, random.pick(units).id);
      else {
        const unitId = random.pick(units).id;
        // An export asks again who is at the desk, as after some minutes it would a person.
        await client.session.confirm({ password: TORTURE_PASSWORD });
        await runJob(client.directory.export({ format: 'csv', unitId }));
        await client.overview.todos({});
        tally.count('exported');
      }
      if (index % Math.ceil(order.count / SAMPLES) === 0) {
        collectGarbage();
        const { rss, heapUsed, external } = process.memoryUsage();
        const hours = (performance.now() - startMs) / 3_600_000;
        samples.push({ hours, mb: rss / 2 ** 20, ownMb: (heapUsed + external) / 2 ** 20 });
      }
    }
    raw?.close();
    const { ok } = await runJob(client.audit.verify({}));
    if (!ok) tally.fail('the chain of the audit is broken');
  } catch (error) {
    tally.fail(String((error as Error).stack ?? error));
  } finally {
    await backend.close();
  }
  for (const fault of order.count <= SMALL.upTo ? registerFaults(dataDir) : [])
    if (!isForgetful) tally.fail(fault);
  rmSync(dataDir, { recursive: true, force: true });
  return withFigures(tally, searchesMs, samples);
}

/** Figures are told, not judged: they depend on the machine and on how long it ran. */
function withFigures(tally: Tally, searchesMs: number[], samples: readonly Sample[]) {
  const sorted = searchesMs.sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const result = tally.result();
  return {
    ...result,
    tally: {
      ...result.tally,
      [`search p95 ${p95.toFixed(1)} ms (aim ${AIM_P95_MS})`]: searchesMs.length,
      [`memory of the process ${told(samples)}`]: samples.length,
      [`held by the main thread ${told(samples.map((one) => ({ ...one, mb: one.ownMb })))}`]:
        samples.length,
    },
  };
}

function told(samples: readonly { hours: number; mb: number }[]): string {
  const at = (share: number) =>
    samples[Math.floor((samples.length - 1) * share)]?.mb.toFixed(1) ?? '?';
  const range = `${at(0)}, ${at(0.5)}, ${at(1)} MB at the beginning, half way, at the end`;
  if ((samples.at(-1)?.hours ?? 0) < TELLING_HOURS) return `${range}; too short a run for a slope`;
  return `${range}; ${slopeOf(samples).toFixed(1)} MB/h in the later half (aim ${AIM_MB_AN_HOUR})`;
}

/** Mixed work on a big register for as long as one likes: nothing lost, no fault; speed and memory are told. */
export const soak: Torture = {
  title: 'mixed work on a million people: search p95 and the slope of memory',
  share: 60,
  aim: 200_000,
  run: (order) => torture(order, false),
  twins: [
    {
      title: 'a register that forgets what was written',
      count: 60,
      run: (order) => torture(order, true),
    },
  ],
};
