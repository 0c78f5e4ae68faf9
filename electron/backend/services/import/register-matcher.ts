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

/** A row whose person is looked for, and the unit it belongs to. */
export interface Sought {
  row: ListRow;
  unitId: UnitId;
}

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

  /**
   * The mailboxes of these people, the surest first whatever the order of the list: by the address in the list and the
   * name; by name, unit and year of birth; by name and unit where one of the two years is not known.
   */
  matchAll(people: readonly Sought[]): Map<ListRow, NamesakeRecord> {
    const found = new Map<ListRow, NamesakeRecord>();
    for (const isSame of [this.#byAddress, this.#byYear, this.#byUnknownYear]) {
      for (const sought of people) {
        if (found.has(sought.row)) continue;
        const mailbox = isSame.call(this, sought);
        if (!mailbox) continue;
        this.#recognised.add(mailbox.id);
        found.set(sought.row, mailbox);
      }
    }
    return found;
  }

  /** Somebody of this name and year of birth in another unit. */
  findElsewhere({ row, unitId }: Sought): NamesakeRecord | null {
    if (row.birthYear === null) return null;
    return findNamesakeElsewhere(this.#db, nameKey(row.fullName), row.birthYear, unitId);
  }

  #byAddress({ row }: Sought): NamesakeRecord | null {
    const [localPart, domain] = row.email.toLowerCase().split('@');
    if (!localPart || domain !== this.#domain) return null;
    const found = findByLocalPart(this.#db, localPart);
    return found?.nameKey === nameKey(row.fullName) && !this.#recognised.has(found.id)
      ? found
      : null;
  }

  #byYear(sought: Sought): NamesakeRecord | null {
    const { birthYear } = sought.row;
    if (birthYear === null) return null;
    return this.#namesakes(sought).find((namesake) => namesake.birthYear === birthYear) ?? null;
  }

  #byUnknownYear(sought: Sought): NamesakeRecord | null {
    const isUnknown = sought.row.birthYear === null;
    return this.#namesakes(sought).find(({ birthYear }) => isUnknown || birthYear === null) ?? null;
  }

  #namesakes({ row, unitId }: Sought): NamesakeRecord[] {
    return listNamesakesInUnit(this.#db, nameKey(row.fullName), unitId).filter(
      ({ id }) => !this.#recognised.has(id),
    );
  }
}
