import { formatDocumentNumber, signatureTitles } from '../../../shared/domain/document.ts';
import type { Block, DocumentText, OfficialDocument } from './model.ts';
import { formalDay } from './model.ts';

/** The lines of a document that are put together from several facts, the same on paper and in Word. */
export interface PrintedLines {
  /** For the properties of the file. */
  docTitle: string;
  /** `Số: 05/BC-STTTT`; empty when it carries no number. */
  signLine: string;
  placeAndDay: string;
  annexNote: string;
  receiverLines: string[];
  signatureTitles: string[];
  signerName: string;
}

/** Room for a number that is written in by hand. */
const NO_NUMBER = '        ';

/** Puts together what a document says of itself in several places. */
export function printedLines(document: OfficialDocument): PrintedLines {
  const { content, letterhead, signer } = document;
  const number = document.number ?? NO_NUMBER;
  const kind = content.title ? capitalised(content.title) : 'Công văn';
  const numbered = document.sign === null ? '' : `${number}${document.sign}`;
  return {
    docTitle: [content.title ? kind : 'Công văn', content.subject].filter(Boolean).join(' - '),
    signLine: numbered && `Số: ${numbered}`,
    placeAndDay: `${letterhead.place}, ${formalDay(document.datedOn)}`,
    annexNote: `(Kèm theo ${[
      kind,
      numbered && `số ${numbered}`,
      formalDay(document.datedOn),
      `của ${letterhead.officeInText}`,
    ]
      .filter(Boolean)
      .join(' ')})`,
    receiverLines: content.recipients.map(
      (line, index, all) => `- ${line}${index === all.length - 1 ? '.' : ';'}`,
    ),
    signatureTitles: signer ? signatureTitles(signer) : [],
    signerName: signer?.name ?? '',
  };
}

function capitalised(title: string): string {
  const lower = title.toLocaleLowerCase('vi');
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}

/** The number of a document as it is printed, or null while it has none. */
export const printedNumber = (number: number | null) =>
  number === null ? null : formatDocumentNumber(number);

/**
 * The text with the mark that ends an official document, after its last sentence.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I
 */
export function withEndMark(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(({ type }) => type === 'paragraph' || type === 'list');
  return blocks.map((block, index) => {
    if (index !== last) return block;
    if (block.type === 'paragraph') return { ...block, text: ended(block.text) };
    if (block.type !== 'list') return block;
    const items = block.items.map((item, at) =>
      at === block.items.length - 1 ? ended(item) : item,
    );
    return { ...block, items };
  });
}

function ended(text: DocumentText): DocumentText {
  const mark = (plain: string) => `${plain.replace(/[.;,\s]*(\.\/\.)?$/, '')}./.`;
  if (typeof text === 'string') return mark(text);
  return text.map((run, index) =>
    index === text.length - 1 ? { ...run, text: mark(run.text) } : run,
  );
}

const LONG_WORD = /\S{28,}/gu;
const BREAK_HERE = '\u200b';

/** Control characters go, and words longer than a cell get places to break at, which leave no trace in the text. */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return printableText(value) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'svg' ? part : printable(part)]),
  ) as T;
}

function printableText(text: string): string {
  const clean = text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ');
  return clean.replace(LONG_WORD, (word) =>
    word.includes('@')
      ? word.replace(/[@.]/g, (mark) => `${BREAK_HERE}${mark}`)
      : [...word].join(BREAK_HERE),
  );
}
