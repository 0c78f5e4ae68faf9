import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectSheet } from '../../../electron/backend/lists/inspect-sheet.ts';
import { readList } from '../../../electron/backend/lists/read-list.ts';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import type { Expected } from '../../generators/lists/sheet-model.ts';
import { repositoryDir } from '../../helpers/repository-dir.ts';

const FOLDER = join(repositoryDir, 'test', 'fixtures', 'lists');
const THIS_YEAR = 2026;
/** Share of columns that must be guessed right without a touch. */
const GUESSED_RIGHT = 0.95;

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''));

function open(name: string) {
  const workbook = readWorkbook(readFileSync(join(FOLDER, name)), name);
  const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;
  const sheet = workbook.sheets.find((each) => each.name === expected.sheet);
  if (sheet === undefined) throw new Error(`${name} has no sheet ${expected.sheet}`);
  return { workbook, expected, sheet, inspected: inspectSheet(sheet) };
}

test('the corpus has at least forty files', () => {
  expect(files.length).toBeGreaterThanOrEqual(40);
});

describe.each(files)('%s', (name) => {
  const { workbook, expected, sheet, inspected } = open(name);

  test('is understood: header, encodings, hidden parts, macros', () => {
    const encodings = Object.fromEntries(
      inspected.columns
        .filter(({ column, encoding }) => encoding !== 'unicode' && column in expected.columns)
        .map(({ column, encoding }) => [column, encoding]),
    );
    expect({
      headerRow: inspected.headerRow,
      encodings,
      hasMacros: workbook.hasMacros,
      hiddenPeople: inspected.hiddenPeople,
    }).toEqual({
      headerRow: expected.headerRow,
      encodings: expected.encodings,
      hasMacros: expected.hasMacros,
      hiddenPeople: expected.hiddenPeople,
    });
  });

  test('gives every person, nobody else, each value exactly', () => {
    const rows = readList(sheet, { fileName: name, currentYear: THIS_YEAR });
    expect(
      rows.map(({ row, fullName, birthYear, gender, position, unit, phone }) => ({
        row,
        fullName,
        birthYear,
        gender,
        position,
        unit,
        phone,
      })),
    ).toEqual(expected.rows);
  });
});

test('nearly every column is guessed right without a touch', () => {
  const wrong: string[] = [];
  let all = 0;
  for (const name of files) {
    const { expected, inspected } = open(name);
    for (const [letter, field] of Object.entries(expected.columns)) {
      all++;
      const found = inspected.columns.find(({ column }) => column === letter)?.field ?? null;
      if (found !== field) wrong.push(`${name} ${letter}: ${found}, not ${field}`);
    }
  }
  expect(1 - wrong.length / all, wrong.join('\n')).toBeGreaterThanOrEqual(GUESSED_RIGHT);
});
