import type { LedgerEntry } from '../../../../shared/domain/address.ts';
import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { RowCounts } from '../../../../shared/domain/import.ts';
import type { RegulationProfile } from '../../../../shared/rules/profile.ts';
import { readRequestKind } from '../../lists/request-kind.ts';
import type { ImportRow, ReadRow } from '../../repositories/import-rows.ts';
import { DuplicateFinder } from './duplicate-finder.ts';
import { giveAddresses } from './give-addresses.ts';
import { lookAtRow } from './look-at-row.ts';
import type { Candidate, Recognised, RegisterMatcher, Sought } from './register-matcher.ts';
import { compareWithRegister } from './row-changes.ts';
import { rowIssue, STRANGER } from './row-messages.ts';
import type { UnitBranches } from './unit-branches.ts';

/** What deciding about a list needs besides its rows. */
export interface Decision {
  sheet: string;
  profile: RegulationProfile;
  matcher: RegisterMatcher;
  branches: UnitBranches;
  /** The unit of the whole list; null when each row names its own. */
  ofList: UnitId | null;
  /** The unit of a row; null when it cannot be told, `many` when several have its name. */
  unitOf: (row: ReadRow) => UnitId | 'many' | null;
  /** What the ledger says of a local part. */
  look: (localPart: string) => LedgerEntry;
  /** Whether whoever imports is told nothing of people in this unit. */
  isHidden: (unitId: UnitId) => boolean;
  /** Called now and then with the rows done. */
  onRow: (done: number) => void;
}

/**
 * Decides about every row of a list: who is new, who is known and as whom, what changes, which address each new person
 * gets. Collisions inside the list and with the register are solved in the order of the file.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2; Điều 3 khoản 5
 */
export function decideRows(rows: readonly ReadRow[], decision: Decision): ImportRow[] {
  const duplicates = new DuplicateFinder();
  const decided = new Map<ReadRow, ImportRow>();
  const people: Sought[] = [];
  for (const row of rows) {
    const first = lookAtRow(row, decision.unitOf(row), decision.sheet, duplicates);
    decided.set(row, first);
    if (first.action === 'create' && first.unitId !== null)
      people.push({ row, unitId: first.unitId });
  }
  const known = decision.matcher.matchAll(people, decision.onRow);
  for (const { row, unitId } of people) {
    const importRow = decided.get(row);
    const found = known.get(row);
    if (importRow && found) {
      recognise(importRow, unitId, found, decision);
      keepToGrants(importRow, decision.sheet);
    }
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

/** Everybody a list speaks of: whose mailboxes are recognised, or may be. */
export function mailboxesSpokenOf(rows: readonly ImportRow[]): Set<MailboxId> {
  const ids = new Set<MailboxId>();
  for (const { mailboxId, candidates } of rows) {
    if (mailboxId !== null) ids.add(mailboxId);
    for (const candidate of candidates) ids.add(candidate.mailboxId);
  }
  return ids;
}

/** Marks a person who has a mailbox, or may have one; of somebody who is hidden only that there is a mailbox. */
function recognise(
  row: ImportRow,
  unitId: UnitId,
  { known, candidates }: Recognised,
  { sheet, profile, branches, ofList, isHidden }: Decision,
): void {
  const place = { sheet, row: row.row };
  const shown = candidates.filter(({ record }) => !isHidden(record.unitId));
  const isStranger = known ? isHidden(known.unitId) : shown.length < candidates.length;
  if (known && !isStranger) {
    const compared = compareWithRegister(row, known, { unitId, ofList }, branches);
    row.action = compared.changes.length > 0 ? 'change' : 'match';
    row.unitId = compared.unitId;
    row.changes = compared.changes;
    row.localPart = known.localPart;
    row.mailboxId = known.id;
    const address = `${known.localPart}@${profile.domain}`;
    const sentence = `${row.fullName} đã có hộp thư ${address}, không cấp thêm (khoản 5 Điều 3).`;
    row.issues.push(rowIssue('ALREADY_IN_REGISTER', place, sentence));
    return;
  }
  if (shown.length === 0 && !isStranger) return;
  row.action = 'error';
  row.candidates = shown.map(toMatchCandidate);
  const named = shown.map((each) => describe(each, profile.domain));
  if (isStranger) named.push(STRANGER);
  const sentence = `có thể là người đã có hộp thư: ${named.join('; hoặc ')}. Hãy chọn đúng người này hay người khác.`;
  row.issues.push(rowIssue('MATCH_UNDECIDED', place, sentence));
}

/** An import grants and compares; who is to be changed, reset or cancelled on letter is for the request's own page. */
function keepToGrants(row: ImportRow, sheet: string): void {
  const kind = row.requestKind === '' ? null : readRequestKind(row.requestKind);
  if (kind === null || kind === 'issue' || (kind === 'change' && row.mailboxId !== null)) return;
  row.action = 'error';
  const sentence = `dòng này đề nghị “${row.requestKind}”, không phải cấp mới; hãy lấy danh sách này vào một đề nghị (mục Đề nghị), hoặc bỏ qua dòng này.`;
  row.issues.push(rowIssue('REQUEST_OTHER', { sheet, row: row.row }, sentence));
}

function toMatchCandidate({ record, agreements }: Candidate): ImportRow['candidates'][number] {
  const { id, localPart, name, unitName, birthYear, position, phone } = record;
  return { mailboxId: id, localPart, name, unitName, birthYear, position, phone, agreements };
}

function describe({ record, agreements }: Candidate, domain: string): string {
  const born = record.birthYear === null ? '' : `, sinh năm ${record.birthYear}`;
  return `${record.name} (${record.unitName}${born}, ${record.localPart}@${domain}; ${agreements.join(', ')})`;
}
