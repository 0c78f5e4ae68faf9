import { addDays } from '../../../../shared/domain/calendar-day.ts';
import type { Todo } from '../../../../shared/domain/todo.ts';
import { lastVersion } from '../../repositories/report-versions.ts';
import { findAnnualReport } from '../../repositories/reports.ts';
import { reportBoard } from '../report/report-board.ts';
import { yearlyPeriod } from '../report/report-periods.ts';
import { getSettings } from '../settings.ts';
import type { TodoSource } from './todo-source.ts';

/**
 * The yearly report of the office, and the units that have not sent theirs.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 8; Điều 15 khoản 5
 */
export const reportTodos: TodoSource = ({ db, today }) => {
  const year = Number(today.slice(0, 4));
  const { dueOn, unitsDueOn } = yearlyPeriod(db, year);
  const { remindDays } = getSettings(db).report;
  const report = findAnnualReport(db, year);
  if (addDays(today, remindDays) < dueOn || (report && lastVersion(db, report.id) > 0)) return [];
  const link = report ? `/bao-cao/${report.id}` : '/bao-cao';
  const todos: Todo[] = [
    {
      code: 'annual-report-due',
      count: 1,
      urgency: today > dueOn ? 'late' : 'soon',
      dueOn,
      link,
    },
  ];
  if (!report) return todos;
  const missing = reportBoard(db, report.id, today).filter(
    ({ askedOn, receivedOn }) => askedOn !== null && receivedOn === null,
  );
  todos.push({
    code: 'unit-reports-missing',
    count: missing.length,
    urgency: today > unitsDueOn ? 'late' : 'soon',
    dueOn: unitsDueOn,
    link,
  });
  return todos;
};
