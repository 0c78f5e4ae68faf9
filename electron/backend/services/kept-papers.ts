import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { KeptPaper } from '../../../shared/domain/kept-paper.ts';
import type { ReadDb } from '../db/database.ts';
import { listLastRecords, listNamingPapers } from '../repositories/kept-papers.ts';
import { listMailboxDocuments } from '../repositories/mailbox-documents.ts';
import { listRequestFiles } from '../repositories/request-files.ts';

/**
 * Official papers that name a person and stay when what is kept of the person is taken away: they are records.
 * @source Luật Lưu trữ 33/2024/QH15; Nghị định 30/2020/NĐ-CP
 */
export function listKeptPapers(db: ReadDb, id: MailboxId): KeptPaper[] {
  const { office, requests } = listMailboxDocuments(db, id);
  const known = new Map([...office, ...listNamingPapers(db, id)].map((paper) => [paper.id, paper]));
  const ours = [...known.values()].filter(
    ({ kind, state }) => state === 'issued' || (state === 'draft' && kind === 'handover-minutes'),
  );
  return [
    ...ours.map(
      ({ kind, numberAndSign, on, subject }): KeptPaper => ({
        kind: kind === 'handover-minutes' ? 'minutes' : 'document',
        number: numberAndSign,
        on,
        subject,
      }),
    ),
    ...requests
      .filter((request) => listRequestFiles(db, request.id).length > 0)
      .map(
        ({ number, on, abstract }): KeptPaper => ({
          kind: 'letter',
          number,
          on,
          subject: abstract,
        }),
      ),
    ...listLastRecords(db, id).map((paper): KeptPaper => ({ kind: 'last-record', ...paper })),
  ];
}
