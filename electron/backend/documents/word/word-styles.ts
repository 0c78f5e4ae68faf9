import { AlignmentType, type IStylesOptions } from 'docx';

/** Twentieths of a point in a millimetre, the unit of Word's measures. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const FONT = 'Times New Roman';
/** Word counts sizes in half points. */
const pt = (points: number) => points * 2;

/** Names of the paragraph styles, as an office finds them in Word's list. */
export const STYLE = {
  body: 'Noidung',
  flush: 'Noidungkhonglui',
  grounds: 'Cancu',
  list: 'Gachdaudong',
  title: 'Title',
  subject: 'Trichyeu',
  cell: 'Obang',
  letterhead: 'Tieude',
  receivers: 'Noinhan',
  signature: 'Chuky',
} as const;

const paragraphStyle = (
  id: string,
  name: string,
  size: number,
  run: { bold?: boolean; italics?: boolean },
  paragraph: object,
) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size: pt(size), ...run },
  paragraph,
});

const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  spacing: { after: 120, line: 276 },
  indent: { firstLine: mm(12.7) },
};

/**
 * The styles of Word documents: sizes and weights of the decree, so that an office can edit and keep them.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I
 */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: pt(14), language: { value: 'vi-VN' } } },
    title: {
      run: { font: FONT, size: pt(14), bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 0 } },
    },
    heading1: {
      run: { font: FONT, size: pt(14), bold: true, color: '000000' },
      paragraph: { spacing: { before: 120, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: pt(14), bold: true, color: '000000' },
      paragraph: {
        spacing: { before: 60, after: 120 },
        indent: { firstLine: mm(12.7) },
        keepNext: true,
      },
    },
    heading3: {
      run: { font: FONT, size: pt(14), bold: true, italics: false, color: '000000' },
      paragraph: {
        spacing: { before: 60, after: 120 },
        indent: { firstLine: mm(12.7) },
        keepNext: true,
      },
    },
  },
  paragraphStyles: [
    paragraphStyle(STYLE.body, 'Nội dung', 14, {}, BODY),
    paragraphStyle(STYLE.flush, 'Nội dung không lùi', 14, {}, { ...BODY, indent: {} }),
    paragraphStyle(STYLE.grounds, 'Căn cứ', 14, { italics: true }, BODY),
    paragraphStyle(STYLE.list, 'Gạch đầu dòng', 14, {}, BODY),
    paragraphStyle(
      STYLE.subject,
      'Trích yếu',
      14,
      { bold: true },
      {
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
      },
    ),
    paragraphStyle(STYLE.cell, 'Ô bảng', 12, {}, { spacing: { before: 20, after: 20 } }),
    paragraphStyle(STYLE.letterhead, 'Phần đầu', 13, {}, { alignment: AlignmentType.CENTER }),
    paragraphStyle(STYLE.receivers, 'Nơi nhận', 11, {}, {}),
    paragraphStyle(
      STYLE.signature,
      'Chữ ký',
      14,
      { bold: true },
      {
        alignment: AlignmentType.CENTER,
        keepNext: true,
      },
    ),
  ],
};
