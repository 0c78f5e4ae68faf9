import { writeDay } from '../../../../shared/domain/calendar-day.ts';
import { formatDocumentNumber } from '../../../../shared/domain/document.ts';
import type { DocumentId, RequestId } from '../../../../shared/domain/ids.ts';
import type { RequestKind } from '../../../../shared/domain/request.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Annex, Block } from '../../documents/model.ts';
import type { RequestLineRecord } from '../../repositories/request-lines.ts';
import { updateRequestStep } from '../../repositories/requests.ts';
import type { Act } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import {
  type DraftContent,
  drawUpDocument,
  openDocument,
  updateDocument,
} from '../documents/draw-up-document.ts';
import { issueDocument } from '../documents/issue-document.ts';
import { officeOf } from '../documents/office.ts';
import { replyToRequest } from './advance-request.ts';
import { getRequest, nameOfRequest, type RequestInHand } from './request-facts.ts';

const KIND_WORDS: Record<RequestKind, string> = {
  issue: 'cấp mới',
  change: 'thay đổi thông tin',
  reissue: 'cấp lại mật khẩu',
  cancel: 'hủy bỏ',
};

/** A number as letters write it: one digit gets a leading zero. */
const formal = (count: number) => String(count).padStart(2, '0');

/**
 * Draws up the reply letter of a request with its lists as annexes, or writes its draft anew. Passwords are never in it.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 2
 * @throws NOT_FOUND
 * @throws RULES_REFUSE before the request is carried out
 */
export function drawUpReply(act: Act, id: RequestId): DocumentId {
  const inHand = getRequest(act.db, id);
  assertAnswerable(inHand);
  const open = openReplyOf(act, inHand, 'draft');
  // A letter that was closed in the register of documents is the reply.
  const issued = openReplyOf(act, inHand, 'issued');
  if (issued !== null) return issued;
  if (open !== null) {
    updateDocument(act, open, { content: replyContent(act, inHand) });
    return open;
  }
  const { unitId } = inHand.request;
  const documentId = drawUpDocument(act, {
    kind: 'reply-letter',
    unitId,
    content: replyContent(act, inHand),
  });
  updateRequestStep(act.db, id, { replyDocumentId: documentId });
  return documentId;
}

/**
 * Issues the reply letter that was drawn up, and with it closes the request.
 *
 * @throws NOT_FOUND | RULES_REFUSE | DOCUMENT_INCOMPLETE
 */
export function issueReply(act: Act, id: RequestId, on: string | null): string {
  const documentId = drawUpReply(act, id);
  const opened = openDocument(act.db, documentId);
  const isIssued = opened.record.state === 'issued';
  const { record } = isIssued ? opened : issueDocument(act, documentId, on);
  const number = `${formatDocumentNumber(record.number ?? 0)}${record.sign ?? ''}`;
  replyToRequest(act, id, { number, on: record.datedOn ?? act.today, documentId });
  return number;
}

function assertAnswerable({ request, lines }: RequestInHand): void {
  const isRefused = lines.length > 0 && lines.every(({ decision }) => decision === 'refused');
  if (request.state === 'carried-out' || (request.state === 'decided' && isRefused)) return;
  const message = `Đề nghị ${nameOfRequest(request)} chưa thực hiện xong nên chưa phúc đáp được`;
  throw new AppError('RULES_REFUSE', { verdicts: [{ message, source: 'Điều 5 khoản 2' }] });
}

/** The reply while it stands so in the register of documents. */
function openReplyOf(
  { db }: Act,
  { request }: RequestInHand,
  state: 'draft' | 'issued',
): DocumentId | null {
  if (request.replyDocumentId === null) return null;
  const { record } = openDocument(db, request.replyDocumentId as DocumentId);
  return record.state === state ? record.id : null;
}

function replyContent(act: Act, { request, lines }: RequestInHand): DraftContent {
  const office = officeOf(act.db);
  const accepted = lines.filter(({ decision }) => decision === 'accepted');
  const refused = lines.filter(({ decision }) => decision === 'refused');
  const asked =
    request.channel === 'phone'
      ? `đề nghị qua điện thoại ngày ${writeDay(request.receivedOn)}`
      : `Công văn số ${request.letterNumber} ngày ${writeDay(request.letterOn ?? request.receivedOn)}`;
  const sentences = [
    `Sau khi xem xét ${asked} của ${request.unitName} về việc ${lowerFirst(request.abstract)}, ${office.officeInText} có ý kiến như sau:`,
    ...numbered([
      accepted.length > 0 ? `Thống nhất ${countKinds(accepted)} (danh sách kèm theo).` : null,
      refused.length > 0
        ? `Chưa giải quyết ${formal(refused.length)} trường hợp, lý do ghi trong danh sách kèm theo.`
        : null,
      accepted.some(({ kind }) => kind === 'issue' || kind === 'reissue')
        ? `Đề nghị ${request.unitName} chỉ đạo người được cấp thay đổi mật khẩu mặc định ngay khi nhận tài khoản theo quy định tại Điều 9, Điều 10 Quy chế; không cung cấp hoặc để lộ mật khẩu cho người khác.`
        : null,
    ]),
  ];
  return {
    subject: subjectOf(accepted.length > 0 ? accepted : refused),
    to: [request.unitName],
    blocks: sentences.map((text): Block => ({ type: 'paragraph', text })),
    annexes: annexes(accepted, refused, currentProfile(act.db, act.today).domain),
  };
}

function numbered(sentences: readonly (string | null)[]): string[] {
  return sentences
    .filter((sentence) => sentence !== null)
    .map((sentence, index) => `${index + 1}. ${sentence}`);
}

function countKinds(lines: readonly RequestLineRecord[]): string {
  const counts = (Object.keys(KIND_WORDS) as RequestKind[])
    .map((kind) => ({ kind, count: lines.filter((line) => line.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return counts
    .map(({ kind, count }) => `${KIND_WORDS[kind]} ${formal(count)} hộp thư điện tử công vụ`)
    .join(', ');
}

function subjectOf(lines: readonly RequestLineRecord[]): string {
  const kinds = (Object.keys(KIND_WORDS) as RequestKind[]).filter((kind) =>
    lines.some((line) => line.kind === kind),
  );
  return `${kinds.map((kind) => KIND_WORDS[kind]).join(', ')} tài khoản thư điện tử công vụ`;
}

function annexes(
  accepted: readonly RequestLineRecord[],
  refused: readonly RequestLineRecord[],
  domain: string,
): Annex[] {
  const lists = [
    { lines: accepted, title: 'Danh sách tài khoản thư điện tử công vụ được giải quyết' },
    { lines: refused, title: 'Danh sách trường hợp chưa giải quyết' },
  ].filter(({ lines }) => lines.length > 0);
  return lists.map(({ lines, title }, index) => ({
    label: lists.length === 1 ? 'Phụ lục' : `Phụ lục ${'I'.repeat(index + 1)}`,
    title,
    blocks: [
      {
        type: 'table',
        columns: [
          { header: 'STT', width: 6, align: 'center' },
          { header: 'Họ và tên (tên đơn vị)', width: 26 },
          { header: 'Chức vụ', width: 18 },
          { header: 'Đề nghị', width: 16 },
          { header: lines === refused ? 'Lý do' : 'Địa chỉ thư', width: 34 },
        ],
        rows: lines.map((line, order) => [
          String(order + 1),
          line.mailboxName ?? line.fullName,
          line.position,
          upperFirst(KIND_WORDS[line.kind]),
          lines === refused
            ? line.reason
            : `${line.localPart ?? line.mailboxLocalPart ?? ''}@${domain}`,
        ]),
      },
    ],
  }));
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
