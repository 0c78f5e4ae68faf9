import type { ImportBatchId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { deleteDraft, findImport } from '../../repositories/imports.ts';
import type { Act } from '../act.ts';

/**
 * Throws a draft away; nothing of it was ever issued.
 *
 * @throws NOT_FOUND when there is no such draft
 */
export function discardDraft({
  db,
  input,
  record,
}: Act & { input: { previewId: ImportBatchId } }): Record<string, never> {
  const draft = findImport(db, input.previewId);
  if (draft?.state !== 'draft')
    throw new AppError('NOT_FOUND', { entity: 'import', id: String(input.previewId) });
  deleteDraft(db, input.previewId);
  record({
    action: 'import.discard',
    entity: 'import',
    entityId: String(input.previewId),
    before: { file: draft.fileName, counts: draft.counts },
  });
  return {};
}
