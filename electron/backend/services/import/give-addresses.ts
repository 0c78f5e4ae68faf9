import type { LedgerEntry } from '../../../../shared/domain/address.ts';
import { type BatchAddress, solveBatch } from '../../../../shared/rules/address-batch.ts';
import { outsideSuggestions } from '../../../../shared/rules/outside-suggestions.ts';
import type { RegulationProfile } from '../../../../shared/rules/profile.ts';
import type { ImportRow } from '../../repositories/imports.ts';
import { rowIssue } from './row-messages.ts';

/** What naming the people of a list depends on. */
export interface Naming {
  sheet: string;
  profile: RegulationProfile;
  /** What the ledger says of a local part. */
  look: (localPart: string) => LedgerEntry;
}

/**
 * Gives each row to create its address, in the order of the list; a row that can get none becomes an error that says
 * what is missing.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2 điểm b
 */
export function giveAddresses(rows: readonly ImportRow[], naming: Naming): void {
  const fresh = rows.filter((row) => row.action === 'create');
  const solved = solveBatch(fresh, naming.look, naming.profile);
  for (const [index, row] of fresh.entries()) {
    const result = solved[index];
    if (!result?.localPart) {
      refuse(row, result, naming);
      continue;
    }
    row.localPart = result.localPart;
    row.source = result.source;
    warnOfLength(row, result.localPart, naming);
  }
}

function warnOfLength(row: ImportRow, localPart: string, { sheet, profile }: Naming): void {
  const longest = profile.personal.advisoryMaxLength;
  if (localPart.length <= longest) return;
  const sentence = `tên tài khoản ${localPart} dài ${localPart.length} ký tự; một số hệ thống chỉ nhận ${longest}.`;
  row.issues.push(rowIssue('ADDRESS_LONG', { sheet, row: row.row }, sentence));
}

function refuse(row: ImportRow, result: BatchAddress | undefined, naming: Naming): void {
  const place = { sheet: naming.sheet, row: row.row };
  row.action = 'error';
  if (result?.needsBirthYear) {
    const sentence =
      'các tên theo Điều 4 đều đã có người dùng; cần năm sinh để đặt tên có 02 số cuối năm sinh.';
    row.issues.push(rowIssue('BIRTH_YEAR_NEEDED', place, sentence));
    return;
  }
  const others = outsideSuggestions(row, naming.profile)
    .map((form) => form.localPart)
    .filter((localPart) => naming.look(localPart).state === 'free');
  const advice =
    others.length > 0 ? ` Có thể chọn ngoài Quy chế: ${others.slice(0, 3).join(', ')}.` : '';
  const sentence = `cả bốn cách đặt tên của khoản 2 Điều 4 đều đã có người dùng.${advice}`;
  row.issues.push(rowIssue('ADDRESS_EXHAUSTED', place, sentence));
}
