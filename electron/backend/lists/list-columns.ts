import type { ColumnRemark, Confidence, ListField } from '../../../shared/domain/import.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { columnLetter, type SheetTable } from '../spreadsheets/sheet-table.ts';
import { contradicts, guessByContent, isMixedDates } from './column-content.ts';
import { recogniseHeader } from './header-variants.ts';
import { headerTexts, type ListHeader } from './list-header.ts';
import type { ListColumn } from './list-row.ts';
import { isColumnNumberRow, textAt } from './sheet-text.ts';

const SAMPLE_COUNT = 5;
/** Values looked at to judge what a column holds. */
const JUDGED_COUNT = 20;
/** Rows looked at for samples. */
const SAMPLED_ROWS = 60;

/** A column as its header and values show it; encodings are told apart from it. */
export type GuessedColumn = Pick<
  ListColumn,
  'column' | 'header' | 'field' | 'confidence' | 'samples' | 'remarks'
>;

/** A field proposed for a column; a smaller rank is surer. */
interface Proposal {
  readonly field: ListField;
  readonly rank: number;
}

/** The first row below the header, 0-based; a row of column numbers is passed over. */
export function firstDataRow(sheet: SheetTable, header: ListHeader | null): number {
  if (header === null) return 0;
  const next = header.bottom + 1;
  return isColumnNumberRow(sheet, next) ? next + 1 : next;
}

/** Says what each column of a list holds; no field is given to two columns. */
export function guessColumns(sheet: SheetTable, header: ListHeader | null): GuessedColumn[] {
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => ({
    index,
    texts: header === null ? [] : headerTexts(sheet, header, index),
    samples: samplesOf(sheet, header, index),
  }));
  const proposals = columns.map(({ texts, samples }) => propose(texts, samples));
  const fields = settle(proposals);
  splitNames(columns, fields);
  const byContent = guessByContent(columns, fields);
  return columns.flatMap(({ index, texts, samples }) => {
    if (texts.length === 0 && samples.length === 0) return [];
    const field = fields[index] ?? byContent.get(index) ?? null;
    const rank = byContent.has(index) ? 3 : (proposals[index]?.rank ?? 1);
    return [
      {
        column: columnLetter(index),
        header: texts.join(' – '),
        field,
        confidence: field === null ? null : confidenceOf(field, rank, samples),
        samples: samples.slice(0, SAMPLE_COUNT),
        remarks: remarksOn(sheet, header, index, field),
      },
    ];
  });
}

function confidenceOf(field: ListField, rank: number, samples: readonly string[]): Confidence {
  if (rank >= 3 || contradicts(field, samples)) return 'guess';
  return rank === 0 ? 'sure' : 'likely';
}

function remarksOn(
  sheet: SheetTable,
  header: ListHeader | null,
  column: number,
  field: ListField | null,
): ColumnRemark[] {
  const isBirth = field?.startsWith('birthYear') ?? false;
  return isBirth && isMixedDates(sheet, firstDataRow(sheet, header), column) ? ['mixed-dates'] : [];
}

function samplesOf(sheet: SheetTable, header: ListHeader | null, column: number): string[] {
  const samples: string[] = [];
  const first = firstDataRow(sheet, header);
  for (let row = first; row < first + SAMPLED_ROWS && samples.length < JUDGED_COUNT; row++) {
    const text = textAt(sheet, row, column);
    if (text !== '') samples.push(text);
  }
  return samples;
}

/** The lowest header decides, read in the light of those above it. */
function propose(texts: readonly string[], samples: readonly string[]): Proposal | null {
  const child = texts.at(-1);
  if (child === undefined) return null;
  const parents = texts.slice(0, -1).join(' ');
  const words = foldForSearch(child);
  if (recogniseHeader(parents)?.field === 'birthYear') {
    if (child.toLowerCase() === 'năm') return { field: 'birthYear', rank: 0 };
    if (words === 'ngay' || words === 'thang') return null;
  }
  if (words === 'nam' || words === 'nu') return proposeBySex(words, parents, samples);
  const own = recogniseHeader(child);
  if (own !== null) return { field: own.field, rank: own.isExact ? 0 : 1 };
  const above = recogniseHeader(parents);
  return above === null ? null : { field: above.field, rank: 2 };
}

/** Two birth columns tell the sex by which one is filled. */
function proposeBySex(
  words: 'nam' | 'nu',
  parents: string,
  samples: readonly string[],
): Proposal | null {
  const above = recogniseHeader(parents)?.field;
  const holdsYears = samples.some((sample) => /\d{2,4}$/.test(sample));
  if (above === 'birthYear' || (above === undefined && holdsYears)) {
    return { field: words === 'nam' ? 'birthYearMale' : 'birthYearFemale', rank: 0 };
  }
  return words === 'nu' ? { field: 'gender', rank: 1 } : null;
}

/** The surest proposal for a field gets it, the leftmost among equals. */
function settle(proposals: readonly (Proposal | null)[]): (ListField | null)[] {
  const winners = new Map<ListField, number>();
  proposals.forEach((proposal, index) => {
    if (proposal === null) return;
    const holder = winners.get(proposal.field);
    const held = holder === undefined ? undefined : proposals[holder];
    if (held == null || proposal.rank < held.rank) winners.set(proposal.field, index);
  });
  const fields = proposals.map((proposal, index) => {
    if (proposal === null) return null;
    const isTaken = proposal.field !== 'ignored-personal' && winners.get(proposal.field) !== index;
    return isTaken ? null : proposal.field;
  });
  // Without a column of family names, the one of middle names holds both.
  const middle = fields.indexOf('middleName');
  if (middle >= 0 && !fields.includes('familyName'))
    fields[middle] = fields.includes('fullName') ? null : 'familyName';
  // "Tên" alone is the whole name.
  const given = fields.indexOf('givenName');
  if (given >= 0 && !fields.includes('familyName') && !fields.includes('fullName')) {
    fields[given] = 'fullName';
  }
  return fields;
}

/** "Họ và tên" over two columns: family and middle names in the first, the given name in the second. */
function splitNames(
  columns: readonly { texts: readonly string[]; samples: readonly string[] }[],
  fields: (ListField | null)[],
): void {
  const first = fields.indexOf('fullName');
  const left = columns[first];
  const right = columns[first + 1];
  if (first < 0 || left === undefined || right === undefined || fields[first + 1] != null) return;
  const sharesHeader = right.texts.length === 0 || right.texts.at(-1) === left.texts.at(-1);
  const holdsGivenNames =
    right.samples.length > 0 && right.samples.every((sample) => /^\p{L}[\p{L}'’-]*$/u.test(sample));
  if (!sharesHeader || !holdsGivenNames) return;
  fields[first] = 'familyName';
  fields[first + 1] = 'givenName';
}
