import type { UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { checkAnswers, type UnitAnswers } from '../../../../shared/report/unit-form.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import { insertSubmission } from '../../repositories/reports.ts';
import { putStaff } from '../../repositories/unit-facts.ts';
import type { Act } from '../act.ts';
import { knownAnswers } from './report-board.ts';
import { getReport } from './report-periods.ts';

/** What a unit reported, and how it came. */
export interface ReturnOrder {
  id: number;
  unitId: UnitId;
  receivedOn: string;
  document: string;
  answers: UnitAnswers;
  file?: { name: string; sha256: string } | null | undefined;
}

/**
 * Keeps what a unit reported, beside what it reported before; the staff it names counts for the year.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 5
 * @throws FORM_FAULTY with the questions that are not answered as they must be
 */
export function receiveReturn(act: Act, order: ReturnOrder): number {
  const { db } = act;
  const report = getReport(db, order.id);
  if (order.receivedOn > act.today) {
    throw new AppError('DAY_OUT_OF_ORDER', {
      on: order.receivedOn,
      notBefore: null,
      notAfter: act.today,
    });
  }
  const { granted } = knownAnswers(db, report.id, order.unitId);
  const faults = checkAnswers(order.answers, typeof granted === 'number' ? granted : null);
  if (faults.length > 0)
    throw new AppError('FORM_FAULTY', { faults: faults.map(({ message }) => message) });
  const answers = { ...order.answers, granted };
  const submissionId = insertSubmission(
    db,
    {
      reportId: report.id,
      unitId: order.unitId,
      receivedOn: order.receivedOn,
      source: order.file ? 'form' : 'hand',
      document: order.document,
      fileName: order.file?.name ?? '',
      fileSha256: order.file?.sha256 ?? '',
      answers,
      recordedAt: act.at,
    },
    act.actor.id,
  );
  if (typeof answers.staff === 'number') {
    putStaff(db, order.unitId, { year: report.year, staff: answers.staff });
  }
  bumpRegisterVersion(db);
  act.record({
    action: 'report.receive',
    entity: 'report',
    entityId: String(report.id),
    after: {
      unitId: order.unitId,
      submissionId,
      receivedOn: order.receivedOn,
      file: order.file?.name,
    },
  });
  return submissionId;
}
