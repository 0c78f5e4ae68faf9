import type { LedgerEntry } from '../../../../shared/domain/address.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { RowCounts, RowIssue } from '../../../../shared/domain/import.ts';
import type { RegulationProfile } from '../../../../shared/rules/profile.ts';
import { foldToToken } from '../../../../shared/text/fold.ts';
import { findStrangePart } from '../../../../shared/text/name-letters.ts';
import type { ListRow } from '../../lists/list-row.ts';
import type { ImportRow } from '../../repositories/imports.ts';
import type { NamesakeRecord } from '../../repositories/mailboxes.ts';
import { DuplicateFinder } from './duplicate-finder.ts';
import { giveAddresses } from './give-addresses.ts';
import type { RegisterMatcher, Sought } from './register-matcher.ts';
import { type RowPlace, rowIssue } from './row-messages.ts';

/** What deciding about a list needs besides its rows. */
export interface Decision {
  sheet: string;
  profile: RegulationProfile;
  matcher: RegisterMatcher;
  /** The unit of a row; null when it cannot be told, `many` when several have its name. */
  unitOf: (row: ListRow) => UnitId | 'many' | null;
  /** What the ledger says of a local part. */
  look: (localPart: string) => LedgerEntry;
  /** Called now and then with the rows done. */
  onRow: (done: number) => void;
}

const BLOCKING: ReadonlySet<RowIssue['code']> = new Set([
  'NAME_MISSING',
  'NAME_UNUSABLE',
  'BIRTH_YEAR_UNREADABLE',
  'UNIT_UNKNOWN',
]);

/**
 * Decides about every row of a list: who is new, who is known, which address each new person gets. Collisions inside
 * the list and with the register are solved in the order of the file.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2; Điều 3 khoản 5
 */
export function decideRows(rows: readonly ListRow[], decision: Decision): ImportRow[] {
  const duplicates = new DuplicateFinder();
  const decided = new Map<ListRow, ImportRow>();
  const people: Sought[] = [];
  rows.forEach((row, index) => {
    decision.onRow(index);
    const first = look(row, decision, duplicates);
    decided.set(row, first);
    if (first.action === 'create' && first.unitId !== null)
      people.push({ row, unitId: first.unitId });
  });
  const known = decision.matcher.matchAll(people);
  for (const sought of people) {
    const importRow = decided.get(sought.row);
    if (importRow) recognise(importRow, sought, known.get(sought.row) ?? null, decision);
  }
  const result = [...decided.values()];
  giveAddresses(result, decision);
  return result;
}

/** Rows by action; they add up to the rows read. */
export function countRows(rows: readonly ImportRow[]): RowCounts {
  const counts: RowCounts = {
    read: rows.length,
    create: 0,
    match: 0,
    change: 0,
    skip: 0,
    error: 0,
  };
  for (const row of rows) counts[row.action]++;
  return counts;
}

/** What a row says by itself and beside the rows above it. */
function look(row: ListRow, decision: Decision, duplicates: DuplicateFinder): ImportRow {
  const place = { sheet: decision.sheet, row: row.row };
  const issues = [...row.issues];
  const found = decision.unitOf(row);
  const unitId = found === 'many' ? null : found;
  if (unitId === null && row.fullName) issues.push(unitIssue(row, found === 'many', place));
  if (row.fullName) issues.push(...nameIssues(row, place));
  const { fullName, birthYear, position, unit, phone, note } = row;
  const base = { row: row.row, fullName, birthYear, position, unit, unitId, phone, note, issues };
  const undecided = { ...base, localPart: null, source: '', mailboxId: null };
  if (unitId === null || issues.some((issue) => BLOCKING.has(issue.code)))
    return { ...undecided, action: 'error' };
  const first = duplicates.findFirst(row);
  if (first === null) return { ...undecided, action: 'create' };
  const agreed = birthYear === null ? 'họ tên và số điện thoại' : 'họ tên và năm sinh';
  const sentence = `trùng với dòng ${first} (cùng ${agreed}), nên bỏ qua dòng này.`;
  issues.push(rowIssue('DUPLICATE_IN_FILE', place, sentence));
  return { ...undecided, action: 'skip' };
}

/** Marks a person who has a mailbox, or may have one elsewhere. */
function recognise(
  row: ImportRow,
  sought: Sought,
  known: NamesakeRecord | null,
  { sheet, profile, matcher }: Decision,
): void {
  const place = { sheet, row: row.row };
  if (known) {
    row.action = 'match';
    row.localPart = known.localPart;
    row.mailboxId = known.id;
    const sentence = `${row.fullName} đã có hộp thư ${known.localPart}@${profile.domain}, không cấp thêm (khoản 5 Điều 3).`;
    row.issues.push(rowIssue('ALREADY_IN_REGISTER', place, sentence));
    return;
  }
  const namesake = matcher.findElsewhere(sought);
  if (!namesake) return;
  const sentence = `${namesake.unitName} cũng có người tên này, sinh năm ${row.birthYear} (${namesake.localPart}@${profile.domain}); nếu là cùng một người chuyển công tác thì không cấp mới.`;
  row.issues.push(rowIssue('SAME_NAME_ELSEWHERE', place, sentence));
}

function unitIssue(row: ListRow, isAmbiguous: boolean, place: RowPlace): RowIssue {
  const fault = !row.unit
    ? 'danh sách không cho biết đơn vị'
    : isAmbiguous
      ? `có nhiều đơn vị tên “${row.unit}”, chưa rõ là đơn vị nào`
      : `chưa có đơn vị “${row.unit}” trong danh mục`;
  return rowIssue('UNIT_UNKNOWN', place, `${fault}; hãy chọn đơn vị cho cả danh sách.`);
}

function nameIssues(row: ListRow, place: RowPlace): RowIssue[] {
  if (row.issues.some((issue) => issue.code === 'NAME_UNUSABLE')) return [];
  if (!/[a-z]/.test(foldToToken(row.fullName))) {
    return [
      rowIssue('NAME_UNUSABLE', place, `“${row.fullName}” không phải là họ tên; hãy sửa lại.`),
    ];
  }
  const strange = findStrangePart(row.fullName);
  if (strange !== null) {
    const found = `họ tên “${row.fullName}” có ký tự lạ “${strange}”; hãy sửa lại họ tên.`;
    return [rowIssue('NAME_UNUSABLE', place, found)];
  }
  if (row.fullName.includes(' ')) return [];
  const sentence = `“${row.fullName}” chỉ có một tiếng, không rõ họ; hãy kiểm tra lại họ tên.`;
  return [rowIssue('NAME_HAS_NO_FAMILY_NAME', place, sentence)];
}
