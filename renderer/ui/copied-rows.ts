/** Signs with which Excel begins a formula. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠\t\r\0]/;

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Rows as tab-separated text that Excel pastes as they are, never as formulas. */
export function rowsAsText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((cell) => cell.replace(/[\t\r\n]+/g, ' '))
        .map((cell) => (FORMULA_START.test(cell) ? `'${cell}` : cell))
        .join('\t'),
    )
    .join('\r\n');
}

/** The same rows as a table of text cells, so that Excel keeps the leading zero of a telephone number. */
export function rowsAsHtml(rows: readonly (readonly string[])[]): string {
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell) => `<td style='mso-number-format:"\\@"'>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<table>${body.join('')}</table>`;
}
