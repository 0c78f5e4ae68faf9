import type { MailboxKind } from '../../../shared/domain/mailbox.ts';
import type { ColumnSpec } from '../spreadsheets/sheet-spec.ts';

/** What a cell of a table holds; days are `YYYY-MM-DD`. */
export type Cell = string | number | null;

/** One mailbox as address books give it to people and programs: only what Điều 15 khoản 3 names. */
export interface AddressBookEntry {
  /** Never given to anybody else. */
  localPart: string;
  kind: MailboxKind;
  /** Họ tên, or the name of the unit. */
  name: string;
  position: string;
  /** Phòng, ban within the unit. */
  department: string;
  unit: string;
  /** Telephone and fax numbers as they are kept. */
  phones: readonly string[];
  mail: string;
  /** The same, and what else the table shows, in the order of its columns. */
  cells: readonly Cell[];
}

/** A list of mailboxes on its way out of the application. */
export interface AddressBook {
  title: string;
  /** Lines below the title. */
  notes: readonly string[];
  /** The domain of the addresses. */
  domain: string;
  columns: readonly ColumnSpec[];
  entries: Iterable<AddressBookEntry>;
  /** What is different from the last time it was published; null when it is not being published. */
  changes: ChangesTable | null;
}

/** What changed since the last publication, ready to be shown. */
export interface ChangesTable {
  title: string;
  columns: readonly ColumnSpec[];
  rows: readonly (readonly Cell[])[];
}

/** A cell as people read it. */
export function cellText(cell: Cell, kind: ColumnSpec['kind']): string {
  if (cell === null) return '';
  if (kind !== 'day') return String(cell);
  const [year, month, day] = String(cell).split('-');
  return `${day}/${month}/${year}`;
}
