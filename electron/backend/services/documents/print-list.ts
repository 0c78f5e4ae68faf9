import type { ReadDb } from '../../db/database.ts';
import type { TableColumn } from '../../documents/model.ts';
import { renderPdf } from '../../documents/render-pdf.ts';
import { letterheadOf, officeOf } from './office.ts';

/** As many rows as one PDF of a list has: more takes more memory than an old workstation has to spare. */
export const ROWS_PER_PRINT = 5_000;

/** A list to be printed, on landscape pages that repeat the header of the table. */
export interface PrintedList {
  title: string;
  /** What stands under the title: of what, up to when, how many. */
  subject: string;
  columns: TableColumn[];
  rows: string[][];
}

/** Lays a list out under the office's letterhead as the PDF that is printed. */
export function printList(db: ReadDb, today: string, list: PrintedList): Uint8Array {
  return renderPdf({
    letterhead: letterheadOf(officeOf(db)),
    number: null,
    sign: null,
    datedOn: today,
    signer: null,
    footer: '',
    content: {
      title: list.title,
      subject: list.subject,
      to: [],
      grounds: [],
      blocks: [{ type: 'table', columns: list.columns, rows: list.rows }],
      annexes: [],
      recipients: [],
      isUnsigned: true,
      isLandscape: true,
    },
  });
}
