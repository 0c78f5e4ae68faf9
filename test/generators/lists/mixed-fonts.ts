import { fieldAt, type Made } from './corpus-files.ts';
import { typeIn } from './old-fonts.ts';
import type { ModelCell } from './sheet-model.ts';

/** One header over the two columns of a name, its cells merged. */
export function withMergedName(made: Made): Made {
  const top = made.expected.headerRow - 1;
  const merges = [...made.sheet.merges, { top, left: 1, bottom: top, right: 2 }];
  return { ...made, sheet: { ...made.sheet, merges } };
}

/** The family name in Unicode, the rest in .VnTime: one cell, two fonts. */
export function inRuns(made: Made): Made {
  const rows = made.sheet.rows.map((cells, row) =>
    cells.map((cell, column): ModelCell => {
      if (row === 0 || fieldAt(made, column) !== 'fullName' || typeof cell !== 'string')
        return cell;
      const [family = '', ...rest] = cell.split(' ');
      return {
        runs: [
          { text: `${family} `, font: 'Times New Roman' },
          { text: typeIn('tcvn3', rest.join(' ')), font: '.VnTime' },
        ],
      };
    }),
  );
  return {
    sheet: { ...made.sheet, rows },
    expected: { ...made.expected, encodings: { B: 'tcvn3' } },
  };
}

/** Two offices in one list: every other person typed in .VnTime, which only the fonts tell. */
export function halfInFont(made: Made): Made {
  const rows = made.sheet.rows.map((cells, row) =>
    cells.map((cell): ModelCell => {
      const isTyped = row % 2 === 1 && row > made.expected.headerRow && typeof cell === 'string';
      return isTyped ? { text: typeIn('tcvn3', cell), font: '.VnTime' } : cell;
    }),
  );
  return {
    sheet: { ...made.sheet, rows },
    expected: { ...made.expected, encodings: { B: 'tcvn3', D: 'tcvn3' } },
  };
}

/** A font that lies: Unicode text in cells that are still called .VnTime. */
export function inFontOnly(made: Made, font: string): Made {
  const rows = made.sheet.rows.map((cells) =>
    cells.map((cell): ModelCell => (typeof cell === 'string' ? { text: cell, font } : cell)),
  );
  return { ...made, sheet: { ...made.sheet, rows } };
}
