import type { LedgerEntry } from '../../../../shared/domain/address.ts';
import { type BatchAddress, solveBatch } from '../../../../shared/rules/address-batch.ts';
import { outsideSuggestions } from '../../../../shared/rules/outside-suggestions.ts';
import type { PersonNaming } from '../../../../shared/rules/personal-forms.ts';
import { findReservation, type RegulationProfile } from '../../../../shared/rules/profile.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import type { ImportRow } from '../../repositories/import-rows.ts';
import { rowIssue } from './row-messages.ts';

/** What naming the people of a list depends on. */
export interface Naming {
  sheet: string;
  profile: RegulationProfile;
  /** What the ledger says of a local part. */
  look: (localPart: string) => LedgerEntry;
}

const LOCAL_PART = /^[a-z0-9]{1,64}$/;

/**
 * Gives each row to create its address, in the order of the list; among namesakes one the operator put first comes
 * before the others, and an address chosen by hand before all. A row that can get none becomes an error that says
 * what is missing.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2 điểm b
 */
export function giveAddresses(rows: readonly ImportRow[], naming: Naming): void {
  const chosen = giveChosen(rows, naming);
  const fresh = inOrderOfGiving(
    rows.filter((row) => row.action === 'create' && row.localPart === null),
  );
  const look = (localPart: string): Pick<LedgerEntry, 'state'> =>
    chosen.has(localPart) ? { state: 'taken' } : naming.look(localPart);
  const solved = solveBatch(fresh.map(toBatchPerson), look, naming.profile);
  for (const [index, row] of fresh.entries()) {
    const result = solved[index];
    if (!result?.localPart) {
      refuse(row, result, naming, chosen);
      continue;
    }
    row.localPart = result.localPart;
    row.source = result.source;
    warnOfLength(row, result.localPart, naming);
  }
  tellNamesakes(fresh, naming);
}

/** Rows to create in the order in which they take their addresses. */
export function inOrderOfGiving<Row extends Pick<ImportRow, 'choice'>>(
  rows: readonly Row[],
): Row[] {
  return [
    ...rows.filter(({ choice }) => choice.isFirst),
    ...rows.filter(({ choice }) => !choice.isFirst),
  ];
}

/** A row as the regulation names it. */
export function toBatchPerson({
  fullName,
  birthYear,
}: Pick<ImportRow, 'fullName' | 'birthYear'>): PersonNaming {
  return { fullName, birthYear };
}

/** Addresses that the operator chose outside the regulation, if they can still be had. */
function giveChosen(rows: readonly ImportRow[], naming: Naming): Set<string> {
  const given = new Set<string>();
  for (const row of rows) {
    const { localPart, reason } = row.choice;
    if (row.action !== 'create' || localPart === undefined) continue;
    const isFree =
      LOCAL_PART.test(localPart) &&
      !given.has(localPart) &&
      findReservation(naming.profile, localPart) === null &&
      naming.look(localPart).state === 'free';
    if (!isFree) {
      const place = { sheet: naming.sheet, row: row.row };
      const sentence = `tên tài khoản ${localPart} đã chọn không dùng được hoặc đã có người dùng; hãy chọn tên khác.`;
      row.issues.push(rowIssue('ADDRESS_CHOICE_TAKEN', place, sentence));
      continue;
    }
    given.add(localPart);
    row.localPart = localPart;
    row.source = `Ngoài Quy chế: ${reason ?? 'người vận hành chọn'}`;
    warnOfLength(row, localPart, naming);
  }
  return given;
}

function warnOfLength(row: ImportRow, localPart: string, { sheet, profile }: Naming): void {
  const longest = profile.personal.advisoryMaxLength;
  if (localPart.length <= longest) return;
  const sentence = `tên tài khoản ${localPart} dài ${localPart.length} ký tự; một số hệ thống chỉ nhận ${longest}.`;
  row.issues.push(rowIssue('ADDRESS_LONG', { sheet, row: row.row }, sentence));
}

/** Namesakes of one list see who got the plainer address, which the operator may give to another of them. */
function tellNamesakes(fresh: readonly ImportRow[], { sheet }: Naming): void {
  const firstOf = new Map<string, ImportRow>();
  for (const row of fresh) {
    if (row.localPart === null) continue;
    const key = nameKey(row.fullName);
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, row);
      continue;
    }
    const sentence = `trùng họ tên với dòng ${first.row}, dòng đó nhận tên ${first.localPart}; có thể chọn để dòng này nhận trước.`;
    row.issues.push(rowIssue('SAME_NAME_IN_FILE', { sheet, row: row.row }, sentence));
  }
}

function refuse(
  row: ImportRow,
  result: BatchAddress | undefined,
  naming: Naming,
  chosen: ReadonlySet<string>,
): void {
  const place = { sheet: naming.sheet, row: row.row };
  row.action = 'error';
  if (result?.needsBirthYear) {
    const sentence =
      'các tên theo Điều 4 đều đã có người dùng; cần năm sinh để đặt tên có 02 số cuối năm sinh.';
    row.issues.push(rowIssue('BIRTH_YEAR_NEEDED', place, sentence));
    return;
  }
  const others = suggestOutside(row, naming, chosen);
  const advice =
    others.length > 0 ? ` Có thể chọn ngoài Quy chế: ${others.slice(0, 3).join(', ')}.` : '';
  const sentence = `cả bốn cách đặt tên của khoản 2 Điều 4 đều đã có người dùng.${advice}`;
  row.issues.push(rowIssue('ADDRESS_EXHAUSTED', place, sentence));
}

/** Free addresses beyond the regulation for a person. */
export function suggestOutside(
  row: Pick<ImportRow, 'fullName' | 'birthYear'>,
  { profile, look }: Pick<Naming, 'profile' | 'look'>,
  taken: ReadonlySet<string> = new Set(),
): string[] {
  return outsideSuggestions(row, profile)
    .map((form) => form.localPart)
    .filter((localPart) => !taken.has(localPart) && look(localPart).state === 'free');
}
