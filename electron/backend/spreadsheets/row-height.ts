/** Height of one line of 12-point text. @unit points */
const LINE_HEIGHT = 15.75;
/** A cell shows a little more characters than its width says, letters of this font being narrower than digits. */
const CHARACTERS_PER_WIDTH = 1.05;

/**
 * Reckons how high a row must be for its wrapped texts, because not every program does so when it opens a file.
 *
 * @unit points
 * @returns null when one line is enough
 */
export function wrappedRowHeight(
  texts: readonly (string | number | null)[],
  widths: readonly number[],
): number | null {
  let lines = 1;
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index];
    const room = (widths[index] ?? 0) * CHARACTERS_PER_WIDTH;
    if (typeof text !== 'string' || (text.length <= room && !text.includes('\n'))) continue;
    lines = Math.max(lines, countLines(text, room));
  }
  return lines === 1 ? null : lines * LINE_HEIGHT;
}

function countLines(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= room) {
        used = needed;
        continue;
      }
      if (used > 0) lines++;
      lines += Math.max(0, Math.ceil(word.length / room) - 1);
      used = word.length % room || word.length;
    }
  }
  return lines;
}
