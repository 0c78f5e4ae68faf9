import { writeFileSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { renderPdf } from '../documents/render-pdf.ts';
import type { ColumnSpec } from '../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { perform } from './act.ts';
import { letterheadOf, officeOf } from './documents/office.ts';
import type { JobContext } from './job-context.ts';

/** More than that is a book, not a print-out: it goes to Excel. */
const MOST_PRINTED = 5_000;
/** Rows between two words of progress. */
const STEP = 500;

/** A column of a list as it is written to Excel and printed; its width serves both. */
export interface ListColumn<Row> extends ColumnSpec {
  value: (row: Row) => string | number | null;
}

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
}

/**
 * Writes a list as an Excel file, or as the PDF that is printed.
 *
 * @throws FILE_LIMIT when it has more rows than are printed at once
 */
export async function writeList<Row>(
  context: JobContext,
  list: ListToWrite<Row>,
  file: ListFile,
): Promise<{ rows: number }> {
  const { total } = list;
  if (file.format === 'xlsx') await writeSheet(context, list, file);
  else if (total <= MOST_PRINTED) writePrint(context, list, file);
  else {
    const limit = { limit: 'rows', max: MOST_PRINTED, sheet: null } as const;
    throw new AppError('FILE_LIMIT', { name: file.name, ...limit });
  }
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: list.action,
      entity: list.entity,
      entityId: '',
      after: { file: file.name, rows: total, filter: list.question },
    }),
  );
  return { rows: total };
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

function writePrint<Row>(context: JobContext, list: ListToWrite<Row>, file: ListFile): void {
  const { columns } = list;
  const rows: string[][] = [];
  for (const row of followed(context, list)) {
    const texts = columns.map(({ kind, value }) => printed(value(row), kind));
    rows.push([String(rows.length + 1), ...texts]);
  }
  const today = context.clock.today();
  const pdf = renderPdf({
    letterhead: letterheadOf(officeOf(context.register.read)),
    number: null,
    sign: null,
    datedOn: today,
    signer: null,
    footer: '',
    content: {
      title: 'DANH SÁCH',
      subject: `${list.title} (${subtitle(list, today)})`,
      to: [],
      grounds: [],
      blocks: [
        {
          type: 'table',
          columns: [
            { header: 'STT', width: 7, align: 'center' },
            ...columns.map(({ header, width, kind }) => ({
              header,
              width,
              ...(kind === 'integer' ? { align: 'right' as const } : {}),
            })),
          ],
          rows,
        },
      ],
      annexes: [],
      recipients: [],
      isUnsigned: true,
      isLandscape: true,
    },
  });
  writeFileSync(file.path, pdf);
}

function subtitle<Row>({ filter, total, noun }: ListToWrite<Row>, today: string): string {
  const what = `đến ngày ${writtenDay(today)}: ${total.toLocaleString('vi-VN')} ${noun}`;
  return filter === '' ? what : `${filter}; ${what}`;
}

function printed(value: string | number | null, kind: ColumnSpec['kind']): string {
  if (value === null) return '';
  if (typeof value === 'number') return value.toLocaleString('vi-VN');
  return kind === 'day' ? writtenDay(value) : value;
}

/** A day as it is written on paper, `dd/MM/yyyy`. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('/');
}
