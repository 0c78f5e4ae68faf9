import type { RequestId } from '../../../../shared/domain/ids.ts';
import { isLive } from '../../../../shared/domain/mailbox.ts';
import { solveBatch } from '../../../../shared/rules/address-batch.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import type { ReadDb } from '../../db/database.ts';
import { isLocalPartFree } from '../../repositories/address-ledger.ts';
import { getRegisterVersion } from '../../repositories/app-state.ts';
import { listEventsOf } from '../../repositories/audit-events.ts';
import { findAgencyMailbox } from '../../repositories/mailboxes.ts';
import { listNamesakesInUnits } from '../../repositories/match-records.ts';
import { listRequestFiles } from '../../repositories/request-files.ts';
import type { RequestLineRecord } from '../../repositories/request-lines.ts';
import type { RequestRecord } from '../../repositories/requests.ts';
import { findUnit } from '../../repositories/units.ts';
import { currentProfile } from '../current-profile.ts';
import { proposeMailboxAddress } from '../propose-mailbox-address.ts';
import { getRequest, judgeNextStates } from './request-facts.ts';

/** The address a line will come to, and what is to be said of it before it is decided. */
export interface LineOutlook {
  localPart: string | null;
  source: string;
  /** Vietnamese sentences. */
  warnings: string[];
}

/**
 * The whole of a request on one page: the letter, its lines with the addresses they will come to, what may follow and
 * what is missing for it, and what was done so far.
 *
 * @throws NOT_FOUND
 */
export function getDossier(db: ReadDb, id: RequestId, today: string) {
  const inHand = getRequest(db, id);
  const { request, lines } = inHand;
  const outlooks = outlookOf(db, request, lines, today);
  const { domain } = currentProfile(db, today);
  const address = (localPart: string | null) =>
    localPart === null ? null : `${localPart}@${domain}`;
  return {
    ...request,
    isLate: isLate(request, today),
    registerVersion: getRegisterVersion(db),
    lines: lines.map((line, index) => {
      const outlook = outlooks[index];
      return {
        ...line,
        address: address(line.localPart ?? outlook?.localPart ?? line.mailboxLocalPart ?? null),
        source: line.source || (outlook?.source ?? ''),
        warnings: outlook?.warnings ?? [],
      };
    }),
    next: judgeNextStates(db, inHand).map(({ to, isAllowed, verdicts }) => ({
      to,
      isAllowed,
      missing: verdicts.filter(({ ok, severity }) => !ok && severity === 'block'),
    })),
    files: listRequestFiles(db, id),
    events: listEventsOf(db, 'request', String(id)),
  };
}

/** Whether a request waits although its day is over. */
export function isLate({ state, dueOn }: Pick<RequestRecord, 'state' | 'dueOn'>, today: string) {
  return state !== 'replied' && state !== 'withdrawn' && dueOn < today;
}

/** Addresses are found as they will be given: in the order of the lines, those refused left out. */
function outlookOf(
  db: ReadDb,
  request: RequestRecord,
  lines: readonly RequestLineRecord[],
  today: string,
): LineOutlook[] {
  const profile = currentProfile(db, today);
  const look = (localPart: string) => ({
    state: isLocalPartFree(db, localPart, today) ? ('free' as const) : ('taken' as const),
  });
  const isToGrant = (line: RequestLineRecord) =>
    line.kind === 'issue' &&
    line.subject === 'person' &&
    line.doneAt === null &&
    line.decision !== 'refused' &&
    line.wantedLocalPart === '';
  const people = lines.filter(isToGrant);
  const solved = new Map(
    solveBatch(people, look, profile).map((address, index) => [people[index], address]),
  );
  return lines.map((line) => {
    if (line.doneAt !== null || line.decision === 'refused') return EMPTY;
    if (line.kind !== 'issue') return outlookOfKnown(db, line, today);
    if (line.subject === 'unit') return agencyOutlook(db, request, line);
    const address = solved.get(line);
    const localPart = line.wantedLocalPart || (address?.localPart ?? null);
    const warnings = warningsOfNew(db, request, line);
    if (localPart === null) {
      warnings.push(
        address?.needsBirthYear
          ? 'Chưa lập được địa chỉ: cần năm sinh (Điều 4 khoản 2 điểm b).'
          : 'Các địa chỉ của Điều 4 đều đã có người dùng; hãy ghi “địa chỉ đề nghị”.',
      );
    }
    return { localPart, source: address?.source ?? 'Ngoài Quy chế: theo đề nghị', warnings };
  });
}

const EMPTY: LineOutlook = { localPart: null, source: '', warnings: [] };

function outlookOfKnown(db: ReadDb, line: RequestLineRecord, today: string): LineOutlook {
  const { kind, mailboxId: id, mailboxStatus, mailboxLocalPart, wantedLocalPart } = line;
  if (id === null || mailboxStatus === null)
    return { ...EMPTY, warnings: ['Chưa rõ hộp thư nào; sửa dòng để chọn, hoặc từ chối.'] };
  if (!isLive(mailboxStatus))
    return {
      ...EMPTY,
      warnings: ['Hộp thư này đã bị xóa hoặc thu hồi, không thực hiện được.'],
    };
  if (kind !== 'change') return EMPTY;
  const isRenamed =
    line.fullName !== '' && nameKey(line.fullName) !== nameKey(line.mailboxName ?? '');
  if (wantedLocalPart === '' && !isRenamed) return EMPTY;
  const person = { name: line.fullName || null, birthYear: line.birthYear };
  const { candidates, chosen } = proposeMailboxAddress(db, id, person, today);
  if (wantedLocalPart === '') {
    if (chosen === null || candidates.some((each) => each.localPart === mailboxLocalPart))
      return EMPTY;
    const offer = `Đổi họ tên: địa chỉ theo họ tên mới là ${chosen} (Điều 4 khoản 2); sửa dòng nếu đơn vị muốn đổi địa chỉ.`;
    return { ...EMPTY, warnings: [offer] };
  }
  const wanted = candidates.find((each) => each.localPart === wantedLocalPart);
  const isFree = wanted ? wanted.status === 'free' : isLocalPartFree(db, wantedLocalPart, today);
  return {
    localPart: wantedLocalPart,
    source: wanted?.source ?? 'Ngoài Quy chế: theo đề nghị',
    warnings: isFree
      ? []
      : [`Địa chỉ ${wantedLocalPart} đã có người dùng; sửa dòng để chọn địa chỉ khác.`],
  };
}

function warningsOfNew(db: ReadDb, request: RequestRecord, line: RequestLineRecord): string[] {
  const unitId = line.unitId ?? request.unitId;
  return listNamesakesInUnits(db, nameKey(line.fullName), [unitId])
    .filter(
      ({ birthYear }) =>
        birthYear === null || line.birthYear === null || birthYear === line.birthYear,
    )
    .slice(0, 1)
    .map(
      ({ localPart }) =>
        `Trong đơn vị đã có hộp thư ${localPart} cùng họ tên; mỗi người chỉ có một tài khoản (Điều 3 khoản 5).`,
    );
}

function agencyOutlook(db: ReadDb, request: RequestRecord, line: RequestLineRecord): LineOutlook {
  const unitId = line.unitId ?? request.unitId;
  const unit = findUnit(db, unitId);
  const known = findAgencyMailbox(db, unitId);
  return {
    localPart: unit?.localPart ?? null,
    source: 'Điều 4 khoản 1',
    warnings: known ? [`Đơn vị đã có hộp thư cơ quan ${known.localPart}.`] : [],
  };
}
