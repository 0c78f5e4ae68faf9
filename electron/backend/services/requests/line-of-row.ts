import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { RowIssueCode } from '../../../../shared/domain/import.ts';
import { isLive } from '../../../../shared/domain/mailbox.ts';
import type { RequestKind } from '../../../../shared/domain/request.ts';
import { isUsableLocalPart } from '../../../../shared/rules/local-part.ts';
import { personalCandidates } from '../../../../shared/rules/personal-address.ts';
import type { RegulationProfile } from '../../../../shared/rules/profile.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import type { ReadDb } from '../../db/database.ts';
import { readUnitTitle } from '../../lists/line-kinds.ts';
import { readRequestKind } from '../../lists/request-kind.ts';
import { findInLedger } from '../../repositories/address-ledger.ts';
import type { ImportRow } from '../../repositories/import-rows.ts';
import {
  findAgencyMailbox,
  findMailbox,
  type MailboxRecord,
} from '../../repositories/mailboxes.ts';
import type { RequestLineContent } from '../../repositories/request-lines.ts';
import type { UnitBranches } from '../import/unit-branches.ts';

/** A line with what is proposed to be decided of it. */
export type ProposedLine = RequestLineContent & { decision: 'pending' | 'refused'; reason: string };

/** What a row of a request list comes to: a line, or why it cannot become one. */
export interface RowOutcome {
  row: ImportRow;
  line: ProposedLine | null;
  mailbox: MailboxRecord | null;
  /** Vietnamese; empty where there is a line. */
  problem: string;
}

/** What reading the rows of a request list depends on. */
export interface ListReading {
  db: ReadDb;
  today: string;
  profile: RegulationProfile;
  /** Mail domains of then and now. */
  domains: ReadonlySet<string>;
  branches: UnitBranches;
  requestUnitId: UnitId;
  unitNamed: (name: string) => UnitId | 'many' | null;
}

/** Remarks that say nothing any more once the kind of a line is known; the dossier itself tells of addresses. */
const SETTLED: ReadonlySet<RowIssueCode> = new Set([
  'REQUEST_OTHER',
  'ALREADY_IN_REGISTER',
  'BIRTH_YEAR_NEEDED',
  'ADDRESS_EXHAUSTED',
]);
/** … and once its mailbox is. */
const SETTLED_BY_MAILBOX: ReadonlySet<RowIssueCode> = new Set([
  ...SETTLED,
  'MATCH_UNDECIDED',
  'NAME_MISSING',
  'DUPLICATE_IN_FILE',
]);

/**
 * Reads a row of a request list as the line it asks for: its kind as the list says, its mailbox by the address it
 * names, else as the import recognised the person.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1
 */
export function lineOfRow(row: ImportRow, reading: ListReading): RowOutcome {
  const kind = kindOf(row);
  const fail = (problem: string): RowOutcome => ({ row, line: null, mailbox: null, problem });
  if (kind === 'unknown') {
    return fail(
      `Loại đề nghị “${row.requestKind}” không phải cấp mới, thay đổi, cấp lại mật khẩu hay hủy bỏ.`,
    );
  }
  const addressed = findByAddress(row, reading);
  const recognised = row.mailboxId === null ? null : findMailbox(reading.db, row.mailboxId);
  if (kind === 'issue') return newLine(row, reading, recognised ?? ownedBy(row, addressed), fail);
  const mailbox = addressed ?? recognised;
  if (mailbox === null && row.fullName === '')
    return fail(
      row.email === ''
        ? 'Dòng không ghi họ tên và địa chỉ hiện có.'
        : `Không có hộp thư “${row.email}” trong danh bạ, và dòng không ghi họ tên.`,
    );
  const isChange = kind === 'change';
  const wanted = isChange ? wantedOf(row) : { localPart: '', remarks: [] };
  const own = [...foundRemarks(row, kind, mailbox, addressed), ...wanted.remarks];
  const line: ProposedLine = {
    ...contentOf(row),
    kind,
    subject: mailbox?.kind === 'agency' ? 'unit' : 'person',
    mailboxId: mailbox?.id ?? null,
    unitId: isChange && mailbox ? newUnitOf(row, mailbox, reading) : null,
    wantedLocalPart: wanted.localPart === mailbox?.localPart ? '' : wanted.localPart,
    remark: remarksOn(row, own, mailbox !== null),
  };
  return { row, line, mailbox, problem: '' };
}

/** As the list says; where it says nothing, whoever is known is changed and whoever is not is granted. */
function kindOf({ requestKind, action, mailboxId }: ImportRow): RequestKind | 'unknown' {
  if (requestKind !== '') return readRequestKind(requestKind) ?? 'unknown';
  return mailboxId !== null && action === 'change' ? 'change' : 'issue';
}

function newLine(
  row: ImportRow,
  reading: ListReading,
  known: MailboxRecord | null,
  fail: (problem: string) => RowOutcome,
): RowOutcome {
  if (row.fullName === '') return fail(remarksOn(row, []) || 'Dòng không ghi họ và tên.');
  const unit = readUnitTitle(row.fullName) === null ? null : reading.unitNamed(row.fullName);
  const isUnit = typeof unit === 'number';
  const wanted = isUnit ? { localPart: '', remarks: [] } : wantedOfNew(row, reading.profile);
  const line: ProposedLine = {
    ...contentOf(row),
    subject: isUnit ? 'unit' : 'person',
    unitId: otherThan(reading.requestUnitId, isUnit ? unit : row.unitId),
    wantedLocalPart: row.choice.localPart ?? wanted.localPart,
    remark: remarksOn(row, wanted.remarks),
  };
  const outcome = { row, line, mailbox: known, problem: '' };
  if (known) {
    line.mailboxId = known.id;
    line.decision = 'refused';
    line.reason = 'Đã có hộp thư, không cấp thêm';
  } else if (row.action === 'skip') {
    line.decision = 'refused';
    line.reason = remarksOn(row, []);
  }
  return outcome;
}

function contentOf(row: ImportRow): ProposedLine {
  return {
    kind: 'issue',
    subject: 'person',
    mailboxId: null,
    fullName: row.fullName,
    birthYear: row.birthYear,
    position: row.position,
    department: row.unit,
    phone: row.phone,
    unitId: null,
    wantedLocalPart: '',
    keepOldUntil: null,
    note: row.note,
    remark: '',
    decision: 'pending',
    reason: '',
  };
}

/** The mailbox whose address the row names, present or former, of a person or a unit. */
function findByAddress(row: ImportRow, { db, domains, today }: ListReading): MailboxRecord | null {
  const [localPart = '', domain] = row.email.split('@');
  if (localPart === '' || (domain !== undefined && !domains.has(domain))) return null;
  const { mailboxId, unitId } = findInLedger(db, localPart, today);
  const id = mailboxId ?? (unitId === null ? null : (findAgencyMailbox(db, unitId)?.id ?? null));
  return id === null ? null : findMailbox(db, id);
}

const isOfName = (row: ImportRow, mailbox: MailboxRecord) =>
  nameKey(row.fullName) === nameKey(mailbox.name);

function ownedBy(row: ImportRow, mailbox: MailboxRecord | null): MailboxRecord | null {
  return mailbox && isLive(mailbox.status) && isOfName(row, mailbox) ? mailbox : null;
}

/** Whoever is on the list of an office they are not in yet moves there; rooms of the office stay as they are. */
function newUnitOf(
  row: ImportRow,
  mailbox: MailboxRecord,
  { branches, requestUnitId }: ListReading,
): UnitId | null {
  const asked = row.unitId ?? requestUnitId;
  const isNear = branches.nearness(requestUnitId, mailbox.unitId) !== 'elsewhere';
  return isNear && asked === requestUnitId ? null : otherThan(mailbox.unitId, asked);
}

function otherThan(unitId: UnitId, asked: UnitId | null): UnitId | null {
  return asked === unitId ? null : asked;
}

function foundRemarks(
  row: ImportRow,
  kind: RequestKind,
  mailbox: MailboxRecord | null,
  addressed: MailboxRecord | null,
): string[] {
  if (mailbox === null) {
    return row.email === '' ? [] : [`Danh sách ghi “${row.email}”, danh bạ không có hộp thư này.`];
  }
  const remarks: string[] = [];
  if (row.email !== '' && addressed === null)
    remarks.push(`Không có hộp thư “${row.email}” trong danh bạ; nhận ra người này theo họ tên.`);
  if (kind !== 'change' && row.fullName !== '' && !isOfName(row, mailbox))
    remarks.push(`Danh sách ghi ${row.fullName}, hộp thư này của ${mailbox.name}; hãy kiểm tra.`);
  return remarks;
}

/** An address beyond Điều 4 is the office's wish, which its own order of names does not know. */
function wantedOfNew(row: ImportRow, profile: RegulationProfile) {
  const { localPart, remarks } = wantedOf(row);
  const isRuled = personalCandidates(row, profile).some((each) => each.localPart === localPart);
  if (localPart === '' || !isRuled) return { localPart, remarks };
  const remark = `Đơn vị đề nghị ${localPart}; địa chỉ được đặt theo thứ tự ở Điều 4 khoản 2.`;
  return { localPart: '', remarks: [...remarks, remark] };
}

function wantedOf({ wantedAddress }: ImportRow): { localPart: string; remarks: string[] } {
  const [localPart = ''] = wantedAddress.split('@');
  if (localPart === '' || isUsableLocalPart(localPart)) return { localPart, remarks: [] };
  return {
    localPart: '',
    remarks: [
      `Địa chỉ đề nghị “${wantedAddress}” không dùng được (Điều 4: viết liền, chữ thường, không dấu).`,
    ],
  };
}

function remarksOn(row: ImportRow, own: readonly string[], isFound = false): string {
  const settled = isFound ? SETTLED_BY_MAILBOX : SETTLED;
  const read = row.issues.filter(({ code }) => !settled.has(code));
  return [...own, ...read.map(({ message }) => message)].join(' ');
}
