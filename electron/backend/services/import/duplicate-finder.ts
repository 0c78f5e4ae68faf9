import { nameKey } from '../../../../shared/text/name-key.ts';
import type { ReadRow } from '../../repositories/import-rows.ts';

/**
 * Finds a person who stands twice in one list. Two rows are the same person when name and year of birth agree and
 * neither phone nor position says otherwise; without a year, only when the phone agrees as well.
 */
export class DuplicateFinder {
  readonly #seen = new Map<string, ReadRow[]>();

  /** The earlier row of the same person, or null; remembers the row either way. */
  findFirst(row: ReadRow): number | null {
    const key = `${nameKey(row.fullName)}|${row.birthYear ?? ''}`;
    const earlier = this.#seen.get(key);
    if (!earlier) {
      this.#seen.set(key, [row]);
      return null;
    }
    const same = earlier.find((candidate) => isSamePerson(candidate, row));
    if (!same) earlier.push(row);
    return same?.row ?? null;
  }
}

function isSamePerson(a: ReadRow, b: ReadRow): boolean {
  if (a.birthYear === null) return a.phone !== '' && a.phone === b.phone;
  return agrees(a.phone, b.phone) && agrees(a.position, b.position) && agrees(a.unit, b.unit);
}

function agrees(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}
