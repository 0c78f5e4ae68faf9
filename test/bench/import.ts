import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchList } from './bench-list.ts';
import { median, ms, report } from './report.ts';

const ROWS = 100_000;
const ROUNDS = 3;

interface Timing {
  totalMs: number;
  readMs: number;
  peakMb: number;
}

interface Ours extends Timing {
  previewMs: number;
  firstRowsMs: number;
  commitMs: number;
  backupMs: number;
  longestStallMs: number;
  counts: { read: number; create: number; match: number; change: number };
  dataDir: string;
}

/** How many people the register has already. */
const size = Number(process.argv[2] ?? 0);
if (size > 0) {
  execFileSync(process.execPath, [join(import.meta.dirname, 'make-register.ts'), String(size)]);
}
const path = await benchList(ROWS, size);
const measure = <T extends Timing>(script: string, ...args: string[]): T =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, script), path, String(size), ...args],
      { encoding: 'utf8' },
    ),
  );

const ours: Ours[] = [];
const bare: (Timing & { insertMs: number; rows: number })[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const run = measure<Ours>('import-ours.ts');
  ours.push(run);
  bare.push(measure('import-bare.ts', run.dataDir));
  rmSync(run.dataDir, { recursive: true, force: true });
}
const cancelled: { plainMs: number; previews: number[]; commits: number[]; isUntouched: boolean } =
  JSON.parse(
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'import-cancel.ts'), path, String(size)],
      { encoding: 'utf8' },
    ),
  );
if (!cancelled.isUntouched) throw new Error('a cancelled import left something behind');
const answers = [...cancelled.previews, ...cancelled.commits];
const of = <T>(list: readonly T[], pick: (item: T) => number) => median(list.map(pick));
const ratioOf = (pick: (run: Ours) => number, against: (run: (typeof bare)[number]) => number) =>
  median(ours.map((run, index) => pick(run) / against(bare[index] as (typeof bare)[number])));
const counts = ours[0]?.counts;

report([
  {
    what: `import of ${ROWS.toLocaleString('en')} rows × 10 into ${size.toLocaleString('en')} people: read, match, preview, commit (${counts?.create.toLocaleString('en')} granted, ${counts?.change.toLocaleString('en')} changed of ${counts?.read.toLocaleString('en')})`,
    value: ms(of(ours, (run) => run.totalMs)),
    ratio: ratioOf(
      (run) => run.totalMs,
      (run) => run.totalMs,
    ),
    against: `xlsx alone ${ms(of(bare, (run) => run.readMs))} plus bare inserts of the same rows into the same tables, indexes and search ${ms(of(bare, (run) => run.insertMs))}`,
    aim: '≤ 2',
  },
  {
    what: '  of it reading',
    value: ms(of(ours, (run) => run.readMs)),
    ratio: ratioOf(
      (run) => run.readMs,
      (run) => run.readMs,
    ),
    against: 'xlsx alone',
  },
  { what: '  first 100 rows of the preview after', value: ms(of(ours, (run) => run.firstRowsMs)) },
  { what: '  of it preview', value: ms(of(ours, (run) => run.previewMs)) },
  {
    what: '  of it commit',
    value: ms(of(ours, (run) => run.commitMs)),
    ratio: ratioOf(
      (run) => run.commitMs,
      (run) => run.insertMs,
    ),
    against: 'bare inserts',
  },
  { what: '  the backup that follows', value: ms(of(ours, (run) => run.backupMs)) },
  {
    what: '  longest time in which the window would have waited for an answer',
    value: ms(of(ours, (run) => run.longestStallMs)),
  },
  {
    what: `  longest time until another act is done after cancelling, of ${answers.length} previews and commits (aim 200 ms)`,
    value: ms(Math.max(...answers)),
    ratio: Math.max(...answers) / cancelled.plainMs,
    against: `the same act with nothing running ${ms(cancelled.plainMs)}`,
  },
  {
    what: 'peak memory of the import (whole process)',
    value: `${of(ours, (run) => run.peakMb)} MB`,
    ratio: of(ours, (run) => run.peakMb) / of(bare, (run) => run.peakMb),
    against: `bare ${of(bare, (run) => run.peakMb)} MB`,
  },
]);
