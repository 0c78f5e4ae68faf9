import { writeFileSync } from 'node:fs';
import { kindLabel, LOG_BOOKS, logValueText } from '../../../../shared/domain/logbook/index.ts';
import type { LogBook } from '../../../../shared/domain/logbook/log-book.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { TableColumn } from '../../documents/model.ts';
import {
  countLogEntries,
  type LogEntry,
  type LogFilter,
  listLogEntries,
} from '../../repositories/log-entries.ts';
import { perform } from '../act.ts';
import { printList, ROWS_PER_PRINT } from '../documents/print-list.ts';
import type { JobContext } from '../job-context.ts';

type Column = TableColumn & { value: (entry: LogEntry) => string };

/**
 * Lays a small register out as it stands, same filter and same order, as the PDF that is printed.
 *
 * @throws FILE_LIMIT when it has more entries than are printed at once
 */
export function printLog(
  context: JobContext,
  input: { filter: LogFilter; path: string; name: string },
): { rows: number } {
  const { read } = context.register;
  const today = context.clock.today();
  const book = LOG_BOOKS[input.filter.book];
  const total = countLogEntries(read, input.filter);
  if (total > ROWS_PER_PRINT) {
    const limit = { name: input.name, limit: 'rows', max: ROWS_PER_PRINT, sheet: null } as const;
    throw new AppError('FILE_LIMIT', limit);
  }
  context.progress({ phase: 'write', done: 0, total });
  const columns = columnsOf(book);
  const entries = listLogEntries(read, input.filter, { limit: ROWS_PER_PRINT, offset: 0 });
  const pdf = printList(read, today, {
    title: 'SỔ THEO DÕI',
    subject: `${book.title} (${periodOf(input.filter)}${total.toLocaleString('vi-VN')} mục)`,
    columns: [
      { header: 'STT', width: 8, align: 'center' },
      ...columns.map(({ value: _value, ...column }) => column),
    ],
    rows: entries.map((entry, index) => [
      String(index + 1),
      ...columns.map(({ value }) => value(entry)),
    ]),
  });
  writeFileSync(input.path, pdf);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'log.print',
      entity: 'log-entry',
      entityId: '',
      after: { file: input.name, rows: total, filter: input.filter },
    }),
  );
  return { rows: total };
}

/** What fits on a landscape page: what all registers have, the figures, and the outcome. */
function columnsOf(book: LogBook): Column[] {
  const columns: Column[] = [
    { header: book.dayLabel, width: 17, value: ({ on }) => written(on) },
    { header: 'Loại', width: 22, value: ({ kind }) => kindLabel(book, kind) },
    { header: book.subjectLabel, width: 34, value: ({ subject }) => subject },
  ];
  if (book.unit !== 'none')
    columns.push({ header: 'Đơn vị', width: 26, value: ({ unitName }) => unitName });
  if (book.personLabel)
    columns.push({ header: book.personLabel, width: 20, value: ({ person }) => person });
  for (const field of book.fields.filter(({ type }) => type === 'whole')) {
    columns.push({
      header: field.unit ? `${field.label} (${field.unit})` : field.label,
      width: 14,
      align: 'right',
      value: ({ details }) => logValueText(field, details[field.key]),
    });
  }
  if (book.outcomeLabel) {
    columns.push({
      header: book.outcomeLabel,
      width: 30,
      value: ({ closedOn, outcome }) => (closedOn ? `${written(closedOn)}: ${outcome}` : ''),
    });
  }
  return columns;
}

function periodOf({ from, to }: LogFilter): string {
  const days = [from && `từ ngày ${written(from)}`, to && `đến ngày ${written(to)}`];
  const text = days.filter(Boolean).join(' ');
  return text === '' ? '' : `${text}: `;
}

function written(day: string): string {
  return day.split('-').reverse().join('/');
}
