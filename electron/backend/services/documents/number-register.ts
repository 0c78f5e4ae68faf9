import { DOCUMENT_KIND_FACTS, type NumberSeries } from '../../../../shared/domain/document.ts';
import { AppError } from '../../../../shared/errors.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';
import type { WriteDb } from '../../db/database.ts';
import {
  type DocumentRecord,
  insertDocument,
  isNumberTaken,
  lastNumber,
  listUnexplainedNumbers,
} from '../../repositories/documents.ts';
import type { Act } from '../act.ts';

/** Further than that a number is not moved on at once: it is a slip of the finger. */
const MAX_SKIPPED = 2_000;

/** The number that the next document of a series gets. */
export function nextNumber(db: WriteDb, series: NumberSeries, year: number): number {
  return lastNumber(db, series, year) + 1;
}

/**
 * Checks that a draft can have a number.
 *
 * @throws DOCUMENT_NUMBER_TAKEN when the register has it already, or it is far beyond the next one
 */
export function checkNumber(db: WriteDb, series: NumberSeries, year: number, number: number): void {
  const next = nextNumber(db, series, year);
  if (isNumberTaken(db, series, year, number) || number > next + MAX_SKIPPED)
    throw new AppError('DOCUMENT_NUMBER_TAKEN', { number, next, year });
}

/**
 * Explains every number of a series that no document has any more, so that the register runs without a gap.
 *
 * @param state `cancelled` for a number a document gave up, `outside` for one that was given outside this application
 */
export function explainGaps(
  act: Act,
  series: NumberSeries,
  year: number,
  gap: { state: 'cancelled' | 'outside'; sign: string | null; reason: string },
): number[] {
  const numbers = listUnexplainedNumbers(act.db, series, year);
  for (const number of numbers) {
    insertDocument(act.db, {
      kind: null,
      state: gap.state,
      series,
      year,
      number,
      sign: gap.sign,
      subject: '',
      searchText: foldForSearch(`${number} ${gap.sign ?? ''} ${gap.reason}`),
      unitId: null,
      letterhead: null,
      content: null,
      signer: null,
      datedOn: null,
      reason: gap.reason,
      at: act.at,
      by: act.actor.id,
    });
  }
  return numbers;
}

/** The text under which a document is found. */
export function searchTextOf(
  document: Pick<DocumentRecord, 'kind' | 'number' | 'sign' | 'subject'>,
  unitName: string,
): string {
  const label = document.kind ? DOCUMENT_KIND_FACTS[document.kind].label : '';
  return foldForSearch(
    [document.number, document.sign, label, document.subject, unitName].filter(Boolean).join(' '),
  );
}
