import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegister, type Register } from '../../../electron/backend/db/register.ts';
import {
  insertMailboxes,
  type NewMailbox,
} from '../../../electron/backend/repositories/mailboxes.ts';
import { insertUnit } from '../../../electron/backend/repositories/units.ts';
import type { JobContext } from '../../../electron/backend/services/job-context.ts';
import {
  answerAside,
  DirectorySearch,
  toFilter,
} from '../../../electron/backend/services/search-directory.ts';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { nameKey } from '../../../shared/text/name-key.ts';
import { personSortKey } from '../../../shared/text/sort-key.ts';
import { nameGenerator } from '../../helpers/name-generator.ts';
import { makeTempDir, removeTempDir } from '../../helpers/temp-folder.ts';

const SIZE = 2_600;

let dir: string;
let register: Register;
let unitIds: UnitId[];
let people: (NewMailbox & { unitName: string })[];
let asked = 0;
let search: DirectorySearch;

beforeAll(() => {
  dir = makeTempDir();
  register = openRegister(dir);
  const names = nameGenerator(51);
  register.write((db) => {
    const unit = (name: string, parentId: UnitId | null) =>
      insertUnit(db, {
        kind: 'agency',
        name,
        searchText: '',
        sortKey: name,
        localPart: name,
        parentId,
        source: '',
        code: null,
        validFrom: '2016-11-11',
      });
    const top = unit('cho gao', null);
    unitIds = [top, unit('tan thuan', top), unit('my tho', null)];
    const unitNames = ['cho gao', 'tan thuan', 'my tho'];
    people = Array.from({ length: SIZE }, (_, index) => {
      const { fullName, birthYear, position } = names.next();
      return {
        kind: 'personal',
        name: fullName,
        nameKey: nameKey(fullName),
        sortKey: personSortKey(fullName),
        localPart: `${foldForSearch(fullName).replaceAll(' ', '')}${index}`,
        unitId: unitIds[index % 3] as UnitId,
        unitName: unitNames[index % 3] ?? '',
        birthYear,
        position,
        department: '',
        phone: index % 4 === 0 ? '' : `09${String(10_000_000 + index * 37).slice(-8)}`,
        note: '',
        issuedOn: `2020-01-${String(1 + (index % 28)).padStart(2, '0')}`,
        importBatchId: null,
        importRow: null,
      };
    });
    insertMailboxes(db, people);
  });
  search = new DirectorySearch(register.read, async (order) => {
    asked++;
    return answerAside({ register } as JobContext, order);
  });
});
afterAll(() => {
  register.close();
  removeTempDir(dir);
});

interface Question {
  text: string;
  unitId: UnitId | null;
  withBranch: boolean;
  sort: 'name' | 'address' | 'unit' | 'issuedOn';
  descending: boolean;
}

/** What should be found, by going through everybody. */
function naive({ text, unitId, withBranch, sort, descending }: Question): string[] {
  const words = foldForSearch(text).split(' ').filter(Boolean);
  const units =
    unitId === null
      ? unitIds
      : [unitId, ...(withBranch && unitId === unitIds[0] ? unitIds.slice(1, 2) : [])];
  const wanted = people.map((person) => {
    if (!units.includes(person.unitId)) return { person, isWhole: false, isPiece: false };
    const { name, localPart, position, unitName, phone } = person;
    const present = foldForSearch([name, localPart, position, unitName, phone].join(' ')).split(
      ' ',
    );
    const isWhole = words.every((word) => present.some((each) => each.startsWith(word)));
    const [piece = ''] = words;
    const isPiece =
      words.length === 1 &&
      piece.length > 2 &&
      [localPart, phone].some((each) => each.includes(piece));
    return { person, isWhole, isPiece };
  });
  // Where many words begin so, nobody looks for pieces.
  const isCommon = wanted.filter(({ isWhole }) => isWhole).length >= 500;
  const matches = wanted
    .filter(({ isWhole, isPiece }) => isWhole || (isPiece && !isCommon))
    .map(({ person }) => person);
  const key = (person: (typeof people)[number]): string[] => {
    const order = String(people.indexOf(person)).padStart(6, '0');
    if (sort === 'name') return [person.sortKey, order];
    if (sort === 'address') return [person.localPart, order];
    if (sort === 'issuedOn') return [person.issuedOn, person.sortKey, order];
    return [person.unitName, person.sortKey, order];
  };
  const sorted = matches.map((person) => ({ person, key: key(person).join('\u0001') }));
  sorted.sort((a, b) => (a.key < b.key ? -1 : 1));
  const found = sorted.map(({ person }) => person.localPart);
  return descending ? found.reverse() : found;
}

const texts = fc.oneof(
  fc.constantFrom(
    '',
    'nguyen',
    'Nguyễn Thị',
    'thi',
    'van nguyen',
    'chuyen vien',
    'tho',
    'le v',
    'xyz',
  ),
  fc.nat({ max: SIZE - 1 }).chain((index) =>
    fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 })).map(([from, length]) => {
      const person = people[index];
      return (index % 2 ? person?.localPart : person?.phone)?.slice(from, from + length) ?? '';
    }),
  ),
);
const questions = fc.record({
  text: texts,
  unitId: fc.constantFrom(null, 0, 1, 2).map((at) => (at === null ? null : (unitIds[at] ?? null))),
  withBranch: fc.boolean(),
  sort: fc.constantFrom('name', 'address', 'unit', 'issuedOn'),
  descending: fc.boolean(),
}) as fc.Arbitrary<Question>;

prop.prop([questions, fc.nat({ max: 2_700 }), fc.constantFrom(null, 50, 2_000)], { numRuns: 250 })(
  'every page of every question is what going through everybody gives',
  async (question, offset, countUpTo) => {
    const expected = naive(question);
    const { records, total, isTotalExact } = await search.page(
      toFilter(question),
      { limit: 60, offset },
      countUpTo,
    );
    expect(records.map(({ localPart }) => localPart)).toEqual(expected.slice(offset, offset + 60));
    if (isTotalExact) expect(total).toBe(expected.length);
    else expect(total).toBeLessThanOrEqual(expected.length);
    if (countUpTo === null) expect(isTotalExact).toBe(true);
  },
);

test('what would take long is answered aside, and remembered', async () => {
  const before = asked;
  const filter = toFilter({ kind: 'personal', sort: 'address' });
  const first = await search.page(filter, { limit: 10, offset: 0 }, 2_000);
  expect(asked).toBe(before + 1);
  expect(first).toMatchObject({ total: SIZE, isTotalExact: true });
  await search.page({ ...filter, sort: 'name' }, { limit: 10, offset: 0 }, null);
  expect(asked).toBe(before + 1);
});
