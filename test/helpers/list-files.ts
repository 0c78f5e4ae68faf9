import { CFB, utils, write } from 'xlsx';

/** A workbook of one sheet, `Danh sách`, as the bytes of an .xlsx file. */
export function workbookOf(rows: readonly (readonly unknown[])[]): Buffer {
  const workbook = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])), 'Danh sách');
  return write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** What Excel writes for a workbook with a password: a compound file around the encrypted package. */
export function encryptedWorkbook(): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(248, 4));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(9_000, 7));
  return CFB.write(container, { type: 'buffer' }) as Buffer;
}
