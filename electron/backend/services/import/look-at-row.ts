import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { RowIssue } from '../../../../shared/domain/import.ts';
import { foldToToken } from '../../../../shared/text/fold.ts';
import { findStrangePart } from '../../../../shared/text/name-letters.ts';
import type { ImportRow, ReadRow } from '../../repositories/import-rows.ts';
import type { DuplicateFinder } from './duplicate-finder.ts';
import { type RowPlace, rowIssue } from './row-messages.ts';

const BLOCKING: ReadonlySet<RowIssue['code']> = new Set([
  'NAME_MISSING',
  'NAME_UNUSABLE',
  'BIRTH_YEAR_UNREADABLE',
  'UNIT_UNKNOWN',
]);

/** What a row says by itself and beside the rows above it; `create` when nothing is known against it yet. */
export function lookAtRow(
  row: ReadRow,
  unit: UnitId | 'many' | null,
  sheet: string,
  duplicates: DuplicateFinder,
): ImportRow {
  const place = { sheet, row: row.row };
  const issues = [...row.readIssues];
  const unitId = unit === 'many' ? null : unit;
  const base = {
    ...row,
    unitId,
    issues,
    localPart: null,
    source: '',
    mailboxId: null,
    candidates: [],
    changes: [],
  };
  if (row.choice.isLeftOut) {
    issues.push(rowIssue('LEFT_OUT', place, 'người vận hành đã chọn bỏ qua dòng này.'));
    return { ...base, action: 'skip' };
  }
  if (unitId === null && row.fullName) issues.push(unitIssue(row, unit === 'many', place));
  if (row.fullName) issues.push(...nameIssues(row, place));
  if (unitId === null || issues.some((issue) => BLOCKING.has(issue.code))) {
    return { ...base, action: 'error' };
  }
  const first = duplicates.findFirst(row);
  if (first === null) return { ...base, action: 'create' };
  const agreed = row.birthYear === null ? 'họ tên và số điện thoại' : 'họ tên và năm sinh';
  const sentence = `trùng với dòng ${first} (cùng ${agreed}), nên bỏ qua dòng này.`;
  issues.push(rowIssue('DUPLICATE_IN_FILE', place, sentence));
  return { ...base, action: 'skip' };
}

function unitIssue(row: ReadRow, isAmbiguous: boolean, place: RowPlace): RowIssue {
  const fault = !row.unit
    ? 'danh sách không cho biết đơn vị'
    : isAmbiguous
      ? `có nhiều đơn vị tên “${row.unit}”, chưa rõ là đơn vị nào`
      : `chưa có đơn vị “${row.unit}” trong danh mục`;
  return rowIssue(
    'UNIT_UNKNOWN',
    place,
    `${fault}; hãy chọn đơn vị cho dòng này hoặc cho cả danh sách.`,
  );
}

function nameIssues(row: ReadRow, place: RowPlace): RowIssue[] {
  if (row.readIssues.some((issue) => issue.code === 'NAME_UNUSABLE')) return [];
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
