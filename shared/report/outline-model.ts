import type { ReportKind } from '../domain/report.ts';

/** Who reports what to whom, in the words of the letter. */
export interface OutlineContext {
  kind: ReportKind;
  /** The unit of which alone is reported, or null. */
  unit: string | null;
  /** Such as `năm 2026`, or `từ ngày … đến ngày …`. */
  periodName: string;
  /** The year that follows, for what is planned. */
  nextYear: number;
  /** Such as `Sở Thông tin và Truyền thông`. */
  agency: string;
  /** Such as `tỉnh Tiền Giang`. */
  province: string;
  /** Whom it goes to, such as `Ủy ban nhân dân tỉnh`. */
  superior: string;
  /** The regulation as letters cite it, its date included. */
  regulation: string;
}

/** One paragraph the application wrote; its key stays the same when the figures change. */
export interface OutlineParagraph {
  key: string;
  text: string;
}

/** What stands under one heading, in this order: paragraphs, then tables, then charts. */
export interface OutlinePart {
  /** Such as `1. Cấp phát và quản lý hộp thư`; empty when the section has no parts. */
  heading: string;
  paragraphs: readonly OutlineParagraph[];
  /** Ids of tables. */
  tables?: readonly string[];
  /** Ids of charts. */
  charts?: readonly string[];
}

/** A section `I` to `V`. */
export interface OutlineSection {
  heading: string;
  parts: readonly OutlinePart[];
}
