import type { LedgerEntry } from '../../../../shared/domain/address.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { RowCounts, RowIssue } from '../../../../shared/domain/import.ts';
import { solveBatch } from '../../../../shared/rules/address-batch.ts';
import { outsideSuggestions } from '../../../../shared/rules/outside-suggestions.ts';
import type { RegulationProfile } from '../../../../shared/rules/profile.ts';
import { foldToToken } from '../../../../shared/text/fold.ts';
import type { ListRow } from '../../lists/list-row.ts';
import type { ImportRow } from '../../repositories/imports.ts';
import { DuplicateFinder } from './duplicate-finder.ts';
import type { RegisterMatcher } from './register-matcher.ts';
import { type RowPlace, rowIssue } from './row-messages.ts';

/** What deciding about a list needs besides its rows. */
export interface Decision {
  sheet: string;
  profile: RegulationProfile;
  matcher: RegisterMatcher;
  /** The unit of a row; null when it cannot be told. */
  unitOf: (row: ListRow) => UnitId | null;
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
  const decided = rows.map((row, index) => {
    decision.onRow(index);
    return recognise(row, decision, duplicates);
  });
  grantAddresses(decided, decision);
  return decided;
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

function recognise(row: ListRow, decision: Decision, duplicates: DuplicateFinder): ImportRow {
  const place = { sheet: decision.sheet, row: row.row };
  const issues = [...row.issues];
  const unitId = decision.unitOf(row);
  if (unitId === null && row.fullName) {
    const named = row.unit
      ? `chưa có đơn vị “${row.unit}” trong danh mục`
      : 'danh sách không cho biết đơn vị';
    issues.push(rowIssue('UNIT_UNKNOWN', place, `${named}; hãy chọn đơn vị cho cả danh sách.`));
  }
  if (row.fullName) issues.push(...nameIssues(row, place));
  const base: ImportRow = {
    row: row.row,
    fullName: row.fullName,
    birthYear: row.birthYear,
    position: row.position,
    unit: row.unit,
    unitId,
    phone: row.phone,
    note: row.note,
    action: 'create',
    localPart: null,
    source: '',
    issues,
    mailboxId: null,
  };
  if (unitId === null || issues.some((issue) => BLOCKING.has(issue.code)))
    return { ...base, action: 'error' };
  const first = duplicates.findFirst(row);
  if (first !== null) {
    issues.push(
      rowIssue(
        'DUPLICATE_IN_FILE',
        place,
        `trùng với dòng ${first} (cùng họ tên và năm sinh), nên bỏ qua dòng này.`,
      ),
    );
    return { ...base, action: 'skip' };
  }
  const known = decision.matcher.match(row, unitId);
  if (known) {
    issues.push(
      rowIssue(
        'ALREADY_IN_REGISTER',
        place,
        `${row.fullName} đã có hộp thư ${known.localPart}@${decision.profile.domain}, không cấp thêm (khoản 5 Điều 3).`,
      ),
    );
    return { ...base, action: 'match', localPart: known.localPart, mailboxId: known.id };
  }
  const namesake = decision.matcher.findElsewhere(row, unitId);
  if (namesake) {
    issues.push(
      rowIssue(
        'SAME_NAME_ELSEWHERE',
        place,
        `${namesake.unitName} cũng có người tên này, sinh năm ${row.birthYear} (${namesake.localPart}@${decision.profile.domain}); nếu là cùng một người chuyển công tác thì không cấp mới.`,
      ),
    );
  }
  return base;
}

function nameIssues(row: ListRow, place: RowPlace): RowIssue[] {
  if (!/[a-z]/.test(foldToToken(row.fullName))) {
    return [
      rowIssue('NAME_UNUSABLE', place, `“${row.fullName}” không phải là họ tên; hãy sửa lại.`),
    ];
  }
  if (row.fullName.includes(' ')) return [];
  const sentence = `“${row.fullName}” chỉ có một tiếng, không rõ họ; hãy kiểm tra lại họ tên.`;
  return [rowIssue('NAME_HAS_NO_FAMILY_NAME', place, sentence)];
}

function grantAddresses(rows: ImportRow[], decision: Decision): void {
  const { profile } = decision;
  const fresh = rows.filter((row) => row.action === 'create');
  const solved = solveBatch(fresh, decision.look, profile);
  fresh.forEach((row, index) => {
    const place = { sheet: decision.sheet, row: row.row };
    const result = solved[index];
    if (result?.localPart) {
      row.localPart = result.localPart;
      row.source = result.source;
      if (result.localPart.length > profile.personal.advisoryMaxLength) {
        row.issues.push(
          rowIssue(
            'ADDRESS_LONG',
            place,
            `tên tài khoản ${result.localPart} dài ${result.localPart.length} ký tự; một số hệ thống chỉ nhận ${profile.personal.advisoryMaxLength}.`,
          ),
        );
      }
      return;
    }
    row.action = 'error';
    if (result?.needsBirthYear) {
      row.issues.push(
        rowIssue(
          'BIRTH_YEAR_NEEDED',
          place,
          'các tên theo Điều 4 đều đã có người dùng; cần năm sinh để đặt tên có 02 số cuối năm sinh.',
        ),
      );
      return;
    }
    const others = outsideSuggestions(row, profile)
      .map((form) => form.localPart)
      .filter((localPart) => localPart && decision.look(localPart).state === 'free');
    const advice =
      others.length > 0 ? ` Có thể chọn ngoài Quy chế: ${others.slice(0, 3).join(', ')}.` : '';
    row.issues.push(
      rowIssue(
        'ADDRESS_EXHAUSTED',
        place,
        `cả bốn cách đặt tên của khoản 2 Điều 4 đều đã có người dùng.${advice}`,
      ),
    );
  });
}
