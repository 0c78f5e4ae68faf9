import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { renderWord } from '../../../electron/backend/documents/render-word.ts';
import { saveWithOffice } from '../../helpers/office-suite.ts';
import { hasTool } from '../../helpers/outside-tools.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { HOSTILE_NAME, sampleLetter, withContent } from '../../helpers/sample-document.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

/** One part of a Word file. */
function partOf(file: Buffer, name: string): string {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = file.readUInt32LE(end + 16);
  for (let entry = file.readUInt16LE(end + 10); entry > 0; entry--) {
    const nameLength = file.readUInt16LE(at + 28);
    const found = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    if (found === name) {
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const bytes = file.subarray(start, start + file.readUInt32LE(at + 20));
      return (file.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    }
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name}`);
}

const letter = withContent(sampleLetter(60), {
  blocks: [
    { type: 'heading', level: 2, text: '1. Nội dung' },
    { type: 'paragraph', text: HOSTILE_NAME },
    { type: 'list', items: ['Một việc'] },
  ],
});

test('paragraphs have real styles, tables repeat their header, rows do not split', async () => {
  const file = Buffer.from(await renderWord(letter));
  const body = partOf(file, 'word/document.xml');
  for (const style of ['Noidung', 'Cancu', 'Gachdaudong', 'Heading2', 'Obang', 'Chuky', 'Noinhan'])
    expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(body.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(60);
  // Margins 20, 20, 30, 15 mm in twentieths of a point; another numbering begins with the annex.
  expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(body.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
  expect(body).toContain('<w:titlePg/>');
  const styles = partOf(file, 'word/styles.xml');
  expect(styles).toContain('Times New Roman');
  expect(styles).toContain('w:name w:val="Căn cứ"');
});

test.skipIf(!hasTool('libreoffice') || !hasTool('poppler'))(
  'LibreOffice opens it, saves it again with its styles, and prints what was said',
  { timeout: 120_000 },
  async () => {
    const folder = tempDir();
    const source = join(folder, 'van-ban.docx');
    writeFileSync(source, await renderWord(letter));
    const convert = (to: string, out: string) => saveWithOffice({ to, out }, source);
    const again = join(folder, 'again');
    convert('docx:MS Word 2007 XML', again);
    const saved = readFileSync(join(again, 'van-ban.docx'));
    const body = partOf(saved, 'word/document.xml');
    const styles = partOf(saved, 'word/styles.xml');
    // LibreOffice gives styles other ids, but keeps their names and who has them.
    const used = ['Nội dung', 'Căn cứ', 'Gạch đầu dòng', 'Heading 2', 'Chữ ký'].filter((name) => {
      const id = styles.match(new RegExp(`w:styleId="([^"]+)"><w:name w:val="${name}"`, 'i'))?.[1];
      return id !== undefined && body.includes(`<w:pStyle w:val="${id}"/>`);
    });
    expect(used).toEqual(['Nội dung', 'Căn cứ', 'Gạch đầu dòng', 'Heading 2', 'Chữ ký']);
    expect(body.includes('<w:tblHeader')).toBe(true);

    convert('pdf', folder);
    const { texts, pages } = readPdf(readFileSync(join(folder, 'van-ban.pdf')));
    expect(pages[0]?.width).toBeCloseTo(210, 0);
    expect(texts[0]?.normalize('NFC')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(texts[0]).toContain(HOSTILE_NAME);
    expect(texts.slice(1).every((text) => text.includes('Họ và tên'))).toBe(true);
  },
);
