import { type BiffRecord, isBiff8, RECORD, readRecords } from './biff-records.ts';
import { type BiffString, BiffStrings } from './biff-strings.ts';
import { FontCollector, legacyFontOf } from './legacy-font.ts';
import type { CellFonts, LegacyFont, TextRun } from './sheet-table.ts';

/** What the parser drops of a sheet of an .xls. */
export interface XlsLooks {
  readonly hiddenColumns: ReadonlySet<number>;
  readonly fonts?: CellFonts;
}

const MOST_COLUMNS = 256;
const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.labelOfStrings,
  RECORD.label,
  RECORD.richString,
]);

/** The fonts of a workbook: of its cell formats, and of its shared strings in several fonts. */
interface XlsFonts {
  readonly ofFormat: readonly (LegacyFont | null)[];
  readonly ofString: ReadonlyMap<number, readonly TextRun[]>;
  readonly hasLegacy: boolean;
}

/** Scans the stream of an Excel 97 workbook for hidden columns and old fonts, sheet by sheet in the order of its tabs. */
export function findXlsLooks(stream: Buffer): XlsLooks[] {
  if (!isBiff8(stream)) return [];
  const globals: BiffRecord[] = [];
  for (const record of readRecords(stream)) {
    if (record.kind === RECORD.eof) break;
    globals.push(record);
  }
  const fonts = readFonts(globals);
  return globals
    .filter(({ kind, data }) => kind === RECORD.boundSheet && data.length >= 4)
    .map(({ data }) => looksOfSheet(stream, data.readUInt32LE(0), fonts));
}

function looksOfSheet(stream: Buffer, from: number, fonts: XlsFonts): XlsLooks {
  const hiddenColumns = new Set<number>();
  const collector = new FontCollector();
  let depth = 0;
  for (const { kind, data } of readRecords(stream, from)) {
    // Charts inside a sheet are streams of their own.
    if (kind === RECORD.start) depth++;
    if (kind === RECORD.eof && --depth <= 0) break;
    if (depth !== 1) continue;
    if (kind === RECORD.columnInfo && data.length >= 10 && data.readUInt16LE(8) & 1) {
      const last = Math.min(data.readUInt16LE(2), MOST_COLUMNS - 1);
      for (let column = data.readUInt16LE(0); column <= last; column++) hiddenColumns.add(column);
    }
    if (!fonts.hasLegacy || !CELLS.has(kind) || data.length < 6) continue;
    const row = data.readUInt16LE(0);
    const column = data.readUInt16LE(2);
    const runs =
      kind === RECORD.labelOfStrings && data.length >= 10
        ? fonts.ofString.get(data.readUInt32LE(6))
        : undefined;
    collector.add(row, column, runs ?? fonts.ofFormat[data.readUInt16LE(4)] ?? null);
  }
  const found = collector.fonts;
  return found === undefined ? { hiddenColumns } : { hiddenColumns, fonts: found };
}

function readFonts(globals: readonly BiffRecord[]): XlsFonts {
  const ofKind = (wanted: number) =>
    globals.filter(({ kind }) => kind === wanted).map(({ data }) => data);
  const byRecord = ofKind(RECORD.font).map((data) => legacyFontOf(fontName(data)));
  // Font number 4 does not exist: the fifth record is number 5.
  const fontOf = (number: number) => byRecord[number > 4 ? number - 1 : number] ?? null;
  if (byRecord.every((font) => font === null))
    return { ofFormat: [], ofString: new Map(), hasLegacy: false };
  const ofFormat = ofKind(RECORD.format).map((data) =>
    data.length >= 2 ? fontOf(data.readUInt16LE(0)) : null,
  );
  const ofString = new Map<number, readonly TextRun[]>();
  let index = 0;
  for (const string of new BiffStrings(stringParts(globals)).read()) {
    if (string.runs.some(({ font }) => fontOf(font) !== null)) {
      ofString.set(index, cutIntoRuns(string, fontOf));
    }
    index++;
  }
  return { ofFormat, ofString, hasLegacy: true };
}

function stringParts(globals: readonly BiffRecord[]): Buffer[] {
  const first = globals.findIndex(({ kind }) => kind === RECORD.strings);
  if (first < 0) return [];
  const parts = [globals[first]?.data ?? Buffer.alloc(0)];
  for (let at = first + 1; globals[at]?.kind === RECORD.continue; at++) {
    parts.push(globals[at]?.data ?? Buffer.alloc(0));
  }
  return parts;
}

function cutIntoRuns(
  { text, runs }: BiffString,
  fontOf: (number: number) => LegacyFont | null,
): TextRun[] {
  const places = runs.some(({ from }) => from === 0) ? [] : [{ from: 0, font: null }];
  const all = [...places, ...runs.map(({ from, font }) => ({ from, font: fontOf(font) }))];
  return all.map(({ from, font }, index) => ({
    text: text.slice(from, all[index + 1]?.from ?? text.length),
    font,
  }));
}

function fontName(data: Buffer): string {
  if (data.length < 16) return '';
  const length = data.readUInt8(14);
  const isWide = (data.readUInt8(15) & 1) === 1;
  return data.toString(isWide ? 'utf16le' : 'latin1', 16, 16 + length * (isWide ? 2 : 1));
}
