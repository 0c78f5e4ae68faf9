import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { inspectSheet } from '../../../electron/backend/lists/inspect-sheet.ts';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import { AppError } from '../../../shared/errors.ts';

const SEED = Number(process.env.MUTANT_SEED ?? 20161111);
const COUNT = 300;
/** What a killable worker may take before it is killed, as the application does. */
const KILL_AFTER_MS = 2_000;

/** A sample shipped with the application, or a list of the corpus. */
const sample = (name: string) =>
  readFileSync(
    new URL(
      /^\d/.test(name) ? `../../fixtures/lists/${name}` : `../../../resources/samples/${name}`,
      import.meta.url,
    ),
  );

/** Flips, overwrites, cuts or repeats bytes; the same seed gives the same files. */
function* mutants(original: Buffer): Generator<Buffer> {
  let state = SEED;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let index = 0; index < COUNT; index++) {
    const mutant = Buffer.from(original);
    for (let change = random(8); change >= 0; change--) {
      const at = random(mutant.length);
      mutant[at] = random(2) === 0 ? random(256) : (mutant[at] ?? 0) ^ (1 << random(8));
    }
    yield index % 10 === 0 ? mutant.subarray(0, random(mutant.length)) : mutant;
  }
}

test.each([
  'Danh-sach-So-TTTT.xlsx',
  'Danh-sach-thi-xa-Cai-Lay.csv',
  '51-tcvn3-phong-hoa.xlsx',
  '97-libreoffice-tung-doan-chu.xlsx',
  '76-tcvn3.csv',
])(`mutants of %s are read or refused (seed ${SEED})`, (name) => {
  const outcomes = new Map<string, number>();
  for (const mutant of mutants(sample(name))) {
    let outcome = 'read';
    try {
      for (const sheet of readWorkbook(mutant, name).sheets) inspectSheet(sheet);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcome = error.code;
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(outcomes.size).toBeGreaterThan(1);
});

const XLS = 'Danh-sach-huyen-Cho-Gao.xls';

/** An .xls with another content in one of its streams. */
function withStream(path: string, change: (content: Buffer) => Buffer): Buffer {
  const container = XLSX.CFB.read(sample(XLS), { type: 'buffer' });
  const entry = XLSX.CFB.find(container, path);
  if (!entry) throw new Error(`no ${path}`);
  entry.content = change(Buffer.from(entry.content as Uint8Array));
  entry.size = entry.content.length;
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

test('properties that never end are not looked at', () => {
  const mutant = withStream('/!SummaryInformation', (content) => {
    const section = content.readUInt32LE(44);
    content.writeUInt32LE(0x7f_ff_ff_ff, section + 4);
    return content;
  });
  expect(readWorkbook(mutant, XLS)).toEqual(readWorkbook(sample(XLS), XLS));
});

test('outer sheets counted down from nothing are refused', () => {
  const mutant = withStream('/Workbook', (content) => {
    const start = 4 + content.readUInt16LE(2);
    const empty = Buffer.from([0x17, 0, 0, 0]);
    return Buffer.concat([content.subarray(0, start), empty, content.subarray(start)]);
  });
  expect(() => readWorkbook(mutant, XLS)).toThrow(
    expect.objectContaining({ code: 'FILE_UNREADABLE' }),
  );
});

test.each([XLS, '94-libreoffice-tung-doan-chu.xls'])(
  `mutants of %s are read, refused or killed in time (seed ${SEED})`,
  {
    timeout: 120_000,
  },
  async (name) => {
    const open = () =>
      new Worker(new URL('./reading-worker.ts', import.meta.url), {
        // The parser mutters about records it does not know.
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: 256 },
      });
    const outcomes = new Map<string, number>();
    let worker = open();
    for (const mutant of mutants(sample(name))) {
      const outcome = await new Promise<string>((resolve) => {
        const timer = setTimeout(() => resolve('killed'), KILL_AFTER_MS);
        const settle = (found: string) => {
          clearTimeout(timer);
          resolve(found);
        };
        worker.removeAllListeners();
        worker.once('message', settle);
        worker.once('error', (error) =>
          settle(
            (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
              ? 'killed'
              : `bug: ${error}`,
          ),
        );
        worker.postMessage(mutant);
      });
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome !== 'killed') continue;
      await worker.terminate();
      worker = open();
    }
    await worker.terminate();
    expect([...outcomes.keys()].filter((outcome) => outcome.startsWith('bug'))).toEqual([]);
    expect(outcomes.get('read')).toBeGreaterThan(0);
    expect(outcomes.get('FILE_UNREADABLE')).toBeGreaterThan(0);
  },
);
