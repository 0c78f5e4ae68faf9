import { decodeText, TEXT_ENCODINGS, type TextEncoding } from './decode-text.ts';
import { readWord, tellingWords, type WordReadings } from './reading.ts';

/** A cell that does not agree with its column, or would be read otherwise by itself. */
export interface DisagreeingCell {
  /** Its place among the cells that were given. */
  index: number;
  text: string;
  /** Read as its column. */
  asColumn: string;
  /** How it reads by itself, when another encoding suits it better. */
  otherwise: { encoding: TextEncoding; text: string } | null;
}

/** How one column was typed, as a whole. */
export interface ColumnDetection {
  /** The encoding to decode the column by; `unicode` when it is mixed, because then nothing may be converted unasked. */
  encoding: TextEncoding;
  /** The encoding that suits most cells, also of a mixed column. */
  likeliest: TextEncoding;
  /** From 0 to 1: how many of the cells that tell agree, and how well they read. */
  confidence: number;
  /** Less than 95 % of the cells that tell agree: the cells are to be shown and asked about. */
  isMixed: boolean;
  /** Cells with letters that tell an encoding at all. */
  tellingCells: number;
  disagreeing: DisagreeingCell[];
}

/** The share of cells that must agree before a column is converted. */
export const AGREEMENT_NEEDED = 0.95;

/** Old fonts by their names: what was typed in them needs no guessing. */
const FONT_NAMES: readonly (readonly [RegExp, TextEncoding])[] = [
  [/^\.vn/i, 'tcvn3'],
  [/^vni[- ]/i, 'vni'],
];

/** Tells the encoding of text by the name of its font; null for any font of today. */
export function encodingOfFont(name: string | null | undefined): TextEncoding | null {
  return FONT_NAMES.find(([pattern]) => pattern.test(name ?? ''))?.[1] ?? null;
}

interface Cell {
  index: number;
  text: string;
  words: readonly WordReadings[];
  /** The encoding its font names. */
  font: TextEncoding | null;
}

/**
 * Tells how a column was typed: as a whole, never word by word, because many words of one encoding are words of another
 * too. What reads as Unicode as well as any other way is Unicode.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 6 khoản 3
 * @param fontNames the font of each cell where it is known
 */
export function detectColumnEncoding(
  texts: readonly string[],
  fontNames: readonly (string | null | undefined)[] = [],
): ColumnDetection {
  const known = new Map<string, WordReadings>();
  const read = (word: string): WordReadings => {
    const reading = known.get(word) ?? readWord(word);
    known.set(word, reading);
    return reading;
  };
  const cells = texts
    .map(
      (text, index): Cell => ({
        index,
        text,
        words: tellingWords(text).map(read),
        font: encodingOfFont(fontNames[index]),
      }),
    )
    .filter(({ words }) => words.length > 0);
  const likeliest = bestOf(TEXT_ENCODINGS.map((encoding) => [encoding, sum(cells, encoding)]));
  const disagreeing = cells.flatMap((cell) => disagreementOf(cell, likeliest));
  const agreement = cells.length === 0 ? 1 : 1 - disagreeing.length / cells.length;
  const isMixed = agreement < AGREEMENT_NEEDED;
  const words = cells.reduce((count, cell) => count + cell.words.length, 0);
  const readable = words === 0 ? 1 : Math.min(1, readableWords(cells, likeliest) / words);
  return {
    encoding: isMixed ? 'unicode' : likeliest,
    likeliest,
    confidence: agreement * readable,
    isMixed,
    tellingCells: cells.length,
    disagreeing: isMixed
      ? [...disagreeing, ...ambiguousCells(cells, likeliest, disagreeing)].sort(
          (one, other) => one.index - other.index,
        )
      : disagreeing,
  };
}

/** The font that a cell is set in weighs as much as this many of its words. */
const FONT_WEIGHT = 2;

function sum(cells: readonly Cell[], encoding: TextEncoding): number {
  return cells.reduce((total, cell) => total + scoreOf(cell, encoding), 0);
}

function scoreOf({ words, font }: Cell, encoding: TextEncoding): number {
  return wordsReadable(words, encoding) + (font === encoding ? FONT_WEIGHT : 0);
}

function wordsReadable(words: readonly WordReadings[], encoding: TextEncoding): number {
  let count = 0;
  for (const word of words) if (word[encoding]) count++;
  return count;
}

function readableWords(cells: readonly Cell[], encoding: TextEncoding): number {
  return cells.reduce((total, { words }) => total + wordsReadable(words, encoding), 0);
}

/** The first of the highest: Unicode comes first, so that it wins every tie. */
function bestOf(scores: readonly (readonly [TextEncoding, number])[]): TextEncoding {
  let best: readonly [TextEncoding, number] = ['unicode', 0];
  for (const each of scores) if (each[1] > best[1]) best = each;
  return best[0];
}

/** A cell in which a word reads only under another encoding than the column's. */
function disagreementOf(cell: Cell, likeliest: TextEncoding): DisagreeingCell[] {
  const isBroken = cell.words.some(
    (word) => !word[likeliest] && TEXT_ENCODINGS.some((encoding) => word[encoding]),
  );
  if (!isBroken) return [];
  const other = bestOf(
    [likeliest, ...TEXT_ENCODINGS].map((encoding) => [encoding, scoreOf(cell, encoding)]),
  );
  return [asDisagreeing(cell, likeliest, other === likeliest ? null : other)];
}

/** Of a mixed column also the cells that read as well either way, and differently. */
function ambiguousCells(
  cells: readonly Cell[],
  likeliest: TextEncoding,
  disagreeing: readonly DisagreeingCell[],
): DisagreeingCell[] {
  const others = disagreeing.flatMap(({ otherwise }) => (otherwise ? [otherwise.encoding] : []));
  const other = bestOf(
    TEXT_ENCODINGS.map((encoding) => [encoding, others.filter((each) => each === encoding).length]),
  );
  if (other === likeliest) return [];
  return cells
    .filter(({ words }) => words.every((word) => word[likeliest] && word[other]))
    .map((cell) => asDisagreeing(cell, likeliest, other))
    .filter(({ asColumn, otherwise }) => otherwise?.text !== asColumn);
}

function asDisagreeing(
  { index, text }: Cell,
  likeliest: TextEncoding,
  other: TextEncoding | null,
): DisagreeingCell {
  return {
    index,
    text,
    asColumn: decodeText(text, likeliest),
    otherwise: other && { encoding: other, text: decodeText(text, other) },
  };
}
