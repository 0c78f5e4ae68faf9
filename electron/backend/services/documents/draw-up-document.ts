import {
  DOCUMENT_KIND_FACTS,
  type DocumentKind,
  type Signer,
} from '../../../../shared/domain/document.ts';
import type { DocumentId, UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import type { DocumentContent, Letterhead } from '../../documents/model.ts';
import {
  type DocumentRecord,
  findDocument,
  insertDocument,
  updateDraft,
} from '../../repositories/documents.ts';
import { findUnit } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { checkNumber, explainGaps, nextNumber, searchTextOf } from './number-register.ts';
import { letterheadOf, officeOf, signOf } from './office.ts';

/** What a feature says in a document; what it leaves out comes from the settings and the kind. */
export type DraftContent = Pick<DocumentContent, 'subject' | 'blocks'> & Partial<DocumentContent>;

/** A document to be drawn up. */
export interface DraftOrder {
  kind: DocumentKind;
  /** The unit it is about, for finding it again. */
  unitId?: UnitId | null;
  content: DraftContent;
  /** Who is to sign; by default the first of the settings. */
  signer?: Signer | null;
  datedOn?: string | null;
}

/** A document with its parts read. */
export interface OpenedDocument {
  record: DocumentRecord;
  content: DocumentContent;
  letterhead: Letterhead;
  signer: Signer | null;
}

/** Draws up a document as a draft: its number is reserved, nothing has left the office yet. */
export function drawUpDocument(act: Act, order: DraftOrder): DocumentId {
  const { db } = act;
  const office = officeOf(db);
  const { series, title } = DOCUMENT_KIND_FACTS[order.kind];
  const year = Number((order.datedOn ?? act.today).slice(0, 4));
  const number = series === null ? null : nextNumber(db, series, year);
  const sign = series === null ? null : signOf(series, office);
  const unitId = order.unitId ?? null;
  const content: DocumentContent = {
    title,
    to: [],
    annexes: [],
    grounds: office.grounds,
    recipients: office.recipients,
    ...order.content,
  };
  const facts = { kind: order.kind, number, sign, subject: content.subject };
  const id = insertDocument(db, {
    ...facts,
    state: 'draft',
    series,
    year,
    unitId,
    searchText: searchTextOf(facts, unitNameOf(db, unitId)),
    letterhead: JSON.stringify(letterheadOf(office)),
    content: JSON.stringify(content),
    signer: toJson(order.signer === undefined ? (office.signers[0] ?? null) : order.signer),
    datedOn: order.datedOn ?? null,
    reason: '',
    at: act.at,
    by: act.actor.id,
  });
  act.record({
    action: 'document.draw-up',
    entity: 'document',
    entityId: String(id),
    after: { kind: order.kind, number, sign, subject: content.subject, unitId },
  });
  return id;
}

/** What of a draft may be changed. */
export interface DraftChange {
  subject?: string | undefined;
  to?: string[] | undefined;
  grounds?: string[] | undefined;
  recipients?: string[] | undefined;
  signer?: Signer | null | undefined;
  datedOn?: string | null | undefined;
  /** Beyond the next number only with `reason`, which then explains the numbers between. */
  number?: number | undefined;
  reason?: string | undefined;
  /** For the feature that owns the document. */
  content?: DraftContent | undefined;
}

/**
 * Changes a draft; a day of another year takes the next number of that year.
 *
 * @throws DOCUMENT_CLOSED when it is no draft any more
 * @throws DOCUMENT_NUMBER_TAKEN when the number cannot be given
 */
export function updateDocument(act: Act, id: DocumentId, change: DraftChange): void {
  const { db } = act;
  const { record, content, letterhead, signer } = openDraft(db, id);
  const merged: DocumentContent = {
    ...content,
    ...change.content,
    ...(change.subject !== undefined && { subject: change.subject }),
    ...(change.to && { to: change.to }),
    ...(change.grounds && { grounds: change.grounds }),
    ...(change.recipients && { recipients: change.recipients }),
  };
  const datedOn = change.datedOn === undefined ? record.datedOn : change.datedOn;
  const { series } = record;
  const year = datedOn === null ? record.year : Number(datedOn.slice(0, 4));
  let { number } = record;
  if (series !== null) {
    if (change.number !== undefined && (change.number !== number || year !== record.year)) {
      number = change.number;
      checkNumber(db, series, year, number);
    } else if (year !== record.year) number = nextNumber(db, series, year);
  }
  const facts = { kind: record.kind, number, sign: record.sign, subject: merged.subject };
  updateDraft(db, id, {
    ...facts,
    year,
    letterhead: JSON.stringify(letterhead),
    content: JSON.stringify(merged),
    signer: toJson(change.signer === undefined ? signer : change.signer),
    datedOn,
    unitId: record.unitId,
    searchText: searchTextOf(facts, unitNameOf(db, record.unitId)),
  });
  const explained: number[] = [];
  if (series !== null && (number !== record.number || year !== record.year)) {
    const reason = change.reason?.trim() || `Nhường số khi đổi số, ngày của dự thảo ${number}`;
    const gap = { sign: record.sign, reason };
    explained.push(...explainGaps(act, series, record.year, { ...gap, state: 'cancelled' }));
    if (year !== record.year)
      explained.push(...explainGaps(act, series, year, { ...gap, state: 'outside' }));
  }
  act.record({
    action: 'document.update',
    entity: 'document',
    entityId: String(id),
    before: { number: record.number, subject: record.subject, datedOn: record.datedOn },
    after: { number, subject: merged.subject, datedOn, explained },
  });
}

/**
 * A document with its parts read.
 *
 * @throws NOT_FOUND when there is none, or only a number
 */
export function openDocument(db: ReadDb, id: DocumentId): OpenedDocument {
  const record = findDocument(db, id);
  if (!record?.content || !record.letterhead)
    throw new AppError('NOT_FOUND', { entity: 'document', id: String(id) });
  return {
    record,
    content: JSON.parse(record.content),
    letterhead: JSON.parse(record.letterhead),
    signer: record.signer ? JSON.parse(record.signer) : null,
  };
}

/** A draft with its parts read, to be changed or closed. */
export function openDraft(db: ReadDb, id: DocumentId): OpenedDocument {
  const opened = openDocument(db, id);
  if (opened.record.state !== 'draft')
    throw new AppError('DOCUMENT_CLOSED', { state: opened.record.state });
  return opened;
}

const toJson = (value: unknown) => (value === null ? null : JSON.stringify(value));

function unitNameOf(db: ReadDb, unitId: UnitId | null): string {
  return unitId === null ? '' : (findUnit(db, unitId)?.name ?? '');
}
