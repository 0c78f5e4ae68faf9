import type { ExportFormat } from '../../../../shared/domain/export-format.ts';
import type { AddressBook } from '../../address-books/address-book.ts';
import { csvOf } from '../../address-books/csv.ts';
import { writeDocx } from '../../address-books/docx.ts';
import { htmlOf } from '../../address-books/html-page.ts';
import { ldifOf } from '../../address-books/ldif.ts';
import { vcardsOf } from '../../address-books/vcard.ts';
import { writeText } from '../../address-books/write-text.ts';
import type { SheetSpec } from '../../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';

/** Writes a list in one of the formats it can leave the application in. */
export function writeBook(path: string, format: ExportFormat, book: AddressBook): Promise<unknown> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(path, sheetsOf(book));
    case 'docx':
      return writeDocx(path, book);
    case 'csv':
      return writeText(path, csvOf(book));
    case 'html':
      return writeText(path, htmlOf(book));
    case 'vcf':
      return writeText(path, vcardsOf(book));
    case 'ldif':
      return writeText(path, ldifOf(book));
  }
}

function sheetsOf({ title, notes, columns, entries, changes }: AddressBook): SheetSpec[] {
  function* rows() {
    for (const { cells } of entries) yield cells;
  }
  const list: SheetSpec = {
    name: 'Danh bạ',
    title: [title.toLocaleUpperCase('vi'), ...notes],
    columns,
    rows: rows(),
    landscape: true,
  };
  if (!changes) return [list];
  const { columns: changed, rows: changedRows, title: heading } = changes;
  return [
    list,
    { name: 'Thay đổi', title: [heading], columns: changed, rows: changedRows, landscape: true },
  ];
}
