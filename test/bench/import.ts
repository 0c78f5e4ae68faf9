import { execFileSync } from 'node:child_process';
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

/** How many people the register has already. */
const size = Number(process.argv[2] ?? 0);
if (size > 0) {
  execFileSync(process.execPath, [join(import.meta.dirname, 'make-register.ts'), String(size)]);
}
const path = await benchList(ROWS, size);
const measure = <T extends Timing>(script: string): T =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, script), path, String(size)], {
      encoding: 'utf8',
    }),
  );

const ours: (Timing & {
  previewMs: number;
  firstRowsMs: number;
  commitMs: number;
  counts: { read: number; create: number; match: number; change: number };
})[] = [];
const bare: (Timing & { insertMs: number; rows: number })[] = [];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(measure('import-bare.ts'));
  ours.push(measure('import-ours.ts'));
}
const of = <T>(list: readonly T[], pick: (item: T) => number) => median(list.map(pick));
const counts = ours[0]?.counts;

report([
  {
    what: `import of ${ROWS.toLocaleString('en')} rows × 10 into ${size.toLocaleString('en')} people: read, match, preview, commit (${counts?.create.toLocaleString('en')} granted, ${counts?.change.toLocaleString('en')} changed of ${counts?.read.toLocaleString('en')})`,
    value: ms(of(ours, (run) => run.totalMs)),
    ratio: median(ours.map((run, index) => run.totalMs / (bare[index]?.totalMs ?? Number.NaN))),
    against: `xlsx alone ${ms(of(bare, (run) => run.readMs))} plus plain inserts ${ms(of(bare, (run) => run.insertMs))}`,
    aim: '≤ 2',
  },
  { what: '  of it reading', value: ms(of(ours, (run) => run.readMs)) },
  { what: '  first 100 rows of the preview after', value: ms(of(ours, (run) => run.firstRowsMs)) },
  { what: '  of it preview', value: ms(of(ours, (run) => run.previewMs)) },
  { what: '  of it commit', value: ms(of(ours, (run) => run.commitMs)) },
  {
    what: 'peak memory of the import (whole process)',
    value: `${of(ours, (run) => run.peakMb)} MB`,
    ratio: of(ours, (run) => run.peakMb) / of(bare, (run) => run.peakMb),
    against: `bare ${of(bare, (run) => run.peakMb)} MB`,
  },
]);
