import type { OfficialDocument } from './model.ts';
import { printable, printedLines, withEndMark } from './printable.ts';
import { LETTER_TEMPLATE } from './typst/letter-template.ts';
import { compilePdf } from './typst/typst-compiler.ts';

/** An official document as PDF/A, laid out by Nghị định 30/2020; the same document gives the same bytes. */
export function renderPdf(document: OfficialDocument): Uint8Array {
  const content = document.content.isUnsigned
    ? document.content
    : { ...document.content, blocks: withEndMark(document.content.blocks) };
  const day = document.datedOn?.split('-').map(Number);
  return compilePdf(
    LETTER_TEMPLATE,
    printable({ ...document, ...printedLines(document), content, ...(day && { day }) }),
  );
}
