import { kindLabel, LOG_BOOKS, logValueText } from '../../../../shared/domain/logbook/index.ts';
import type { LogBook } from '../../../../shared/domain/logbook/log-book.ts';
import {
  countLogEntries,
  type LogEntry,
  type LogFilter,
  listLogEntries,
} from '../../repositories/log-entries.ts';
import type { ColumnSpec } from '../../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import { perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';

type Column = ColumnSpec & { value: (entry: LogEntry, order: number) => string | number | null };

/** Writes a small register as it stands on screen, same filter and same order, as an Excel file. */
export async function exportLog(
  context: JobContext,
  input: { filter: LogFilter; path: string; name: string },
): Promise<{ rows: number }> {
  const { read } = context.register;
  const book = LOG_BOOKS[input.filter.book];
  const total = countLogEntries(read, input.filter);
  const entries = listLogEntries(read, input.filter, { limit: 100_000, offset: 0 });
  context.progress({ phase: 'write', done: 0, total });
  const columns = columnsOf(
    book,
    currentProfile(context.register.read, context.clock.today()).domain,
  );
  const { from, to } = input.filter;
  const period = [from && `từ ngày ${written(from)}`, to && `đến ngày ${written(to)}`];
  const { rows } = await writeXlsx(input.path, [
    {
      name: book.title,
      title: [
        `SỔ THEO DÕI ${book.title.toUpperCase()}`,
        `${[...period.filter(Boolean), `lập ngày ${written(context.clock.today())}`].join(' ')}: ${total.toLocaleString('vi-VN')} mục (${book.source})`.replace(
          /^./,
          (first) => first.toUpperCase(),
        ),
      ],
      columns: columns.map(({ header, width, kind }) => ({ header, width, kind })),
      rows: entries.map((entry, index) => columns.map(({ value }) => value(entry, index + 1))),
      landscape: true,
    },
  ]);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'log.export',
      entity: 'log-entry',
      entityId: '',
      after: { file: input.name, rows, filter: input.filter },
    }),
  );
  return { rows };
}

function columnsOf(book: LogBook, domain: string): Column[] {
  const columns: Column[] = [
    { header: 'STT', width: 6, kind: 'integer', value: (_entry, order) => order },
    { header: book.dayLabel, width: 12, kind: 'day', value: (entry) => entry.on },
    { header: 'Loại', width: 26, kind: 'text', value: (entry) => kindLabel(book, entry.kind) },
    { header: book.subjectLabel, width: 40, kind: 'text', value: (entry) => entry.subject },
  ];
  if (book.unit !== 'none')
    columns.push({ header: 'Đơn vị', width: 30, kind: 'text', value: (entry) => entry.unitName });
  if (book.hasMailbox)
    columns.push({
      header: 'Hộp thư',
      width: 34,
      kind: 'text',
      value: ({ localPart }) => (localPart ? `${localPart}@${domain}` : ''),
    });
  if (book.personLabel)
    columns.push({
      header: book.personLabel,
      width: 22,
      kind: 'text',
      value: (entry) => entry.person,
    });
  for (const field of book.fields) {
    const isWhole = field.type === 'whole';
    columns.push({
      header: field.unit ? `${field.label} (${field.unit})` : field.label,
      width: field.type === 'text' ? 34 : isWhole ? 12 : 20,
      kind: isWhole ? 'integer' : 'text',
      value: ({ details }) =>
        isWhole
          ? Number(details[field.key] ?? Number.NaN) || (details[field.key] === 0 ? 0 : null)
          : logValueText(field, details[field.key]),
    });
  }
  if (book.documentLabel)
    columns.push({
      header: book.documentLabel,
      width: 26,
      kind: 'text',
      value: (entry) => entry.document,
    });
  if (book.outcomeLabel)
    columns.push(
      { header: 'Ngày kết thúc', width: 12, kind: 'day', value: (entry) => entry.closedOn },
      { header: book.outcomeLabel, width: 34, kind: 'text', value: (entry) => entry.outcome },
    );
  return columns;
}

function written(day: string): string {
  return day.split('-').reverse().join('/');
}
