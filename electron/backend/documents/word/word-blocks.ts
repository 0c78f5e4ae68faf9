import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, DocumentText } from '../model.ts';
import { mm, STYLE } from './word-styles.ts';

/** What a section of a Word document is made of. */
export type WordChild = ISectionOptions['children'][number];

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
/** Word asks for a picture to show where it cannot draw; one clear point. */
const CLEAR_POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
  'base64',
);

/** Text as Word runs. */
export function runsOf(text: DocumentText): TextRun[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return runs.map(
    (run) =>
      new TextRun({
        text: run.text,
        ...('bold' in run && run.bold && { bold: true }),
        ...('italic' in run && run.italic && { italics: true }),
      }),
  );
}

/** A paragraph in a style. */
export const paragraph = (text: DocumentText, style: string): Paragraph =>
  new Paragraph({ style, children: runsOf(text) });

/** The pieces of a text for a part of the page `widthMm` wide. */
export function wordBlocks(blocks: readonly Block[], widthMm: number): WordChild[] {
  return blocks.flatMap((block) => wordBlock(block, widthMm));
}

function wordBlock(block: Block, widthMm: number): WordChild[] {
  switch (block.type) {
    case 'paragraph':
      if (block.centred) {
        const alignment = AlignmentType.CENTER;
        return [new Paragraph({ style: STYLE.flush, alignment, children: runsOf(block.text) })];
      }
      return [paragraph(block.text, block.flush ? STYLE.flush : STYLE.body)];
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level - 1], children: runsOf(block.text) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({ style: STYLE.list, children: [new TextRun('- '), ...runsOf(item)] }),
      );
    case 'table':
      return wordTable(block, widthMm);
    case 'figure':
      return wordFigure(block);
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function wordFigure(block: Extract<Block, { type: 'figure' }>): WordChild[] {
  const size = block.svg.match(/viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"/);
  const ratio = size ? Number(size[2]) / Number(size[1]) : 0.6;
  const width = Math.round((block.widthMm / 25.4) * 96);
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(block.svg),
    transformation: { width, height: Math.round(width * ratio) },
    altText: { name: block.caption, title: block.caption, description: block.description },
    fallback: { type: 'png', data: CLEAR_POINT },
  });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: block.caption, italics: true })],
    }),
  ];
}

/** From so many columns on letters are smaller and stand closer, so that no word breaks. */
const DENSE_COLUMNS = 10;
/** @unit half points */
const DENSE_SIZE = 20;

function wordTable(block: Extract<Block, { type: 'table' }>, widthMm: number): WordChild[] {
  const shares = block.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = block.columns.map(({ width }) => mm((widthMm * width) / shares));
  const isDense = block.columns.length >= DENSE_COLUMNS;
  const groups = new Set(block.groupRows);
  const lastRow = block.hasTotal ? block.rows.length - 1 : -1;
  const cell = (text: string, column: number, isBold: boolean, alignment: AlignmentValue) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: STYLE.cell,
          alignment,
          children: [new TextRun({ text, bold: isBold, ...(isDense ? { size: DENSE_SIZE } : {}) })],
        }),
      ],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) =>
      cell(column.header, index, true, AlignmentType.CENTER),
    ),
  });
  const rows = block.rows.map((row, index) => {
    const children = groups.has(index)
      ? [
          new TableCell({
            columnSpan: block.columns.length,
            children: [
              new Paragraph({
                style: STYLE.cell,
                keepNext: true,
                children: [new TextRun({ text: row[0] ?? '', bold: true })],
              }),
            ],
          }),
        ]
      : block.columns.map((column, at) =>
          cell(row[at] ?? '', at, index === lastRow, ALIGNMENTS[column.align ?? 'left']),
        );
    return new TableRow({ cantSplit: true, children });
  });
  const table = new Table({
    width: { size: mm(widthMm), type: WidthType.DXA },
    columnWidths: widths,
    ...(isDense
      ? { margins: { left: mm(0.5), right: mm(0.5), marginUnitType: WidthType.DXA } }
      : {}),
    rows: [header, ...rows],
  });
  const title = block.title
    ? [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 120, after: 80 },
          children: [new TextRun({ text: block.title, bold: true })],
        }),
      ]
    : [];
  // Word joins two tables that touch; the empty line keeps them apart.
  return [...title, table, new Paragraph({ style: STYLE.cell })];
}

type AlignmentValue = (typeof ALIGNMENTS)[keyof typeof ALIGNMENTS];

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Columns of paragraphs side by side, without lines: letterheads and signatures. */
export function sideBySide(rows: readonly (readonly Paragraph[][])[], widthsMm: readonly number[]) {
  return new Table({
    width: { size: mm(widthsMm.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widthsMm.map(mm),
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: mm(widthsMm[index] ?? 0), type: WidthType.DXA },
                borders: NO_BORDERS,
                children: children.length > 0 ? children : [new Paragraph('')],
              }),
          ),
        }),
    ),
  });
}
