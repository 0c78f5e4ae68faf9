import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import type { ReportCategory } from '../../../../shared/report/figures.ts';
import { CATEGORY_LABELS } from '../../../../shared/report/labels.ts';
import {
  type StatisticLine,
  type StatisticSubject,
  statisticChart,
  statisticTable,
} from '../../../../shared/report/statistics.ts';
import { formatReportDay } from '../../../../shared/report/table.ts';
import type { ReadDb } from '../../db/database.ts';
import { countBySubject, type StatisticCount } from '../../repositories/statistics.ts';
import { writeForm } from '../../spreadsheets/write-form.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { unitsWithin } from './report-units-on.ts';
import { reportSheets } from './report-workbook.ts';

/** What is asked of the register now. */
export interface StatisticQuestion {
  subject: StatisticSubject;
  /** With everything below it; the whole register without it. */
  unitId?: UnitId | null | undefined;
  /** Days of issue. */
  from?: string | null | undefined;
  to?: string | null | undefined;
}

const STATUS_LABELS: Record<MailboxStatus, string> = {
  'in-use': 'Đang dùng',
  locked: 'Tạm khóa',
  deleted: 'Đã xóa',
  revoked: 'Thu hồi',
};

/** Counts mailboxes by what is asked, as a table and as a chart. */
export function statistics(db: ReadDb, question: StatisticQuestion) {
  const { subject, unitId = null, from = null, to = null } = question;
  const unitIds = unitId === null ? null : unitsWithin(db, unitId, '9999-12-31');
  const counts = countBySubject(db, subject, { unitIds, from, to });
  const lines = linesOf(subject, counts);
  const days =
    from || to
      ? `Ngày cấp ${from ? `từ ${formatReportDay(from)} ` : ''}${to ? `đến ${formatReportDay(to)}` : ''}`.trim()
      : '';
  const notes = [
    subject === 'status'
      ? 'Tính mọi hộp thư từng cấp.'
      : 'Tính hộp thư đang dùng và tạm khóa tại thời điểm thống kê.',
    ...(days ? [`${days}.`] : []),
  ];
  return { table: statisticTable(subject, lines, notes), chart: statisticChart(subject, lines) };
}

/** The same in a worker thread: a million mailboxes take a while. */
export function answerStatistics(
  { register }: Pick<JobContext, 'register'>,
  question: StatisticQuestion,
) {
  return statistics(register.read, question);
}

/** Writes a statistic as an Excel file. */
export async function writeStatistics(
  { register, clock, actor, progress }: JobContext,
  { path, name, question }: { path: string; name: string; question: StatisticQuestion },
): Promise<{ rows: number }> {
  progress({ phase: 'write', done: 0, total: null });
  const { table } = statistics(register.read, question);
  const head = {
    title: 'Danh bạ thư điện tử công vụ',
    subtitle: `thống kê ngày ${formatReportDay(clock.today())}`,
  };
  const definitions = table.notes.map((meaning) => ({ term: table.title, meaning }));
  await writeForm(path, reportSheets(head, [table], definitions));
  perform(register, clock, actor, ({ record }) =>
    record({
      action: 'report.export',
      entity: 'report',
      entityId: '',
      after: { file: name, subject: question.subject, rows: table.rows.length },
    }),
  );
  return { rows: table.rows.length };
}

function linesOf(subject: StatisticSubject, counts: readonly StatisticCount[]): StatisticLine[] {
  const lines = new Map<string, StatisticLine>();
  for (const { label, kind, count } of counts) {
    const shown = labelOf(subject, label);
    const line = lines.get(shown) ?? { label: shown, personal: 0, agency: 0 };
    line[kind] += count;
    lines.set(shown, line);
  }
  const all = (line: StatisticLine) => line.personal + line.agency;
  const sorted = [...lines.values()];
  if (subject === 'month') return sorted.sort((a, b) => monthKey(a).localeCompare(monthKey(b)));
  return sorted.sort((a, b) => all(b) - all(a) || a.label.localeCompare(b.label, 'vi'));
}

const monthKey = ({ label }: StatisticLine) => label.split('/').reverse().join('-');

function labelOf(subject: StatisticSubject, label: string): string {
  switch (subject) {
    case 'kind':
      return CATEGORY_LABELS[label as ReportCategory] ?? label;
    case 'status':
      return STATUS_LABELS[label as MailboxStatus] ?? label;
    case 'month':
      return label.split('-').reverse().join('/');
    case 'position':
      return label || 'Chưa ghi chức vụ';
    case 'unit':
      return label;
  }
}
