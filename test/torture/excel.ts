import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inspectSheet } from '../../electron/backend/lists/inspect-sheet.ts';
import { readWorkbook } from '../../electron/backend/spreadsheets/read-workbook.ts';
import { AppError } from '../../shared/errors.ts';
import { csvList } from '../helpers/list-file.ts';
import { workbookOf } from '../helpers/list-files.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';
import { packStored, unpack, type ZipPart } from './zip.ts';

const SAMPLES = ['Danh-sach-So-TTTT.xlsx', 'Danh-sach-thi-xa-Cai-Lay.csv'] as const;
/** One in so many is a mutant of a real list; the others are of a short one, which is read in no time. */
const SAMPLE_EVERY = 16;
const SHORT_LIST = [
  ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Điện thoại'],
  [1, 'Nguyễn Thị Mỹ Hạnh', 1981, 'Chuyên viên', '0918123456'],
  [2, 'Trần Văn An', 1975, 'Trưởng phòng', '0273 3873 555'],
  [3, 'Lê Hoàng Phúc', 1990, 'Viên chức', '0909000111'],
];
const XLS = 'Danh-sach-huyen-Cho-Gao.xls';
/** One in so many is an .xls, which is read aside because its parser can hang. */
const XLS_EVERY = 50;
const SLOWEST_MS = 20_000;
/** What a killable worker may take, as in the application, only shorter. */
const KILL_AFTER_MS = 2_000;

const sampleOf = (name: string) => readFileSync(join(repositoryDir, 'resources', 'samples', name));

/** Flips, overwrites, cuts, repeats bytes, or writes what lies into the XML of a stored part. */
function mutate(original: Buffer, random: Random): Buffer {
  const mutant = Buffer.from(original);
  switch (random.below(8)) {
    case 0:
      return mutant.subarray(0, random.below(mutant.length));
    case 1: {
      const from = random.below(mutant.length);
      const piece = mutant.subarray(from, from + random.below(4_096));
      return Buffer.concat([mutant.subarray(0, from), piece, mutant.subarray(from)]);
    }
    case 2: {
      const at = random.below(mutant.length - 8);
      mutant.writeUInt32LE(
        random.pick([0, 1, 0xff_ff_ff_ff, 0x7f_ff_ff_ff, random.below(2 ** 31)]),
        at,
      );
      return mutant;
    }
    default:
      for (let change = random.below(10); change >= 0; change--) {
        const at = random.below(mutant.length);
        mutant[at] =
          random.below(2) === 0 ? random.below(256) : (mutant[at] ?? 0) ^ (1 << random.below(8));
      }
      return mutant;
  }
}

/** Pieces of XML that lie about the sheet, or ask a parser for more than there is. */
const ATTACKS = [
  '<dimension ref="A1:XFD1048576"/>',
  '<dimension ref="A1:B2"/>',
  '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>',
  '<c r="XFD1048576" t="s"><v>4294967295</v></c>',
  '<c r="__proto__" t="inlineStr"><is><t>__proto__</t></is></c>',
  '<row r="1048577"/>',
  '<cols><col min="1" max="4294967295" hidden="1"/></cols>',
  '&b;&#x10FFFF;&#0;',
  '<sheetData><sheetData><sheetData>',
] as const;

/** Changes the XML inside a workbook and packs it anew, so that the damage gets past the checks of the package. */
function mutateInside(parts: readonly ZipPart[], random: Random): Buffer {
  const target = random.below(parts.length);
  return packStored(
    parts.map(({ name, bytes }, index) => {
      if (index !== target) return { name, bytes };
      const at = random.below(bytes.length);
      const piece =
        random.below(2) === 0
          ? Buffer.from(random.pick(ATTACKS))
          : bytes.subarray(at, at + random.below(200));
      const changed = Buffer.concat([
        bytes.subarray(0, at),
        piece,
        bytes.subarray(at + random.below(40)),
      ]);
      return { name, bytes: random.below(4) === 0 ? mutate(bytes, random) : changed };
    }),
  );
}

interface Original {
  name: string;
  bytes: Buffer;
  /** What is inside a workbook. */
  parts: ZipPart[];
}

const original = (name: string, bytes: Buffer): Original => ({
  name,
  bytes,
  parts: name.endsWith('.xlsx') ? unpack(bytes) : [],
});

type Read = (bytes: Buffer, name: string) => void;

const ours: Read = (bytes, name) => readWorkbook(bytes, name).sheets.forEach(inspectSheet);

async function torture(order: TortureOrder, read: Read, withXls: boolean) {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  const samples = SAMPLES.map((name) => original(name, sampleOf(name)));
  const short = [
    original('ngan.xlsx', workbookOf(SHORT_LIST)),
    original('ngan.csv', Buffer.from(csvList(SHORT_LIST.slice(1).map((row) => row.slice(1))))),
  ];
  const aside = new AsideReader();
  const xls = sampleOf(XLS);
  try {
    for (let index = 0; index < order.count; index++) {
      if (withXls && index % XLS_EVERY === XLS_EVERY - 1) {
        const outcome = await aside.read(mutate(xls, random));
        if (outcome.startsWith('bug')) tally.fail(`.xls, number ${index}: ${outcome}`);
        tally.count(`.xls: ${outcome}`);
        continue;
      }
      const from = index % SAMPLE_EVERY === 0 ? samples : short;
      const { name, bytes, parts } = random.pick([...from, ...from.slice(0, 1)]);
      const isInside = parts.length > 0 && random.below(2) === 0;
      const mutant = isInside ? mutateInside(parts, random) : mutate(bytes, random);
      const startedAt = process.cpuUsage();
      let outcome = 'read';
      try {
        read(mutant, name);
      } catch (error) {
        outcome = error instanceof AppError ? error.code : 'bug';
        if (outcome === 'bug')
          tally.fail(`${name}, number ${index}: ${String(error).slice(0, 200)}`);
      }
      // By the processor's time: whoever runs this for an hour does other things beside it.
      const tookMs = process.cpuUsage(startedAt).user / 1_000;
      if (tookMs > SLOWEST_MS) tally.fail(`${name}, number ${index}: ${Math.round(tookMs)} ms`);
      tally.count(`${name.endsWith('.csv') ? '.csv' : '.xlsx'}: ${outcome}`);
    }
  } finally {
    await aside.close();
  }
  return tally.result();
}

/** Reads in a worker that is killed when it hangs or bursts, as the application does. */
class AsideReader {
  #worker: Worker | null = null;

  async read(bytes: Buffer): Promise<string> {
    this.#worker ??= new Worker(new URL('./reading-worker.ts', import.meta.url), {
      stderr: true,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const worker = this.#worker;
    const outcome = await new Promise<string>((resolve) => {
      const timer = setTimeout(() => resolve('killed in time'), KILL_AFTER_MS);
      const settle = (found: string) => {
        clearTimeout(timer);
        resolve(found);
      };
      worker.removeAllListeners();
      worker.once('message', settle);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        settle(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory, caught' : `bug: ${error}`,
        ),
      );
      worker.postMessage(bytes);
    });
    if (outcome === 'killed in time' || outcome.startsWith('out of memory')) await this.close();
    return outcome;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}

/** Damaged and malicious lists: read, or refused with a code; never a hang, a crash or somebody else's error. */
export const excel: Torture = {
  title: 'mutants of .xlsx, .csv and .xls: read, refused or killed in time',
  share: 2_000,
  aim: 1_000_000,
  run: (order) => torture(order, ours, true),
  twins: [
    {
      title: 'a reader that lets the library’s own errors through',
      count: 400,
      run: (order) =>
        torture(
          order,
          (bytes, name) => {
            try {
              ours(bytes, name);
            } catch (error) {
              throw error instanceof AppError && error.code === 'FILE_UNREADABLE'
                ? new TypeError('Cannot read properties of undefined')
                : error;
            }
          },
          false,
        ),
    },
  ],
};
