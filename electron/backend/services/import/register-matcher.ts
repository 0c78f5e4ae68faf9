import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import type { ReadDb } from '../../db/database.ts';
import type { ListRow } from '../../lists/list-row.ts';
import {
  findByLocalPart,
  findNamesakeElsewhere,
  listNamesakesInUnit,
  type NamesakeRecord,
} from '../../repositories/mailboxes.ts';

/**
 * Recognises the people of a list who have a mailbox already; never by name alone. A mailbox is recognised once, so
 * that two people of one name are two people.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 3 khoản 5
 */
export class RegisterMatcher {
  readonly #db: ReadDb;
  readonly #domain: string;
  readonly #recognised = new Set<MailboxId>();

  constructor(db: ReadDb, domain: string) {
    this.#db = db;
    this.#domain = domain;
  }

  /** The mailbox of this person: the address in the list with the same name, or name, unit and year of birth. */
  match(row: ListRow, unitId: UnitId): NamesakeRecord | null {
    const key = nameKey(row.fullName);
    const found = this.#byAddress(row, key) ?? this.#byUnit(row, key, unitId);
    if (found) this.#recognised.add(found.id);
    return found;
  }

  /** Somebody of this name and year of birth in another unit. */
  findElsewhere(row: ListRow, unitId: UnitId): NamesakeRecord | null {
    if (row.birthYear === null) return null;
    return findNamesakeElsewhere(this.#db, nameKey(row.fullName), row.birthYear, unitId);
  }

  #byAddress(row: ListRow, key: string): NamesakeRecord | null {
    const [localPart, domain] = row.email.toLowerCase().split('@');
    if (!localPart || domain !== this.#domain) return null;
    const found = findByLocalPart(this.#db, localPart);
    return found?.nameKey === key && !this.#recognised.has(found.id) ? found : null;
  }

  #byUnit(row: ListRow, key: string, unitId: UnitId): NamesakeRecord | null {
    const free = listNamesakesInUnit(this.#db, key, unitId).filter(
      ({ id }) => !this.#recognised.has(id),
    );
    const sameYear = free.find((candidate) => candidate.birthYear === row.birthYear);
    const unknownYear = free.find(
      (candidate) => candidate.birthYear === null || row.birthYear === null,
    );
    return sameYear ?? unknownYear ?? null;
  }
}
