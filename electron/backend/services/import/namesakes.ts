import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  listByPhones,
  listNamesakesInUnits,
  listNamesakesOfYears,
  listPeopleOfUnits,
  type MatchRecord,
} from '../../repositories/match-records.ts';
import type { SoughtPerson } from './score-match.ts';
import type { UnitBranches } from './unit-branches.ts';

/** People asked about at once. */
const CHUNK = 500;
/** An agency of which so many people are asked is read as a whole. */
const MANY_QUESTIONS = 50;

const NOBODY: readonly MatchRecord[] = [];

/** The people of the register who share something with those of a list; questions go out in bundles. */
export class Namesakes {
  readonly #db: ReadDb;
  readonly #branches: UnitBranches;
  #asked = 0;
  #ofYear = new Map<string, MatchRecord[]>();
  #ofPhone = new Map<string, MatchRecord[]>();
  /** Head of a branch to its people by name, and how often it was asked one by one. */
  readonly #ofBranch = new Map<UnitId, Map<string, MatchRecord[]>>();
  readonly #questions = new Map<UnitId, number>();

  constructor(db: ReadDb, branches: UnitBranches) {
    this.#db = db;
    this.#branches = branches;
  }

  /** Asks about the people of a list from this one on, unless that was done already. */
  lookAhead(people: readonly { person: SoughtPerson }[], from: number): void {
    if (from < this.#asked) return;
    const next = people.slice(from, from + CHUNK).map(({ person }) => person);
    this.#asked = from + CHUNK;
    const withYear = next.flatMap(({ nameKey, birthYear }) =>
      birthYear === null ? [] : [{ nameKey, birthYear }],
    );
    const phones = next.map(({ phone }) => phone).filter((phone) => phone !== '');
    this.#ofYear = groupBy(listNamesakesOfYears(this.#db, withYear), yearKey);
    this.#ofPhone = groupBy(listByPhones(this.#db, phones), ({ phone }) => phone);
  }

  /** People of the same name and year of birth, anywhere. */
  ofYear(person: SoughtPerson): readonly MatchRecord[] {
    return person.birthYear === null ? NOBODY : (this.#ofYear.get(yearKey(person)) ?? NOBODY);
  }

  /** People with the same telephone. */
  byPhone(phone: string): readonly MatchRecord[] {
    return phone === '' ? NOBODY : (this.#ofPhone.get(phone) ?? NOBODY);
  }

  /** People of the same name under the same head. */
  inUnit(nameKey: string, unitId: UnitId): readonly MatchRecord[] {
    const head = this.#branches.headOf(unitId);
    const known = this.#ofBranch.get(head);
    if (known !== undefined) return known.get(nameKey) ?? NOBODY;
    const questions = (this.#questions.get(head) ?? 0) + 1;
    this.#questions.set(head, questions);
    const units = this.#branches.unitsBeside(unitId);
    if (questions < MANY_QUESTIONS) return listNamesakesInUnits(this.#db, nameKey, units);
    const people = groupBy(listPeopleOfUnits(this.#db, units), (record) => record.nameKey);
    this.#ofBranch.set(head, people);
    return people.get(nameKey) ?? NOBODY;
  }
}

function yearKey({ nameKey, birthYear }: Pick<SoughtPerson, 'nameKey' | 'birthYear'>): string {
  return `${birthYear} ${nameKey}`;
}

function groupBy<K>(
  records: readonly MatchRecord[],
  key: (record: MatchRecord) => K,
): Map<K, MatchRecord[]> {
  const groups = new Map<K, MatchRecord[]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group) group.push(record);
    else groups.set(key(record), [record]);
  }
  return groups;
}
