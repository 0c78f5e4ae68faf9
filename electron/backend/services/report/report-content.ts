import type { ReportChart } from '../../../../shared/report/charts.ts';
import type { EditedParagraph } from '../../../../shared/report/edits.ts';
import type { OutlineSection } from '../../../../shared/report/outline-model.ts';
import {
  formatReportValue,
  kindOfCell,
  type ReportTable,
} from '../../../../shared/report/table.ts';
import { chartSvg } from '../../documents/chart-svg.ts';
import type { Annex, Block, DocumentContent, TableColumn } from '../../documents/model.ts';

/** Everything a report is printed from. */
export interface PrintedReport {
  /** Trích yếu. */
  subject: string;
  to: string;
  grounds: string[];
  recipients: string[];
  sections: readonly OutlineSection[];
  paragraphs: ReadonlyMap<string, EditedParagraph>;
  tables: readonly ReportTable[];
  charts: readonly ReportChart[];
}

const CHART_WIDTH_MM = 150;

/**
 * Makes an official document of a report: text with its tables and charts, then the annexes.
 *
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4
 */
export function reportContent(report: PrintedReport): DocumentContent {
  const isAnnex = ({ label }: ReportTable) => label.startsWith('Phụ lục');
  return {
    title: 'BÁO CÁO',
    subject: report.subject,
    to: [report.to],
    grounds: report.grounds,
    blocks: report.sections.flatMap((section) => sectionBlocks(section, report)),
    annexes: report.tables.filter((table) => isAnnex(table) && table.rows.length > 0).map(annexOf),
    recipients: report.recipients,
  };
}

function sectionBlocks({ heading, parts }: OutlineSection, report: PrintedReport): Block[] {
  const blocks: Block[] = [{ type: 'heading', level: 1, text: heading }];
  for (const part of parts) {
    if (part.heading !== '') blocks.push({ type: 'heading', level: 2, text: part.heading });
    for (const { key } of part.paragraphs) blocks.push(...paragraphBlocks(key, report));
    for (const id of part.tables ?? []) {
      const table = report.tables.find((each) => each.id === id);
      if (table) blocks.push(...tableBlocks(table));
    }
    for (const id of part.charts ?? []) {
      const chart = report.charts.find((each) => each.id === id);
      if (chart) blocks.push(chartBlock(chart));
    }
  }
  return blocks;
}

/** A paragraph a person emptied is left out; a line break makes another paragraph. */
function paragraphBlocks(key: string, { paragraphs }: PrintedReport): Block[] {
  const text = paragraphs.get(key)?.text ?? '';
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ type: 'paragraph', text: line }));
}

function tableBlocks(table: ReportTable): Block[] {
  const rows = table.total ? [...table.rows, table.total] : table.rows;
  if (table.rows.length === 0) return [];
  return [
    {
      type: 'table',
      title: table.label.startsWith('Phụ lục') ? '' : `${table.label}. ${table.title}`,
      columns: table.columns.map(columnOf),
      rows: rows.map((row) =>
        table.columns.map((column) => {
          // The last row adds up numbers; what has no sum there stays empty.
          const value = row.cells[column.key];
          return value === undefined ? '' : formatReportValue(value, kindOfCell(row, column));
        }),
      ),
      hasTotal: table.total !== null,
    },
    ...table.notes.map(
      (note): Block => ({ type: 'paragraph', text: [{ text: note, italic: true }], flush: true }),
    ),
  ];
}

function columnOf({ header, kind, width }: ReportTable['columns'][number]): TableColumn {
  const align =
    kind === 'text' ? 'left' : kind === 'integer' || kind === 'percent' ? 'right' : 'center';
  return { header, width, align };
}

function annexOf(table: ReportTable): Annex {
  return {
    label: table.label,
    title: table.title,
    isLandscape: table.landscape,
    blocks: tableBlocks(table),
  };
}

function chartBlock(chart: ReportChart): Block {
  const values = chart.series.map(
    ({ name, values: numbers }) =>
      `${name}: ${chart.categories.map((category, index) => `${category} ${numbers[index]}`).join(', ')}`,
  );
  return {
    type: 'figure',
    svg: chartSvg(chart),
    caption: chart.title,
    description: `${chart.title}. ${values.join('. ')}.`,
    widthMm: CHART_WIDTH_MM,
  };
}
