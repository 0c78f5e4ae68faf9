import { splitFullName } from './name-parts.ts';

const PART_SEPARATOR = ' ';
const LEVEL_SEPARATOR = '!';

/** Signs in the order of CLDR; each takes the next printable ASCII character after the separators. */
const SIGNS = ` _-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$0123456789`;
/** The Vietnamese alphabet with the four foreign letters in their Latin places. */
const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const WEIGHTS: ReadonlyMap<string, string> = new Map(
  [...SIGNS, ...LETTERS].map((character, index) => [character, String.fromCharCode(0x22 + index)]),
);
/** Anything else comes after the letters, by its own code. */
const UNKNOWN = '~';

/** Tones in the order of CLDR: huyền, hỏi, ngã, sắc, nặng; any other mark comes last. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';
/** Marks that make a letter of their own, not a tone: breve, circumflex, horn. */
const LETTER_MARKS = /[\u0306\u0302\u031b]/;

interface Weight {
  primary: string;
  /** One digit for each mark. */
  tones: string;
  isCapital: boolean;
}

const weights = new Map<string, Weight>();

function weigh(character: string): Weight {
  const known = weights.get(character);
  if (known) return known;
  const lower = character.toLowerCase();
  let letter = '';
  let tones = '';
  for (const piece of lower.normalize('NFD')) {
    if (!/\p{M}/u.test(piece)) letter += piece;
    else if (LETTER_MARKS.test(piece) && WEIGHTS.has((letter + piece).normalize('NFC'))) {
      letter = (letter + piece).normalize('NFC');
    } else tones += TONES.includes(piece) ? TONES.indexOf(piece) : TONES.length;
  }
  const weight = {
    primary: [...letter].map((piece) => WEIGHTS.get(piece) ?? UNKNOWN + piece).join(''),
    tones,
    isCapital: character !== lower,
  };
  weights.set(character, weight);
  return weight;
}

/**
 * Makes a string whose binary order is the Vietnamese alphabetical order: letters (a ă â … d đ …) first, then tones
 * (ngang, huyền, hỏi, ngã, sắc, nặng), then small letters before capitals. SQLite has no collation of ours to do it.
 *
 * @source CLDR, collation `vi`
 */
export function sortKey(text: string): string {
  let primary = '';
  const tones = new Exceptions();
  const capitals = new Exceptions();
  for (const character of text.normalize('NFC')) {
    const weight = weigh(character);
    primary += weight.primary;
    tones.pass();
    for (const tone of weight.tones) tones.mark(tone);
    if (weight.isCapital) capitals.mark('');
    else capitals.pass();
  }
  const key = [primary, tones.key, capitals.key].join(LEVEL_SEPARATOR);
  return key.replace(/!+$/, '');
}

/**
 * Makes the key of a person's place in a list: by tên, then họ, then chữ lót.
 *
 * @example personSortKey('Lê Văn An') < personSortKey('Bùi Thị Bình')
 */
export function personSortKey(fullName: string): string {
  const parts = splitFullName(fullName);
  if (!parts) return '';
  return [parts.given, parts.family.join(' '), parts.middle.join(' ')]
    .map(sortKey)
    .join(PART_SEPARATOR)
    .trimEnd();
}

const LONGEST_RUN = 60;

/**
 * Writes a level where most characters are ordinary: each exception as the length of the ordinary run before it, a
 * shorter run giving a greater character because an exception outweighs an ordinary character.
 */
class Exceptions {
  key = '';
  #run = 0;

  pass(): void {
    this.#run++;
    if (this.#run < LONGEST_RUN) return;
    this.key += runCharacter(LONGEST_RUN);
    this.#run = 0;
  }

  mark(what: string): void {
    this.key += runCharacter(this.#run) + what;
    this.#run = 0;
  }
}

function runCharacter(run: number): string {
  return String.fromCharCode(0x7e - run);
}
