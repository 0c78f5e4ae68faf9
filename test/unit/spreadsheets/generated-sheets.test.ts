import { expect, test } from 'vitest';
import { readList } from '../../../electron/backend/lists/read-list.ts';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import { handBuiltXlsx } from '../../generators/lists/hand-built.ts';
import { PEOPLE } from '../../generators/lists/people.ts';
import type { StaffListOptions } from '../../generators/lists/staff-columns.ts';
import { staffList } from '../../generators/lists/staff-list.ts';
import { nameGenerator } from '../../helpers/name-generator.ts';

const SEED = Number(process.env.SHEET_SEED ?? 20161111);
const COUNT = Number(process.env.SHEET_COUNT ?? 1_000);
/** What `<dimension>` may claim, truth not among it. */
const LIES = [undefined, 'A1', 'A1:B2', 'A1:XFD1048576', 'ZZ9:A1', 'nonsense'];

function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test(`rows read are rows present, whatever a sheet says of itself (seed ${SEED}, ${COUNT} sheets)`, {
  timeout: 120_000,
}, () => {
  const random = randomFrom(SEED);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const names = nameGenerator(SEED);
  for (let round = 0; round < COUNT; round++) {
    const people = Array.from({ length: 1 + random(24) }, (_, index) => ({
      ...(PEOPLE[index % PEOPLE.length] as (typeof PEOPLE)[number]),
      fullName: names.next().fullName,
    }));
    const options: StaffListOptions = {
      people,
      letterhead: pick(['none', 'long']),
      hasSignatures: random(2) === 0,
      birth: pick(['year', 'date-text', 'day', 'by-sex', 'dots', 'mixed']),
      unit: pick(['none', 'column', 'merged', 'roman', 'numbered', 'plain']),
      order: pick(['running', 'restarting']),
      phone: pick(['text', 'number', 'dots', 'none']),
      hasBlankRows: random(3) === 0,
      hasSubtotals: random(3) === 0,
      hasPersonalData: random(3) === 0,
      hasColumnNumbers: random(3) === 0,
    };
    const { sheet, expected } = staffList(options);
    const hiddenRows = expected.rows.filter(() => random(5) === 0).map(({ row }) => row - 1);
    const hiddenColumns = [0, 1, 2, 3].filter(() => random(6) === 0);
    const bytes = handBuiltXlsx([{ ...sheet, hiddenRows, hiddenColumns }], {
      ...(random(2) === 0 ? { dimension: pick(LIES) ?? 'A1' } : {}),
      isInline: random(2) === 0,
      isUnreferenced: random(4) === 0,
    });
    const [table] = readWorkbook(bytes, 'ds.xlsx').sheets;
    if (table === undefined) throw new Error('no sheet');
    const read = readList(table, { fileName: 'ds.xlsx', currentYear: 2026 });
    const place = { round, options: { ...options, people: people.length } };
    expect({ ...place, rows: read.map(({ row, fullName }) => `${row} ${fullName}`) }).toEqual({
      ...place,
      rows: expected.rows.map(({ row, fullName }) => `${row} ${fullName}`),
    });
  }
});
