import { writeFileSync } from 'node:fs';
import { kindLabel, LOG_BOOKS, logValueText } from '../../../../shared/domain/logbook/index.ts';
import type { LogBook } from '../../../../shared/domain/logbook/log-book.ts';
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

/** Lays a small register out as it stands, same filter and same order, as the PDF that is printed; a long one part by part. */
export function printLog(
  context: JobContext,
  input: { filter: LogFilter; path: string; name: string; part: number },
): { rows: number; parts: number } {
  const { read } = context.register;
  const { filter, path, name, part } = input;
  const book = LOG_BOOKS[filter.book];
  const total = countLogEntries(read, filter);
  const parts = Math.max(1, Math.ceil(total / ROWS_PER_PRINT));
  const offset = (part - 1) * ROWS_PER_PRINT;
  context.progress({ phase: 'write', done: 0, total });
  const columns = columnsOf(book);
  const entries = listLogEntries(read, filter, { limit: ROWS_PER_PRINT, offset });
  const which = parts === 1 ? '' : `; phần ${part}/${parts}`;
  const pdf = printList(read, context.clock.today(), {
    title: 'SỔ THEO DÕI',
    subject: `${book.title} (${periodOf(filter)}${total.toLocaleString('vi-VN')} mục${which})`,
    columns: [
      { header: 'STT', width: 8, align: 'center' },
      ...columns.map(({ value: _value, ...column }) => column),
    ],
    rows: entries.map((entry, index) => [
      String(offset + index + 1),
      ...columns.map(({ value }) => value(entry)),
    ]),
  });
  writeFileSync(path, pdf);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'log.print',
      entity: 'log-entry',
      entityId: '',
      after: { file: name, rows: entries.length, filter, ...(parts > 1 && { part }) },
    }),
  );
  return { rows: entries.length, parts };
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
