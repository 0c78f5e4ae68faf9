import { createHash } from 'node:crypto';
import type { DocumentId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { OfficialDocument } from '../../documents/model.ts';
import { printedNumber } from '../../documents/printable.ts';
import { lastNumber, markCancelled, markIssued } from '../../repositories/documents.ts';
import type { Act } from '../act.ts';
import { type OpenedDocument, openDraft, updateDocument } from './draw-up-document.ts';

/** What a document lacks before it can leave the office. */
export type MissingPart = 'signer' | 'number' | 'day' | 'place' | 'subject' | 'to' | 'parties';

/** What is still to be filled in; nothing, when it can be issued. */
export function missingParts({
  record,
  content,
  letterhead,
  signer,
}: OpenedDocument): MissingPart[] {
  const missing: MissingPart[] = [];
  const isSigned = !content.isUnsigned && !content.parties?.length;
  if (isSigned && !signer?.name.trim()) missing.push('signer');
  if (record.sign !== null && record.number === null) missing.push('number');
  if (record.datedOn === null) missing.push('day');
  if (letterhead.place.trim() === '' && !content.hasDateInText) missing.push('place');
  if (content.subject.trim() === '') missing.push('subject');
  if (content.title === null && content.to.length === 0) missing.push('to');
  if (content.parties?.some(({ name, title }) => title.startsWith('ĐẠI DIỆN') && !name.trim()))
    missing.push('parties');
  return missing;
}

/**
 * Issues a draft: from here on neither its text nor its number changes. A new version is a new document.
 *
 * @param datedOn its day; the day it carries already, or else today, without it
 * @throws DOCUMENT_INCOMPLETE with what is to be filled in
 * @throws DOCUMENT_CLOSED when it is no draft any more
 */
export function issueDocument(act: Act, id: DocumentId, datedOn?: string | null): OpenedDocument {
  const { record } = openDraft(act.db, id);
  const day = datedOn ?? record.datedOn ?? act.today;
  if (day !== record.datedOn) updateDocument(act, id, { datedOn: day });
  const opened = openDraft(act.db, id);
  const missing = missingParts(opened);
  if (missing.length > 0) throw new AppError('DOCUMENT_INCOMPLETE', { missing });
  const sha256 = contentHash(opened);
  markIssued(act.db, id, { sha256, at: act.at, by: act.actor.id });
  act.record({
    action: 'document.issue',
    entity: 'document',
    entityId: String(id),
    after: {
      kind: record.kind,
      number: opened.record.number,
      sign: record.sign,
      datedOn: day,
      subject: record.subject,
      sha256,
    },
  });
  return { ...opened, record: { ...opened.record, state: 'issued', contentSha256: sha256 } };
}

/**
 * Gives a draft up. Its number goes back when it was the last one of its series; otherwise it stays in the register as
 * cancelled, with the reason.
 *
 * @returns whether the number went back
 * @throws DOCUMENT_CLOSED when it is no draft any more
 */
export function cancelNumber(act: Act, id: DocumentId, reason: string): boolean {
  const { record } = openDraft(act.db, id);
  const { series, number, year } = record;
  const goesBack = series === null || number === lastNumber(act.db, series, year);
  markCancelled(act.db, id, { number: goesBack ? null : number, reason });
  act.record({
    action: 'document.cancel',
    entity: 'document',
    entityId: String(id),
    before: { number, sign: record.sign, subject: record.subject },
    after: { reason, numberGoesBack: goesBack },
  });
  return goesBack;
}

/** The hash of all that an issued document says, as it is printed at the foot of its pages. */
export function contentHash({ record, content, letterhead, signer }: OpenedDocument): string {
  const whole = [record.number, record.sign, record.datedOn, letterhead, signer, content];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}

/** A document as it is laid out. */
export function toOfficialDocument(opened: OpenedDocument): OfficialDocument {
  const { record, content, letterhead, signer } = opened;
  return {
    letterhead,
    number: printedNumber(record.number),
    sign: record.sign,
    datedOn: record.datedOn,
    signer,
    content,
    footer: footerOf(opened),
  };
}

function footerOf({ record }: OpenedDocument): string {
  if (record.series === null) return '';
  if (record.state === 'draft') return 'Dự thảo, chưa ban hành';
  if (record.state !== 'issued') return 'Đã hủy, không có giá trị';
  const groups = record.contentSha256?.slice(0, 16).match(/.{4}/g) ?? [];
  return `Mã nội dung: ${groups.join(' ')}`;
}
