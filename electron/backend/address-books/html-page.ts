import type { ColumnSpec } from '../spreadsheets/sheet-spec.ts';
import { type AddressBook, type Cell, cellText } from './address-book.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './html-assets.ts';

const NOT_IN_HTML =
  /\p{Cc}|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** An address that may stand behind `mailto:` as it is. */
const PLAIN_ADDRESS = /^[a-z0-9._-]+@[a-z0-9.-]+$/;

/**
 * A list as one page that an office can put on its site as it is: no other file, no server, nothing fetched. It can be
 * searched without accents, printed with its header on every sheet, and read by a screen reader; without scripts it is
 * the same table without the search box.
 */
export function* htmlOf(book: AddressBook): Generator<string> {
  const { title, notes, columns, entries, changes } = book;
  yield `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
<form id="search" role="search" hidden>
<label for="words">Tìm trong danh bạ (không cần gõ dấu)</label>
<input id="words" type="search" autocomplete="off">
<p id="found" role="status"></p>
</form>
<div class="scroll" tabindex="0" role="region" aria-label="Danh bạ">
<table id="book">
<caption>${escapeHtml(title)}</caption>
${head(columns)}
<tbody>
`;
  for (const { cells } of entries) yield row(columns, cells);
  yield '</tbody>\n</table>\n</div>\n';
  if (changes) {
    yield `<section aria-labelledby="changes">
<h2 id="changes">${escapeHtml(changes.title)}</h2>
${changes.rows.length === 0 ? '<p>Không có thay đổi.</p>' : '<div class="scroll" tabindex="0" role="region" aria-labelledby="changes">'}
`;
    if (changes.rows.length > 0) {
      yield `<table>\n${head(changes.columns)}\n<tbody>\n`;
      for (const cells of changes.rows) yield row(changes.columns, cells);
      yield '</tbody>\n</table>\n</div>\n';
    }
    yield '</section>\n';
  }
  yield `</main>\n<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`;
}

function head(columns: readonly ColumnSpec[]): string {
  const cells = columns.map(({ header }) => `<th scope="col">${escapeHtml(header)}</th>`).join('');
  return `<thead><tr>${cells}</tr></thead>`;
}

function row(columns: readonly ColumnSpec[], cells: readonly Cell[]): string {
  const texts = cells.map((cell, index) => cellText(cell, columns[index]?.kind ?? 'text'));
  return `<tr>${texts.map((text) => `<td>${cellHtml(text)}</td>`).join('')}</tr>\n`;
}

function cellHtml(text: string): string {
  const safe = escapeHtml(text);
  return PLAIN_ADDRESS.test(text) ? `<a href="mailto:${safe}">${safe}</a>` : safe;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll(NOT_IN_HTML, ' ')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
