import { writeFileSync } from 'node:fs';
import type { ColumnSpec } from '../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { perform } from './act.ts';
import { printList, ROWS_PER_PRINT } from './documents/print-list.ts';
import type { JobContext } from './job-context.ts';

/** Rows between two words of progress. */
const STEP = 500;

/** A column of a list as it is written to Excel and printed; its width serves both. */
export interface ListColumn<Row> extends ColumnSpec {
  value: (row: Row) => string | number | null;
}

/** A column of texts. */
export const textColumn = <Row>(
  header: string,
  width: number,
  value: ListColumn<Row>['value'],
): ListColumn<Row> => ({ header, width, kind: 'text', value });

/** A list as it stands on screen, same filter and same order. */
export interface ListToWrite<Row> {
  /** The name of the sheet, and of the list in its heading. */
  title: string;
  /** What narrows it, as people read it; empty for nothing. */
  filter: string;
  /** What its rows are called after their number. */
  noun: string;
  columns: readonly ListColumn<Row>[];
  rows: Iterable<Row>;
  total: number;
  /** The day whose end it shows; as it stands today without it. */
  on?: string;
  /** How the audit names it. */
  action: string;
  entity: string;
  question: unknown;
}

/** Where a list is written, and as what. */
export interface ListFile {
  format: 'xlsx' | 'pdf';
  path: string;
  name: string;
  /** Which part of a list that is too long for one print, from 1 on. */
  part: number;
}

/** How much was written, and in how many parts all of it is printed. */
export interface WrittenList {
  rows: number;
  parts: number;
}

/** Writes a list as an Excel file, or as the PDF that is printed; a long one is printed part by part. */
export async function writeList<Row>(
  context: JobContext,
  list: ListToWrite<Row>,
  file: ListFile,
): Promise<WrittenList> {
  const { total } = list;
  const isPrint = file.format === 'pdf';
  const parts = isPrint ? Math.max(1, Math.ceil(total / ROWS_PER_PRINT)) : 1;
  const rows = isPrint ? writePrint(context, list, { ...file, parts }) : total;
  if (!isPrint) await writeSheet(context, list, file);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: list.action,
      entity: list.entity,
      entityId: '',
      after: {
        file: file.name,
        rows,
        filter: list.question,
        ...(parts > 1 && { part: file.part }),
      },
    }),
  );
  return { rows, parts };
}

/** Goes through the rows and tells how far it is. */
function* followed<Row>(context: JobContext, { rows, total }: ListToWrite<Row>): Generator<Row> {
  let done = 0;
  for (const row of rows) {
    if (done % STEP === 0) context.progress({ phase: 'write', done, total });
    done++;
    yield row;
  }
}

async function writeSheet<Row>(context: JobContext, list: ListToWrite<Row>, file: ListFile) {
  const { columns } = list;
  function* cells(): Generator<(string | number | null)[]> {
    let order = 0;
    for (const row of followed(context, list))
      yield [++order, ...columns.map(({ value }) => value(row))];
  }
  await writeXlsx(file.path, [
    {
      name: list.title,
      title: [list.title.toLocaleUpperCase('vi'), subtitle(list, context.clock.today())],
      columns: [
        { header: 'STT', width: 7, kind: 'integer' },
        ...columns.map(({ header, width, kind }) => ({ header, width, kind })),
      ],
      rows: cells(),
      landscape: true,
    },
  ]);
}

/** Lays a list out, or one part of it, whose numbers go on from the part before. */
function writePrint<Row>(
  context: JobContext,
  list: ListToWrite<Row>,
  { path, part, parts }: ListFile & { parts: number },
): number {
  const { columns, title, total } = list;
  const first = (part - 1) * ROWS_PER_PRINT;
  const rows: string[][] = [];
  let order = 0;
  for (const row of followed(context, list)) {
    order++;
    if (order <= first) continue;
    const texts = columns.map(({ kind, value }) => printed(value(row), kind));
    rows.push([String(order), ...texts]);
    if (rows.length === ROWS_PER_PRINT) break;
  }
  const today = context.clock.today();
  const which =
    parts === 1
      ? ''
      : `; phần ${part}/${parts}: số thứ tự ${number(first + 1)} – ${number(Math.min(total, first + rows.length))}`;
  const pdf = printList(context.register.read, today, {
    title: 'DANH SÁCH',
    subject: `${title} (${subtitle(list, today)}${which})`,
    columns: [
      { header: 'STT', width: 7, align: 'center' },
      ...columns.map(({ header, width, kind }) => ({
        header,
        width,
        ...(kind === 'integer' ? { align: 'right' as const } : {}),
      })),
    ],
    rows,
  });
  writeFileSync(path, pdf);
  return rows.length;
}

function subtitle<Row>({ filter, total, noun, on }: ListToWrite<Row>, today: string): string {
  const until = on ? `đến hết ngày ${writtenDay(on)}` : `đến ngày ${writtenDay(today)}`;
  const what = `${until}: ${number(total)} ${noun}`;
  return filter === '' ? what : `${filter}; ${what}`;
}

function printed(value: string | number | null, kind: ColumnSpec['kind']): string {
  if (value === null) return '';
  if (typeof value === 'number') return number(value);
  return kind === 'day' ? writtenDay(value) : value;
}

const number = (value: number) => value.toLocaleString('vi-VN');

/** A day as it is written on paper, `dd/MM/yyyy`. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('/');
}
