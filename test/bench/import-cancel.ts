import { readFileSync } from 'node:fs';
import { finish, openBare, signIn } from './bench-backend.ts';
import { copyOfRegister } from './bench-register.ts';
import { median } from './report.ts';

/*
 * Cancels previews and commits of a list at many moments, and tells how long the register is not free again: until an
 * entry of a small register is written, which waits for whatever the cancelled work still holds.
 */
const MOMENTS = 4;
const [path = '', size = '0'] = process.argv.slice(2);
const { dataDir, remove } = copyOfRegister(Number(size));
const backend = await openBare(dataDir);
const { client, upload } = await signIn(backend);
const { units } = await client.unit.list({ text: 'sttt' });
const unitId = units[0]?.id;
const bytes = new Uint8Array(readFileSync(path));

async function writeEntry(): Promise<number> {
  const start = performance.now();
  await client.logbook.save({
    book: 'operation',
    kind: 'backup',
    on: '2026-01-05',
    subject: 'Sao lưu hệ thống',
  } as never);
  return performance.now() - start;
}

type Started = Promise<AsyncIterator<unknown>>;

/** Lets work run for a while, cancels it, and gives how long the next act then took. */
async function cancelAfter(waitMs: number, begin: (signal: AbortSignal) => Started) {
  const stop = new AbortController();
  const running = (async () => {
    const job = await begin(stop.signal);
    let step = await job.next();
    while (!step.done) step = await job.next();
  })().then(
    () => true,
    () => false,
  );
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  stop.abort();
  const freeMs = await writeEntry();
  return { freeMs, isFinished: await running };
}

async function cancelMany(wholeMs: number, begin: (signal: AbortSignal) => Started) {
  const waits: number[] = [];
  for (let moment = 1; moment <= MOMENTS; moment++) {
    // Not past the middle: what is about to be done can no longer be cancelled.
    const { freeMs, isFinished } = await cancelAfter((wholeMs * moment) / MOMENTS / 2, begin);
    if (!isFinished) waits.push(freeMs);
  }
  return waits;
}

/** The list is handed in anew, as one read before is remembered. */
async function preview(signal?: AbortSignal) {
  const fileId = await upload('danh-sach.xlsx', bytes);
  return client.import.preview({ fileId, unitId, rowLimit: 0 }, signal ? { signal } : {});
}

const started = performance.now();
const { previewId } = await finish(preview());
const previewMs = performance.now() - started;
const plain: number[] = [];
for (let round = 0; round < 5; round++) plain.push(await writeEntry());
const previews = await cancelMany(previewMs, (signal) => preview(signal) as Started);
const before = await client.directory.search({ text: '', limit: 1 });
// Writing an entry does not make the preview old.
const commits = await cancelMany(
  previewMs,
  (signal) => client.import.commit({ previewId }, { signal }) as Started,
);
const after = await client.directory.search({ text: '', limit: 1 });
await backend.close();
remove();
process.stdout.write(
  `${JSON.stringify({ plainMs: median(plain), previews, commits, isUntouched: before.total === after.total })}\n`,
);
