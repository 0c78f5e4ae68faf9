import { VNI_PAIRS } from './tables.ts';

const LETTERS: ReadonlyMap<string, string> = new Map(
  VNI_PAIRS.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);
const MARKED = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñôöæóòî]/gi;

/**
 * Reads text that was typed in a font such as VNI-Times: a letter and its mark behind it. The mark may be typed in
 * either case; the letter tells the case.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 6 khoản 3
 * @example decodeVni('Traàn Thò Nghóa') === 'Trần Thị Nghĩa'
 */
export function decodeVni(text: string): string {
  return text.replaceAll(MARKED, (typed) => {
    const letter = LETTERS.get(typed.charAt(0) + typed.slice(1).toLowerCase());
    if (letter !== undefined) return letter;
    // ô and ö are letters by themselves; what follows is not a mark of theirs.
    return (LETTERS.get(typed.charAt(0)) ?? typed.charAt(0)) + typed.slice(1);
  });
}

/** Letters that VNI stores as they are. */
const KEPT = /[íì]/gi;

/** Tells whether VNI stores every letter of a word so. */
export function fitsVni(word: string): boolean {
  return !/[\u0080-\uffff]/.test(word.replaceAll(MARKED, '').replaceAll(KEPT, ''));
}
