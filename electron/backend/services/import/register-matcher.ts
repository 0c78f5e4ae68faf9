import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { foldToToken } from '../../../../shared/text/fold.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import type { ReadDb } from '../../db/database.ts';
import type { ReadRow } from '../../repositories/import-rows.ts';
import {
  findByLocalPart,
  findMatchRecord,
  type MatchRecord,
} from '../../repositories/match-records.ts';
import { Namesakes } from './namesakes.ts';
import { CERTAIN_POINTS, PROBABLE_POINTS, type SoughtPerson, scoreMatch } from './score-match.ts';
import type { UnitBranches } from './unit-branches.ts';

/** A row whose person is looked for, and the unit it belongs to. */
export interface Sought {
  row: ReadRow;
  unitId: UnitId;
}

/** A mailbox that may be a row's. */
export interface Candidate {
  record: MatchRecord;
  points: number;
  agreements: string[];
}

/** What became of a row: its mailbox, or those it may be, or neither. */
export interface Recognised {
  known: MatchRecord | null;
  /** Surest first; empty once the mailbox is known. */
  candidates: Candidate[];
}

/** A person looked for, made comparable. */
interface AskedPerson extends Sought {
  person: SoughtPerson;
}

/** So many people of one name and year are no hint any more. */
const COMMON_NAME = 4;
const SHOWN_CANDIDATES = 5;

/**
 * Recognises the people of a list who have a mailbox already; never by name alone. All rows are solved together, so
 * that a mailbox is recognised once and namesakes do not depend on the order of the list.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 3 khoản 5
 */
export class RegisterMatcher {
  readonly #db: ReadDb;
  readonly #domain: string;
  readonly #branches: UnitBranches;

  constructor(db: ReadDb, domain: string, branches: UnitBranches) {
    this.#db = db;
    this.#domain = domain;
    this.#branches = branches;
  }

  /**
   * The mailboxes of these people: as the operator said, else the surest first.
   * @param onRow called for every row looked up
   */
  matchAll(people: readonly Sought[], onRow: (done: number) => void): Map<ReadRow, Recognised> {
    const taken = new Set<MailboxId>();
    const found = new Map<ReadRow, Recognised>();
    const open: { row: ReadRow; candidates: Candidate[] }[] = [];
    const namesakes = new Namesakes(this.#db, this.#branches);
    const asked = people.map((each) => ({ ...each, person: this.#soughtPerson(each.row) }));
    asked.forEach((sought, index) => {
      namesakes.lookAhead(asked, index);
      onRow(index);
      const { row } = sought;
      const { person } = row.choice;
      const known = typeof person === 'number' ? findMatchRecord(this.#db, person) : null;
      if (known) {
        taken.add(known.id);
        found.set(row, { known, candidates: [] });
      } else if (person === 'other') found.set(row, { known: null, candidates: [] });
      else open.push({ row, candidates: this.#candidates(sought, namesakes) });
    });
    for (const { row, record } of settleCertain(open, taken)) {
      found.set(row, { known: record, candidates: [] });
    }
    for (const { row, candidates } of open) {
      if (found.has(row)) continue;
      const left = candidates.filter(({ record }) => !taken.has(record.id));
      found.set(row, { known: null, candidates: left.slice(0, SHOWN_CANDIDATES) });
    }
    return found;
  }

  #candidates({ person: sought, unitId }: AskedPerson, namesakes: Namesakes): Candidate[] {
    const records = new Map<MailboxId, MatchRecord>();
    const add = (found: readonly MatchRecord[]) => {
      for (const record of found) records.set(record.id, record);
    };
    add(namesakes.inUnit(sought.nameKey, unitId));
    const ofYear = namesakes.ofYear(sought);
    if (ofYear.length <= COMMON_NAME) add(ofYear);
    add(namesakes.byPhone(sought.phone));
    if (sought.localPart !== '') {
      const holder = findByLocalPart(this.#db, sought.localPart);
      if (holder) add([holder]);
    }
    return [...records.values()]
      .map((record) => ({
        record,
        ...scoreMatch(sought, record, this.#branches.nearness(unitId, record.unitId)),
      }))
      .filter(({ points }) => points >= PROBABLE_POINTS)
      .sort((a, b) => b.points - a.points || a.record.id - b.record.id);
  }

  #soughtPerson({ fullName, birthYear, position, phone, email }: ReadRow): SoughtPerson {
    const [localPart = '', domain] = email.toLowerCase().split('@');
    return {
      nameKey: nameKey(fullName),
      nameToken: foldToToken(fullName),
      birthYear,
      position: foldToToken(position),
      phone,
      localPart: domain === this.#domain ? localPart : '',
    };
  }
}

/**
 * Gives every row the mailbox that is certainly its own, the surest pair first. Where two pairs are equally sure,
 * nobody but the operator can tell: both stay open.
 */
function* settleCertain(
  open: readonly { row: ReadRow; candidates: readonly Candidate[] }[],
  taken: Set<MailboxId>,
): Generator<{ row: ReadRow; record: MatchRecord }> {
  const pairs = open
    .flatMap(({ row, candidates }, order) =>
      candidates
        .filter(({ points }) => points >= CERTAIN_POINTS)
        .map(({ record, points }) => ({ row, record, points, order })),
    )
    .sort((a, b) => b.points - a.points || a.order - b.order);
  const settled = new Set<ReadRow>();
  for (let from = 0; from < pairs.length; ) {
    const points = pairs[from]?.points;
    let to = from;
    while (pairs[to]?.points === points) to++;
    const equal = pairs
      .slice(from, to)
      .filter(({ row, record }) => !settled.has(row) && !taken.has(record.id));
    const ofRow = countBy(equal, ({ row }) => row);
    const ofMailbox = countBy(equal, ({ record }) => record.id);
    for (const { row, record } of equal) {
      if ((ofRow.get(row) ?? 0) > 1 || (ofMailbox.get(record.id) ?? 0) > 1) continue;
      settled.add(row);
      taken.add(record.id);
      yield { row, record };
    }
    from = to;
  }
}

function countBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
