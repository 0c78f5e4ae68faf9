import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { DocumentContent, OfficialDocument } from './model.ts';
import { type PrintedLines, printedLines, withEndMark } from './printable.ts';
import { paragraph, runsOf, sideBySide, type WordChild, wordBlocks } from './word/word-blocks.ts';
import { mm, STYLE, WORD_STYLES } from './word/word-styles.ts';

const WIDTH_MM = 165;
const LANDSCAPE_WIDTH_MM = 252;
/** A line under a paragraph of about so many millimetres, drawn as its border between indents. */
const RULE = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } as const;

const widthOf = (isLandscape: boolean | undefined) => (isLandscape ? LANDSCAPE_WIDTH_MM : WIDTH_MM);

function section(
  children: readonly WordChild[],
  footer: string,
  options: { isLandscape?: boolean | undefined; isAnnex?: boolean },
): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const print = () =>
    new Footer({
      children: [new Paragraph({ children: [new TextRun({ text: footer, size: 16 })] })],
    });
  return {
    properties: {
      ...(options.isAnnex && { type: SectionType.NEXT_PAGE }),
      titlePage: true,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: options.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(20),
          bottom: mm(20),
          left: mm(30),
          right: mm(15),
          header: mm(10),
          footer: mm(8),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) },
    footers: { default: print(), first: print() },
    children: [...children],
  };
}

function rule(widthMm: number, lineMm: number): Paragraph {
  const side = mm((widthMm - lineMm) / 2);
  return new Paragraph({
    border: { top: RULE },
    indent: { left: side, right: side },
    spacing: { line: 60, after: 60 },
  });
}

function letterhead(document: OfficialDocument, lines: PrintedLines): WordChild {
  const { content } = document;
  const head = (text: string, size: number, style: { bold?: boolean; italics?: boolean } = {}) =>
    new Paragraph({
      style: STYLE.letterhead,
      children: [new TextRun({ text, size: size * 2, ...style })],
    });
  const left = [
    ...(document.letterhead.superior ? [head(document.letterhead.superior, 13)] : []),
    head(document.letterhead.office, 13, { bold: true }),
    rule(65, 24),
  ];
  const right = [
    head('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, { bold: true }),
    head('Độc lập - Tự do - Hạnh phúc', 14, { bold: true }),
    rule(100, 62),
  ];
  const isLetter = content.title === null && content.subject !== '';
  const underLeft = [
    ...(lines.signLine ? [head(lines.signLine, 13)] : []),
    ...(isLetter ? [head(`V/v ${content.subject}`, 12)] : []),
  ];
  const underRight = content.hasDateInText ? [] : [head(lines.placeAndDay, 14, { italics: true })];
  return sideBySide(
    [
      [left, right],
      [underLeft, underRight],
    ],
    [65, 100],
  );
}

function titles(content: DocumentContent): WordChild[] {
  if (content.title === null) return [];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(content.title) }),
    ...(content.subject ? [paragraph(content.subject, STYLE.subject)] : []),
    rule(widthOf(content.isLandscape), 50),
  ];
}

function addressees(to: readonly string[]): WordChild[] {
  if (to.length === 0) return [];
  const centred = (text: string) =>
    new Paragraph({
      style: STYLE.flush,
      alignment: AlignmentType.CENTER,
      spacing: { before: 160, after: 160 },
      children: runsOf(text),
    });
  if (to.length === 1) return [centred(`Kính gửi: ${to[0]}.`)];
  const item = (name: string, index: number) =>
    new Paragraph({
      style: STYLE.flush,
      indent: { left: mm(55) },
      children: runsOf(`- ${name}${index === to.length - 1 ? '.' : ';'}`),
    });
  const head = new Paragraph({
    style: STYLE.flush,
    indent: { left: mm(38) },
    children: runsOf('Kính gửi:'),
  });
  return [head, ...to.map(item)];
}

function signatures(document: OfficialDocument, lines: PrintedLines): WordChild[] {
  const { content } = document;
  if (content.isUnsigned) return [];
  const receivers =
    content.recipients.length === 0
      ? []
      : [
          new Paragraph({
            style: STYLE.receivers,
            children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: 24 })],
          }),
          ...lines.receiverLines.map((line) => paragraph(line, STYLE.receivers)),
        ];
  const signed = (above: readonly string[], hint: string, name: string) => [
    ...above.map((title) => paragraph(title, STYLE.signature)),
    ...(hint
      ? [
          new Paragraph({
            style: STYLE.signature,
            children: [new TextRun({ text: hint, bold: false, italics: true, size: 26 })],
          }),
        ]
      : []),
    new Paragraph({ style: STYLE.signature, spacing: { before: mm(26) }, children: runsOf(name) }),
  ];
  if (!content.parties?.length) {
    const signature = signed(lines.signatureTitles, '', lines.signerName);
    return [sideBySide([[receivers, signature]], [75, 90])];
  }
  const cells = content.parties.map(({ title, name }) =>
    signed([title], '(Ký, ghi rõ họ tên)', name),
  );
  const rows = cells.flatMap((cell, index) =>
    index % 2 === 0 ? [[cell, cells[index + 1] ?? []]] : [],
  );
  return [sideBySide(rows, [82, 83]), ...receivers];
}

/** An official document as a Word file with real styles, repeated table headers and page numbers from page 2. */
export function renderWord(document: OfficialDocument): Promise<Uint8Array> {
  const { content, footer } = document;
  const lines = printedLines(document);
  const blocks = content.isUnsigned ? content.blocks : withEndMark(content.blocks);
  const main = [
    letterhead(document, lines),
    ...titles(content),
    ...addressees(content.to),
    ...content.grounds.map((ground, index) =>
      paragraph(`${ground}${index === content.grounds.length - 1 ? '.' : ';'}`, STYLE.grounds),
    ),
    ...wordBlocks(blocks, widthOf(content.isLandscape)),
    ...signatures(document, lines),
  ];
  const annexes = content.annexes.map((annex) => {
    const centred = (text: string, style: { bold?: boolean; italics?: boolean }) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, ...style })],
      });
    const label = new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      children: runsOf(annex.label),
    });
    const children = [
      label,
      centred(annex.title, { bold: true }),
      centred(lines.annexNote, { italics: true }),
      ...wordBlocks(annex.blocks, widthOf(annex.isLandscape)),
    ];
    return section(children, footer, { isLandscape: annex.isLandscape, isAnnex: true });
  });
  const file = new Document({
    title: lines.docTitle,
    creator: document.letterhead.officeInText,
    styles: WORD_STYLES,
    sections: [section(main, footer, { isLandscape: content.isLandscape }), ...annexes],
  });
  return Packer.toBuffer(file);
}
