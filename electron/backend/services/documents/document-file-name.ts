import {
  DOCUMENT_KIND_FACTS,
  formatDocumentNumber,
  SERIES_CODES,
} from '../../../../shared/domain/document.ts';
import { fileNameWords } from '../../../../shared/text/file-name.ts';
import type { OpenedDocument } from './draw-up-document.ts';

const MAX_SUBJECT = 60;

/**
 * The name a registrar would give the file: number, sign, kind and subject, in plain letters.
 * @example '05-BC-STTTT_Bao-cao_tinh-hinh-su-dung-thu-dien-tu-cong-vu.pdf'
 */
export function documentFileName({ record, content }: OpenedDocument, format: string): string {
  const facts = record.kind ? DOCUMENT_KIND_FACTS[record.kind] : null;
  const code = facts?.series ? SERIES_CODES[facts.series] : '';
  const sign = (record.sign ?? '').replace(/^\//, '');
  const number = record.number === null ? '' : formatDocumentNumber(record.number);
  const numbered = [number, code && !sign.startsWith(code) ? code : '', sign]
    .filter(Boolean)
    .join('-');
  const words = fileNameWords(content.subject);
  const subject = words
    .slice(0, MAX_SUBJECT)
    .replace(/-[^-]*$/, (cut) => (words.length > MAX_SUBJECT ? '' : cut));
  const stem = [asciiSign(numbered), facts?.fileName, subject].filter(Boolean).join('_');
  const state = record.state === 'draft' ? '_du-thao' : '';
  return `${stem}${state}.${format}`;
}

/** Keeps capitals of a sign: `BC-STTTT`, `QD-UBND`. */
function asciiSign(sign: string): string {
  return sign
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9-]+/g, '-');
}
