import { updateEdits } from '../../repositories/reports.ts';
import type { Act } from '../act.ts';
import { getReport } from './report-periods.ts';

/** A paragraph as a person wants it. */
export interface ParagraphOrder {
  id: number;
  key: string;
  /** Null gives back what the application writes. */
  text: string | null;
  /** What the application had written when it was edited. */
  written: string;
}

/**
 * Keeps a person's words for a paragraph, with the words of the application they stand for.
 *
 * @throws NOT_FOUND
 */
export function editParagraph(act: Act, { id, key, text, written }: ParagraphOrder): void {
  const { edits } = getReport(act.db, id);
  const { [key]: former, ...others } = edits;
  const isKept = text !== null && text !== written;
  updateEdits(act.db, id, isKept ? { ...others, [key]: { text, basis: written } } : others);
  act.record({
    action: 'report.edit',
    entity: 'report',
    entityId: String(id),
    before: { key, text: former?.text ?? null },
    after: { key, text: isKept ? text : null },
  });
}
