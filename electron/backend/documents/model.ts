import type { Signer } from '../../../shared/domain/document.ts';
import { dayInLetter } from '../../../shared/report/words.ts';

/** A stretch of text in one style. */
export interface TextRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** Text as it stands in a paragraph: plain, or in runs. */
export type DocumentText = string | TextRun[];

/** A column of a table. */
export interface TableColumn {
  header: string;
  /** Share of the width. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

/** One piece of a document's text. */
export type Block =
  | {
      type: 'paragraph';
      text: DocumentText;
      /** Without the first-line indent, as for `Bên giao:`. */
      flush?: boolean;
      centred?: boolean;
    }
  /** `level` 1 is `I. …` in capitals, 2 is `1. …`, 3 is `a) …`; the text carries its own number. */
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  /** Items behind a hyphen. */
  | { type: 'list'; items: DocumentText[] }
  | {
      type: 'table';
      title?: string;
      columns: TableColumn[];
      rows: string[][];
      /** Rows printed bold and across, such as the name of a unit above its people; indexes into `rows`. */
      groupRows?: number[];
      /** The last row is a sum, in bold. */
      hasTotal?: boolean;
    }
  /** A drawing as SVG; `description` is read out in its place. */
  | { type: 'figure'; svg: string; caption: string; description: string; widthMm: number }
  | { type: 'page-break' };

/** What is attached: on pages of its own, numbered from 1, turned when its tables need it. */
export interface Annex {
  /** `Phụ lục I`, or `Phụ lục` when there is one only. */
  label: string;
  title: string;
  isLandscape?: boolean;
  blocks: Block[];
}

/** One of several who sign, side by side, below minutes. */
export interface PartySignature {
  /** `ĐẠI DIỆN BÊN GIAO` */
  title: string;
  name: string;
}

/**
 * What a document says, apart from its number, day and signature: those are given by the register when it is issued.
 * Everything is text; nothing in it is ever read as markup.
 */
export interface DocumentContent {
  /** Tên loại in capitals; null for a letter. */
  title: string | null;
  /** Trích yếu, without `V/v`. */
  subject: string;
  /** Kính gửi. */
  to: string[];
  /** Căn cứ, one a line, without the marks at the end. */
  grounds: string[];
  blocks: Block[];
  annexes: Annex[];
  /** Nơi nhận, without hyphens and marks. */
  recipients: string[];
  /** For minutes: the parties sign in place of one signer. */
  parties?: PartySignature[];
  /** For minutes: no place and day under the quốc hiệu, they stand in the text. */
  hasDateInText?: boolean;
  /** What stands below the text in place of a signer and nơi nhận: nothing, for lists. */
  isUnsigned?: boolean;
  isLandscape?: boolean;
}

/** Who issues, and where. */
export interface Letterhead {
  superior: string;
  office: string;
  /** How annexes name the issuing office. */
  officeInText: string;
  place: string;
}

/** A document ready to be laid out: what it says, and what the register knows of it. */
export interface OfficialDocument {
  letterhead: Letterhead;
  /** Number, such as `05`; null while none is given. */
  number: string | null;
  /** What follows the number, such as `/BC-STTTT`; null for what carries no number at all. */
  sign: string | null;
  /** Day of issue, `YYYY-MM-DD`; null while it is not known. */
  datedOn: string | null;
  signer: Signer | null;
  content: DocumentContent;
  /** Small print at the foot of every page: the content's hash once issued, that it is a draft before. */
  footer: string;
}

/**
 * The day as the decree writes it, with room for a pen where it is not known yet.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 4 điểm b
 * @example formalDay('2026-02-05') === 'ngày 05 tháng 02 năm 2026'; formalDay('2019-06-29') === 'ngày 29 tháng 6 năm 2019'
 */
export function formalDay(day: string | null): string {
  return day === null ? 'ngày      tháng      năm      ' : dayInLetter(day);
}
