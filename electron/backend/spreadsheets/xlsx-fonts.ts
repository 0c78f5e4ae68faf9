import { FontCollector, legacyFontOf } from './legacy-font.ts';
import type { CellFonts, LegacyFont, TextRun } from './sheet-table.ts';
import type { StoredFile } from './stored-zip.ts';

/** A piece of a shared string; one without a font of its own has that of its cell. */
interface StringRun {
  readonly text: string;
  readonly font: LegacyFont | null | undefined;
}

/** The fonts of a workbook as its cells refer to them. */
export interface WorkbookFonts {
  /** By the number of a cell's style. */
  readonly ofStyle: readonly (LegacyFont | null)[];
  /** By the number of a shared string; only those in several fonts, one of them old. */
  readonly ofString: ReadonlyMap<number, readonly StringRun[]>;
}

const LEGACY_NAME = /val=["'](?:\.vn|vni[- ])/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Looks for old Vietnamese fonts in a workbook; null when it has none, so that nothing more need be read. */
export function findWorkbookFonts(files: readonly StoredFile[]): WorkbookFonts | null {
  const styles = textOf(files, /^xl\/styles\.xml$/i);
  const strings = textOf(files, /^xl\/sharedStrings\.xml$/i);
  const isInSheets = files.some(
    ({ name, content }) =>
      /worksheets\/[^/]*\.xml$/i.test(name) &&
      content.includes('rFont') &&
      LEGACY_NAME.test(content.toString('latin1')),
  );
  if (!LEGACY_NAME.test(styles) && !LEGACY_NAME.test(strings) && !isInSheets) return null;
  return { ofStyle: fontsOfStyles(styles), ofString: runsOfStrings(strings) };
}

/** Finds the cells of one worksheet that are set in old fonts. */
export function findCellFonts(xml: Buffer, workbook: WorkbookFonts): CellFonts | undefined {
  const found = new FontCollector();
  const text = xml.toString('utf8');
  const tags = /<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>/g;
  let row = -1;
  let column = -1;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    const attributes = tag[2] ?? '';
    if (tag[1] === 'row') {
      row = Number(attribute(attributes, 'r') || row + 2) - 1;
      column = -1;
      continue;
    }
    column = columnOf(attribute(attributes, 'r')) ?? column + 1;
    if (attributes.endsWith('/')) continue;
    const ofStyle = workbook.ofStyle[Number(attribute(attributes, 's') || 0)] ?? null;
    const runs = runsOfCell(text, tags.lastIndex, attribute(attributes, 't'), workbook);
    found.add(row, column, runs === null ? ofStyle : settle(runs, ofStyle));
  }
  return found.fonts;
}

function settle(runs: readonly StringRun[], ofCell: LegacyFont | null): readonly TextRun[] {
  return runs.map(({ text, font }) => ({ text, font: font === undefined ? ofCell : font }));
}

function runsOfCell(
  text: string,
  from: number,
  type: string,
  workbook: WorkbookFonts,
): readonly StringRun[] | null {
  if (type === 's') {
    const value = /^\s*<(?:\w+:)?v>(\d{1,9})/.exec(text.slice(from, from + 40))?.[1];
    return value === undefined ? null : (workbook.ofString.get(Number(value)) ?? null);
  }
  if (type !== 'inlineStr') return null;
  const end = text.indexOf('is>', from + 4);
  return end < 0 ? null : runsOf(text.slice(from, end));
}

/** The font of each cell style, by way of the table of fonts. */
function fontsOfStyles(styles: string): (LegacyFont | null)[] {
  const fonts = elements(section(styles, 'fonts'), 'font').map((font) =>
    legacyFontOf(nameIn(font, 'name') ?? ''),
  );
  const formats = section(styles, 'cellXfs').matchAll(/<(?:\w+:)?xf\b([^<>]*)>/g);
  return [...formats].map(([, attributes = '']) => {
    return fonts[Number(attribute(attributes, 'fontId') || 0)] ?? null;
  });
}

function runsOfStrings(xml: string): Map<number, readonly StringRun[]> {
  const found = new Map<number, readonly StringRun[]>();
  elements(xml, 'si').forEach((item, index) => {
    const runs = runsOf(item);
    if (runs !== null) found.set(index, runs);
  });
  return found;
}

/** The pieces of a text in several fonts; null when none of them is old. */
function runsOf(xml: string): readonly StringRun[] | null {
  if (!LEGACY_NAME.test(xml)) return null;
  const runs = elements(xml, 'r').map((run) => {
    const name = nameIn(run, 'rFont');
    return {
      text: elements(run, 't').map(unescapeXml).join(''),
      font: name === null ? undefined : legacyFontOf(name),
    };
  });
  return runs.some(({ font }) => font != null) ? runs : null;
}

/** What stands inside each element of a name, one after another; linear, whatever the file holds. */
function elements(xml: string, name: string): string[] {
  const found: string[] = [];
  const tags = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g');
  const closing = new RegExp(`</(?:\\w+:)?${name}>`, 'g');
  for (let tag = tags.exec(xml); tag !== null; tag = tags.exec(xml)) {
    if (tag[0].endsWith('/>')) {
      found.push('');
      continue;
    }
    closing.lastIndex = tags.lastIndex;
    const end = closing.exec(xml);
    if (end === null) break;
    found.push(xml.slice(tags.lastIndex, end.index));
    tags.lastIndex = closing.lastIndex;
  }
  return found;
}

function section(xml: string, name: string): string {
  return elements(xml, name)[0] ?? '';
}

function nameIn(xml: string, element: string): string | null {
  const tag = new RegExp(`<(?:\\w+:)?${element}\\b([^<>]*)>`).exec(xml);
  return tag === null ? null : unescapeXml(attribute(tag[1] ?? '', 'val'));
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function textOf(files: readonly StoredFile[], name: RegExp): string {
  return files.find((file) => name.test(file.name))?.content.toString('utf8') ?? '';
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}=["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}

/** The column of a reference such as `AB12`, 0-based. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
