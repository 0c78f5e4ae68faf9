import { cleanText } from '../../../shared/text/normalise.ts';
import { type CellValue, cellText, type DayCell, isDayCell } from '../spreadsheets/sheet-table.ts';

/** What was made of a birth cell; `year` is set only when it is both readable and plausible. */
export interface BirthYear {
  readonly year: number | null;
  readonly fault: 'unreadable' | 'two-digits' | 'implausible' | null;
}

/** No way of writing a date is longer. */
const LONGEST_DATE = 40;
const EARLIEST_YEAR = 1930;
/** Nobody younger holds an office. */
const YOUNGEST_AGE = 16;
const ADULT_AGE = 18;
const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** "NS: 1982", "sn 1966". */
const LABEL = /^(?:ns|sn|n\.s|sinh năm|năm sinh|sinh)\s*[:.]?\s*(?=\d)/i;
/** "1980 (tuổi Thân)", "1981." */
const REMARK_BEHIND = /(\d)\s*(?:\([^)\d]*\)|[.,;])$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const YEAR_LAST = /^(?:(?:\d{1,2}|(?=[-/.])) ?[-/. ] ?){0,2}(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const SHORT_YEAR_LAST = /^\d{1,2} ?[-/. ] ?\d{1,2} ?[-/. ] ?(\d{2})$/;
const DIGITS_ONLY = /^\d{4}(\d{4})$/;
const IN_WORDS = /^(?:sinh )?(?:(?:ngày \d{1,2} )?tháng \d{1,2}(?: ?[-/.] ?| ))?(?:năm )?(\d{4})$/i;
/** How a Vietnamese Excel writes months: 05-Th5-1978. */
const MONTH_IN_LETTERS = /^\d{1,2}[- ]th(?:g|áng)? ?\d{1,2}[- ](\d{4})$/i;

/**
 * Reads the year of birth out of a cell, in any of the ways offices write it. Only the year: day and month may
 * be swapped by Excel or made up ("01/01/1980").
 * @param currentYear what age is reckoned from
 */
export function readBirthYear(value: CellValue, currentYear: number): BirthYear {
  const text = cleanText(cellText(value))
    .replaceAll(/^['’‘`]+|['’‘`]+$/g, '')
    .replace(LABEL, '')
    .replace(REMARK_BEHIND, '$1')
    .trim();
  if (text === '') return { year: null, fault: null };
  if (text.length > LONGEST_DATE) return { year: null, fault: 'unreadable' };
  const found = isDayCell(value) ? yearOfDay(value) : yearInText(text);
  if (found === null) return { year: null, fault: 'unreadable' };
  if (found < 100) {
    const isLastCentury = found > (currentYear - ADULT_AGE) % 100;
    return isLastCentury ? judge(1900 + found, currentYear) : { year: null, fault: 'two-digits' };
  }
  return judge(found, currentYear);
}

function judge(year: number, currentYear: number): BirthYear {
  const isPlausible = year >= EARLIEST_YEAR && year <= currentYear - YOUNGEST_AGE;
  return isPlausible ? { year, fault: null } : { year: null, fault: 'implausible' };
}

/** A year typed into a cell with a date format shows as a day of 1905; its serial number is the year. */
function yearOfDay(day: DayCell): number {
  const serial = (Date.UTC(day.year, day.month - 1, day.day) - EPOCH) / MS_PER_DAY;
  return serial >= EARLIEST_YEAR && serial < 2100 ? serial : day.year;
}

function yearInText(text: string): number | null {
  const found =
    YEAR_LAST.exec(text) ??
    YEAR_FIRST.exec(text) ??
    SHORT_YEAR_LAST.exec(text) ??
    DIGITS_ONLY.exec(text) ??
    IN_WORDS.exec(text) ??
    MONTH_IN_LETTERS.exec(text);
  if (found !== null) return Number(found[1]);
  if (/^\d{2}$/.test(text)) return Number(text);
  return yearOfSerial(text);
}

/** A day that lost its format on the way: 29264 is 13/02/1980. */
function yearOfSerial(text: string): number | null {
  if (!/^\d{5}$/.test(text)) return null;
  const year = new Date(EPOCH + Number(text) * MS_PER_DAY).getUTCFullYear();
  return year <= 2100 ? year : null;
}
