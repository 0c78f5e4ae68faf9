import { cleanText } from '../../../shared/text/normalise.ts';
import { type CellValue, cellText } from '../spreadsheets/sheet-table.ts';

/** A telephone cell made uniform; what cannot be read stays as it was written. */
export interface PhoneNumbers {
  readonly phone: string;
  readonly isReadable: boolean;
  /** A prefix of before 2017–2018 was replaced by the one that holds since. */
  readonly isRenewed: boolean;
}

const SEPARATOR = /[/;,|]|\s+-\s+|\s+(?:hoặc|và)\s+/i;
/** What people put between digits. */
const DECORATION = /[\s.\-()_'’`]/g;
const LABEL_BEFORE =
  /^\s*(?:đtdđ|đtcq|đtnr|đt|sđt|tel|mobile|zalo|di động|điện thoại|cố định|cơ quan|nhà riêng|dđ|cđ|cq|nr)\s*[:.]?(?=[\s\d+(])/i;
const LABEL_BEHIND = /\s*\((?:zalo|viber|di động|cơ quan|nhà riêng|dđ|cq|nr)\)\s*$/i;
/** Mobile prefixes of eleven digits, withdrawn in 2018, and those that took their place. */
const RENEWED_PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0120': '070',
    '0121': '079',
    '0122': '077',
    '0126': '076',
    '0128': '078',
    '0123': '083',
    '0124': '084',
    '0125': '085',
    '0127': '081',
    '0129': '082',
    '0162': '032',
    '0163': '033',
    '0164': '034',
    '0165': '035',
    '0166': '036',
    '0167': '037',
    '0168': '038',
    '0169': '039',
    '0186': '056',
    '0188': '058',
    '0199': '059',
  }),
);
/** The area code of the province until June 2017, before a number of seven digits. */
const FORMER_AREA_CODE = /^073(?=\d{7}$)/;
const AREA_CODE = '0273';

/** A space before a zero begins a second number, once the whole is none. */
const SPACE_BEFORE_NUMBER = /\s+(?=(?:0|\+84)\d)/;

/**
 * Reads one or several telephone numbers: restores the zero Excel drops, takes `84` for it, drops dots and spaces,
 * renews prefixes that are no longer in use.
 * @example 918123456 → 0918123456; "+84 918.123.456; 3872123" → "0918123456 / 3872123"
 */
export function readPhones(value: CellValue): PhoneNumbers {
  const text = cleanText(
    cellText(value)
      .replace(/[\r\n]+/g, ' ; ')
      .replace(/^[ ;]+|[ ;]+$/g, ''),
  );
  if (text === '') return told([]);
  const whole = readNumber(text);
  if (whole !== null) return told([whole]);
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  for (const pieces of [parts, text.split(SPACE_BEFORE_NUMBER)]) {
    const numbers = pieces.map(readNumber).filter((number) => number !== null);
    if (pieces.length > 1 && numbers.length === pieces.length) return told(numbers);
  }
  // A slash may also stand between area code and number: 0273/3872123.
  const joined = parts.length === 2 ? readNumber(parts.join('')) : null;
  return joined === null ? { phone: text, isReadable: false, isRenewed: false } : told([joined]);
}

function told(numbers: readonly string[]): PhoneNumbers {
  const renewed = numbers.map(renew);
  return {
    phone: [...new Set(renewed)].join(' / '),
    isReadable: true,
    isRenewed: renewed.some((number, index) => number !== numbers[index]),
  };
}

function renew(number: string): string {
  const prefix = number.length === 11 ? RENEWED_PREFIXES.get(number.slice(0, 4)) : undefined;
  if (prefix !== undefined) return prefix + number.slice(4);
  return number.replace(FORMER_AREA_CODE, AREA_CODE);
}

function readNumber(text: string): string | null {
  const digits = text
    .replace(LABEL_BEFORE, '')
    .replace(LABEL_BEHIND, '')
    .replace(/^\s*\+?84\s*\(0\)/, '84')
    .replace(DECORATION, '')
    .replace(/^(?:\+|00)84/, '84');
  if (/^84[235789]\d{8,9}$/.test(digits)) return `0${digits.slice(2)}`;
  if (/^0\d{9,10}$/.test(digits)) return digits;
  // Mobile and area code alike start with one of these once the zero is gone.
  if (/^[35789]\d{8}$|^2\d{9}$|^1[2689]\d{8}$|^73\d{7}$/.test(digits)) return `0${digits}`;
  // A number within the province, without its area code.
  return /^[2-8]\d{6}$/.test(digits) ? digits : null;
}
