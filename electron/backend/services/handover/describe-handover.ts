import { formatDocumentNumber } from '../../../../shared/domain/document.ts';
import type { HandoverId } from '../../../../shared/domain/ids.ts';
import { formatSource } from '../../../../shared/rules/rule.ts';
import type { ReadDb } from '../../db/database.ts';
import { findDocument } from '../../repositories/documents.ts';
import { listDocumentFiles } from '../../repositories/stored-files.ts';
import { minutesRules } from './create-handover.ts';
import { judgeCompletion, openHandover } from './open-handover.ts';

/** A handover with its mailboxes, its minutes and what is still to be done. */
export function describeHandover(db: ReadDb, id: HandoverId, today: string) {
  const opened = openHandover(db, id);
  const { handover, mailboxes } = opened;
  const { items, domain } = minutesRules(db, handover.handedOverOn);
  const minutes = findDocument(db, handover.documentId);
  const number = minutes?.number ?? null;
  const verdicts = handover.state === 'open' ? judgeCompletion(db, opened, today) : [];
  return {
    ...handover,
    mailboxCount: mailboxes.length,
    numberAndSign: number === null ? '' : `${formatDocumentNumber(number)}${minutes?.sign ?? ''}`,
    mailboxes: mailboxes.map(({ mailbox, details, delegates }) => ({
      mailboxId: mailbox.id,
      unitName: mailbox.unitName,
      address: `${mailbox.localPart}@${domain}`,
      status: mailbox.status,
      details,
      delegates: delegates.map(({ term, isKept }) => ({
        termId: term.id,
        personName: term.personName,
        from: term.from,
        isKept,
      })),
    })),
    minutes: {
      state: minutes?.state ?? 'draft',
      contentSha256: minutes?.contentSha256 ?? null,
      files: listDocumentFiles(db, handover.documentId),
    },
    items: items.map(({ source, ...item }) => ({ ...item, source: formatSource(source) })),
    missing: verdicts
      .filter(({ ok, severity }) => !ok && severity === 'block')
      .map(({ message, source }) => ({ message, source })),
  };
}
