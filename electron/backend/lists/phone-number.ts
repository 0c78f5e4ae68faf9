import { cleanText } from '../../../shared/text/normalise.ts';
import { type CellValue, cellText } from '../spreadsheets/sheet-table.ts';

/** A telephone cell made uniform; what cannot be read stays as it was written. */
export interface PhoneNumbers {
  readonly phone: string;
  readonly isReadable: boolean;
}

const SEPARATOR = /[/;,|]|\s+-\s+|\s+(?:hoặc|và)\s+/i;
/** What people put between digits. */
const DECORATION = /[\s.\-()_'’`]/g;
const LABEL_BEFORE =
  /^\s*(?:đtdđ|đtcq|đtnr|đt|sđt|tel|mobile|zalo|di động|điện thoại|cố định|cơ quan|nhà riêng|dđ|cđ|cq|nr)\s*[:.]?(?=[\s\d+(])/i;
const LABEL_BEHIND = /\s*\((?:zalo|viber|di động|cơ quan|nhà riêng|dđ|cq|nr)\)\s*$/i;
/** A space before a zero begins a second number, once the whole is none. */
const SPACE_BEFORE_NUMBER = /\s+(?=(?:0|\+84)\d)/;

/**
 * Reads one or several telephone numbers: restores the zero Excel drops, takes `84` for it, drops dots and spaces.
 * @example 918123456 → 0918123456; "+84 918.123.456; 3872123" → "0918123456 / 3872123"
 */
export function readPhones(value: CellValue): PhoneNumbers {
  const text = cleanText(
    cellText(value)
      .replace(/[\r\n]+/g, ' ; ')
      .replace(/^[ ;]+|[ ;]+$/g, ''),
  );
  if (text === '') return { phone: '', isReadable: true };
  const whole = readNumber(text);
  if (whole !== null) return { phone: whole, isReadable: true };
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  for (const pieces of [parts, text.split(SPACE_BEFORE_NUMBER)]) {
    const numbers = pieces.map(readNumber);
    if (pieces.length > 1 && numbers.every((number) => number !== null)) {
      return { phone: numbers.join(' / '), isReadable: true };
    }
  }
  // A slash may also stand between area code and number: 0273/3872123.
  const joined = parts.length === 2 ? readNumber(parts.join('')) : null;
  return joined === null ? { phone: text, isReadable: false } : { phone: joined, isReadable: true };
}

function readNumber(text: string): string | null {
  const digits = text
    .replace(LABEL_BEFORE, '')
    .replace(LABEL_BEHIND, '')
    .replace(DECORATION, '')
    .replace(/^(?:\+|00)84/, '84');
  if (/^84[235789]\d{8,9}$/.test(digits)) return `0${digits.slice(2)}`;
  if (/^0\d{9,10}$/.test(digits)) return digits;
  // Mobile and area code alike start with one of these once the zero is gone.
  if (/^[35789]\d{8}$|^2\d{9}$|^1[269]\d{8}$/.test(digits)) return `0${digits}`;
  // A number within the province, without its area code.
  return /^[2-8]\d{6}$/.test(digits) ? digits : null;
}
