import { describe, expect, test } from 'vitest';
import { formalDay } from '../../../electron/backend/documents/model.ts';
import { renderPdf } from '../../../electron/backend/documents/render-pdf.ts';
import { hasTool } from '../../helpers/outside-tools.ts';
import { fontRuns, horizontalLines, type PdfWord, readPdf } from '../../helpers/read-pdf.ts';
import { HOSTILE_NAME, sampleLetter, withContent } from '../../helpers/sample-document.ts';

const letter = sampleLetter(120);
const report = withContent(sampleLetter(0, { number: null, datedOn: '2019-06-29' }), {
  title: 'BÁO CÁO',
  subject: 'Tình hình quản lý, sử dụng hệ thống thư điện tử công vụ năm 2026',
  to: ['Ủy ban nhân dân tỉnh Tiền Giang', 'Bộ Thông tin và Truyền thông'],
  annexes: [],
});

const byText = (words: readonly PdfWord[], text: string) => {
  const found = words.find((word) => word.text === text);
  if (!found) throw new Error(`no word ${text}`);
  return found;
};

test.each([
  ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
  ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
  ['2019-06-29', 'ngày 29 tháng 6 năm 2019'],
  ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
  ['2026-12-10', 'ngày 10 tháng 12 năm 2026'],
])('%s is written %s', (day, text) => expect(formalDay(day)).toBe(text));

describe.skipIf(!hasTool('poppler'))('on paper, by Nghị định 30/2020', () => {
  test('A4, margins 20/20/30/15 mm, every page', () => {
    const { pages } = readPdf(renderPdf(letter));
    expect(pages.length).toBeGreaterThan(3);
    for (const { width, height, words } of pages) {
      expect(width).toBeCloseTo(210, 0);
      expect(height).toBeCloseTo(297, 0);
      const body = words.filter(({ top, bottom }) => top > 19 && bottom < 278);
      expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThanOrEqual(29.9);
      expect(Math.max(...body.map(({ right }) => right))).toBeLessThanOrEqual(195.1);
      expect(Math.min(...body.map(({ left }) => left))).toBeLessThan(35.1);
    }
  });

  test('each element has the size and weight of the table', () => {
    const { path } = readPdf(renderPdf(letter));
    const runs = fontRuns(path);
    const expectRun = (text: string, sizePt: number, style: 'plain' | 'bold' | 'italic' | 'both') =>
      expect(runs.find((run) => run.text.includes(text)) ?? text).toMatchObject({
        sizePt,
        isBold: style === 'bold' || style === 'both',
        isItalic: style === 'italic' || style === 'both',
      });
    expectRun('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold');
    expectRun('Độc lập - Tự do - Hạnh phúc', 14, 'bold');
    expectRun('UBND TỈNH TIỀN GIANG', 13, 'plain');
    expectRun('TRUYỀN THÔNG', 13, 'bold');
    expectRun('Số: 05/STTTT-CNTT', 13, 'plain');
    expectRun('Tiền Giang, ngày 05 tháng 02 năm 2026', 14, 'italic');
    expectRun('V/v cấp tài khoản', 12, 'plain');
    expectRun('Kính gửi: Ủy ban nhân dân huyện Chợ Gạo.', 14, 'plain');
    expectRun('Căn cứ Quyết định', 14, 'italic');
    expectRun('1. Nội dung giải quyết', 14, 'bold');
    expectRun('Thống nhất cấp mới', 14, 'plain');
    expectRun('KT. GIÁM ĐỐC', 14, 'bold');
    expectRun('PHÓ GIÁM ĐỐC', 14, 'bold');
    expectRun('Nguyễn Văn Ủy', 14, 'bold');
    expectRun('Nơi nhận:', 12, 'both');
    expectRun('- Như trên;', 11, 'plain');
    expectRun('Phụ lục', 14, 'bold');
    expectRun('DANH SÁCH HỘP THƯ ĐƯỢC CẤP', 14, 'bold');
    expectRun('(Kèm theo Công văn số 05/STTTT-CNTT', 14, 'italic');
  });

  test('the lines under tiêu ngữ and under the agency are real, and of the length asked', () => {
    const { path, pages } = readPdf(renderPdf(letter));
    const words = pages[0]?.words ?? [];
    const motto = [byText(words, 'Độc'), byText(words, 'phúc')] as const;
    const [agencyLine, mottoLine] = horizontalLines(path, 1).sort((a, b) => a.left - b.left);
    expect(mottoLine?.left).toBeCloseTo(motto[0].left, 0);
    expect(mottoLine?.right).toBeCloseTo(motto[1].right, 0);
    expect((mottoLine?.y ?? 0) - motto[0].bottom).toBeGreaterThan(-0.5);
    expect((mottoLine?.y ?? 0) - motto[0].bottom).toBeLessThan(3);
    const agency = words.filter(({ text, left }) => left < 95 && /^(SỞ|VÀ)$/.test(text));
    const agencyWidth = Math.max(...agency.map(({ right }) => right)) - (agency[0]?.left ?? 0);
    const ratio = ((agencyLine?.right ?? 0) - (agencyLine?.left ?? 0)) / agencyWidth;
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThanOrEqual(0.5);
    const middle = ((agencyLine?.left ?? 0) + (agencyLine?.right ?? 0)) / 2;
    expect(middle).toBeCloseTo(30 + 32, 0);
  });

  test('number and place stand on one line, the place centred under quốc hiệu', () => {
    const words = readPdf(renderPdf(letter)).pages[0]?.words ?? [];
    const number = byText(words, 'Số:');
    const place = words.filter(({ text, top }) => Math.abs(top - number.top) < 2 && text !== '');
    const day = place.filter(({ left }) => left > 95);
    expect(day.map(({ text }) => text).join(' ')).toBe('Tiền Giang, ngày 05 tháng 02 năm 2026');
    const centre = ((day[0]?.left ?? 0) + (day.at(-1)?.right ?? 0)) / 2;
    const nation = (byText(words, 'CỘNG').left + byText(words, 'NAM').right) / 2;
    expect(Math.abs(centre - nation)).toBeLessThan(1);
  });

  test('page numbers: none on the first page of a part, centred in the top margin from the second', () => {
    const { pages } = readPdf(renderPdf(letter));
    const numbers = pages.map(({ words }) => words.filter(({ bottom }) => bottom < 20));
    expect(numbers.map((words) => words.map(({ text }) => text).join())).toEqual([
      '',
      '',
      ...Array.from({ length: pages.length - 2 }, (_, index) => String(index + 2)),
    ]);
    for (const word of numbers.flat()) {
      expect((word.left + word.right) / 2).toBeCloseTo(30 + 165 / 2, 0);
    }
  });

  test('an annex repeats its header on every page and splits no row', () => {
    const { pages, texts } = readPdf(renderPdf(letter));
    for (const text of texts.slice(1)) expect(text.match(/Họ và tên/g)).toHaveLength(1);
    const annexWords = pages.slice(1).map(({ words }) => words);
    for (let row = 1; row <= 120; row++) {
      const address = `nguyenthihuynhnhu${row}@tiengiang`;
      const on = annexWords.findIndex((words) => words.some(({ text }) => text === address));
      expect(on).toBeGreaterThanOrEqual(0);
      const start = annexWords[on]?.find(({ text }) => text === address);
      const rest = annexWords[on]?.some(
        ({ text, top }) =>
          text === '.gov.vn' && top > (start?.top ?? 0) && top < (start?.top ?? 0) + 7,
      );
      expect({ row, rest }).toEqual({ row, rest: true });
    }
  });

  test('the report: kind, subject, line, several recipients, room for number and day', () => {
    const { texts, path } = readPdf(renderPdf(report));
    const runs = fontRuns(path);
    expect(runs.find(({ text }) => text === 'BÁO CÁO')).toMatchObject({ sizePt: 14, isBold: true });
    expect(runs.find(({ text }) => text.startsWith('Tình hình quản lý'))).toMatchObject({
      sizePt: 14,
      isBold: true,
    });
    expect(texts[0]).toMatch(
      /- Ủy ban nhân dân tỉnh Tiền Giang;\n+- Bộ Thông tin và Truyền thông\./,
    );
    expect(texts[0]).toMatch(/Số:\s+\/STTTT-CNTT/);
    expect(texts[0]).toContain('ngày 29 tháng 6 năm 2019');
    expect(horizontalLines(path, 1)).toHaveLength(3);
  });

  test('fonts are embedded and the text can be taken out with every accent', () => {
    const accents = 'Đặng Ước Ỹ ằẳẵắặ ềểễếệ ồổỗốộ ờởỡớợ ừửữứự ỳỷỹýỵ ₫';
    const { fonts, texts, info } = readPdf(
      renderPdf(withContent(letter, { blocks: [{ type: 'paragraph', text: accents }] })),
    );
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.every(({ isEmbedded, hasUnicode }) => isEmbedded && hasUnicode)).toBe(true);
    expect(fonts.every(({ name }) => name.includes('Tinos'))).toBe(true);
    expect(texts[0]?.normalize('NFC')).toContain(accents);
    expect(info['PDF version']).toBe('1.7');
    expect(info.Title).toBe('Công văn - cấp tài khoản thư điện tử công vụ');
  });

  test('a hostile or very long name prints as itself everywhere', () => {
    const long = `Nguyễn${'Ế'.repeat(193)}`;
    const hostile = withContent(
      {
        ...letter,
        signer: { power: 'head', onBehalfOf: '', position: 'Giám đốc', name: HOSTILE_NAME },
      },
      {
        subject: HOSTILE_NAME,
        to: [HOSTILE_NAME],
        blocks: [{ type: 'paragraph', text: HOSTILE_NAME }],
        annexes: [
          {
            label: 'Phụ lục',
            title: HOSTILE_NAME,
            blocks: [
              {
                type: 'table',
                columns: [
                  { header: 'Họ và tên', width: 1 },
                  { header: HOSTILE_NAME, width: 3 },
                ],
                rows: [[long, HOSTILE_NAME]],
              },
            ],
          },
        ],
      },
    );
    const { texts, pages } = readPdf(renderPdf(hostile));
    const joined = (text: string) => text.replaceAll(/[\s\u200b]/g, '').normalize('NFC');
    const all = joined(texts.join(''));
    expect(all.split(joined(HOSTILE_NAME)).length - 1).toBeGreaterThanOrEqual(7);
    expect(all).toContain(long);
    for (const { words } of pages)
      expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(195.1);
  });

  test('signs that no font has do not stop a document', () => {
    const { texts } = readPdf(
      renderPdf(
        withContent(letter, { blocks: [{ type: 'paragraph', text: 'Tên 👩‍💻 \uE000 漢' }] }),
      ),
    );
    expect(texts[0]).toContain('Tên');
  });
});

test('the same document gives the same bytes', () => {
  expect(Buffer.from(renderPdf(letter)).equals(Buffer.from(renderPdf(letter)))).toBe(true);
});
