import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { csvList } from '../../helpers/list-file.ts';
import { nameGenerator } from '../../helpers/name-generator.ts';
import { openSignedIn, uploadTo } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

const MANY = 60_000;
const MEGABYTE = 1024 * 1024;
/** What reading may cost the main process, @unit MB (`security.md`). */
const MAIN_LIMIT_MB = 50;

/** A list that takes the worker seconds, in which it answers nobody. */
function slowList(): Uint8Array<ArrayBuffer> {
  const names = nameGenerator(3);
  const rows = Array.from({ length: MANY }, () => {
    const { fullName, birthYear, position } = names.next();
    return [fullName, birthYear, `${position}, phòng ${'Tổng hợp '.repeat(8)}`, ''];
  });
  return csvList(rows);
}

/** Memory of this thread alone: the worker has a heap of its own. */
function mainMemoryMb(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
}

test('while a hung reader is killed the backend answers others, and the main process stays small', async () => {
  const { client, backend, token } = await openSignedIn();
  const fileId = await uploadTo(backend, token, 'treo.csv', slowList());
  await client.session.current({});

  // How long it takes when nobody interrupts, in a worker that is there already.
  const short = new TextEncoder().encode('Họ và tên;Năm sinh\r\nTrần Văn An;1980\r\n');
  const shortId = await uploadTo(backend, token, 'ngan.csv', short);
  await runJob(client.import.inspect({ fileId: shortId }));
  const begun = performance.now();
  await runJob(client.import.inspect({ fileId }));
  const wholeMs = performance.now() - begun;
  await runJob(client.import.inspect({ fileId: shortId }));

  globalThis.gc?.();
  const before = mainMemoryMb();
  let peak = before;
  const watching = setInterval(() => {
    peak = Math.max(peak, mainMemoryMb());
  }, 5);
  const stop = new AbortController();
  const iterator = await client.import.inspect({ fileId }, { signal: stop.signal });
  expect(await iterator.next()).toMatchObject({ value: { phase: 'read' } });
  let isOver = false;
  const hung = iterator.next().catch((error: unknown) => error);
  const over = hung.then(() => {
    isOver = true;
    return performance.now();
  });
  const answered: { ms: number; duringKill: boolean }[] = [];
  const ask = async (duringKill: boolean) => {
    const asked = performance.now();
    expect((await client.unit.list({ text: 'sttt' })).units.length).toBeGreaterThan(0);
    answered.push({ ms: performance.now() - asked, duringKill });
  };
  await ask(false);
  expect(isOver).toBe(false);
  const stopped = performance.now();
  stop.abort();
  while (!isOver) {
    await ask(true);
    await setTimeout(1);
  }
  const killedMs = (await over) - stopped;
  clearInterval(watching);

  expect(answered.filter(({ duringKill }) => duringKill).length).toBeGreaterThan(0);
  for (const { ms } of answered) expect(ms).toBeLessThan(wholeMs / 2);
  expect(killedMs).toBeLessThan(wholeMs / 2);
  expect(peak - before).toBeLessThan(MAIN_LIMIT_MB);
  // The next reader is a new one, and reads the same list to its end.
  const { sheets } = await runJob(client.import.inspect({ fileId }));
  expect(sheets[0]?.rowCount).toBe(MANY);
});

test('the first rows of a preview come before the rest is written, as the draft then has them', async () => {
  const { client, backend, token } = await openSignedIn();
  const names = nameGenerator(4);
  const people = Array.from({ length: 1_500 }, () => names.next());
  const rows = people.map(({ fullName, birthYear, position }) => [
    fullName,
    birthYear,
    position,
    '',
  ]);
  const fileId = await uploadTo(backend, token, 'ds.csv', csvList(rows));
  const { units } = await client.unit.list({ text: 'sttt' });
  const seen: { phase: string; firstRows?: unknown[] }[] = [];
  const { previewId, counts } = await runJob(
    client.import.preview({ fileId, unitId: units[0]!.id, rowLimit: 0 }),
    (progress) => seen.push(progress as (typeof seen)[number]),
  );
  const at = seen.findIndex(({ firstRows }) => firstRows !== undefined);
  expect(seen[at]).toMatchObject({ phase: 'write', done: 0, total: counts.read });
  expect(seen.filter(({ firstRows }) => firstRows !== undefined)).toHaveLength(1);
  expect(seen.slice(0, at).some(({ phase }) => phase === 'write')).toBe(false);
  const { rows: kept } = await client.import.rows({ previewId, limit: 100 });
  expect(seen[at]?.firstRows).toEqual(kept);
});
