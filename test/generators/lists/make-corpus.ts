import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { saveWithOffice } from '../../helpers/office-suite.ts';
import { corpus } from './corpus.ts';
import type { CorpusFile } from './corpus-files.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'lists');
/** Files that LibreOffice saves again, and as what. */
const SAVED_AGAIN: readonly (readonly [source: string, name: string])[] = [
  ['02-quoc-hieu-va-chu-ky.xlsx', '90-libreoffice.xls'],
  ['50-tcvn3-theo-phong.xlsx', '91-libreoffice-tcvn3-theo-phong.xls'],
  ['51-tcvn3-phong-hoa.xlsx', '92-libreoffice-tcvn3-phong-hoa.xls'],
  ['53-vni-theo-phong.xlsx', '93-libreoffice-vni-theo-phong.xls'],
  ['55-tung-doan-chu.xlsx', '94-libreoffice-tung-doan-chu.xls'],
  ['81-cot-an.xlsx', '95-libreoffice-cot-an.xls'],
  ['11-don-vi-gop-o.xlsx', '96-libreoffice.xlsx'],
  ['25-don-vi-tren-moi-bang.xlsx', '98-libreoffice-don-vi-tren-moi-bang.xls'],
  ['26-nam-sinh-kem-chu.xlsx', '99-libreoffice-nam-sinh-kem-chu.xls'],
  ['55-tung-doan-chu.xlsx', '97-libreoffice-tung-doan-chu.xlsx'],
];

function write({ name, bytes, expected }: CorpusFile): void {
  writeFileSync(join(FOLDER, name), bytes);
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(expected, null, 1)}\n`);
}

mkdirSync(FOLDER, { recursive: true });
const files = corpus();
for (const file of files) write(file);
const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
for (const [source, name] of SAVED_AGAIN) {
  const made = files.find((file) => file.name === source);
  if (made === undefined) throw new Error(`no ${source}`);
  const kind = name.split('.').at(-1) ?? '';
  writeFileSync(join(folder, source), made.bytes);
  const out = join(folder, 'out');
  saveWithOffice({ to: kind, out }, join(folder, source));
  const saved = join(out, `${basename(source, '.xlsx')}.${kind}`);
  write({ name, bytes: readFileSync(saved), expected: made.expected });
}
rmSync(folder, { recursive: true, force: true });
