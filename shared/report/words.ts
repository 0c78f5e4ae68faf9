import { formatCount } from './table.ts';

/** Writes a number as official letters do: below ten with a leading zero. */
export function inLetter(value: number): string {
  return value > 0 && value < 10 ? `0${value}` : formatCount(value);
}

/**
 * Writes a day as official letters do: days below ten and the months 1 and 2 with a leading zero.
 *
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 4
 */
export function dayInLetter(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const short = Number(month) > 2 ? String(Number(month)) : month;
  return `ngày ${date} tháng ${short} năm ${year}`;
}

/** Joins what is said one after another: `a`, `a và b`, `a, b và c`. */
export function enumerate(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}

/** How a number stands to another: `tăng 05`, `giảm 12`, `không thay đổi`. */
export function difference(now: number, before: number): string {
  if (now === before) return 'không thay đổi';
  return `${now > before ? 'tăng' : 'giảm'} ${inLetter(Math.abs(now - before))}`;
}

/** Ends what a person wrote with a full stop, unless it has its own end. */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/[;,]$/, '');
  return /[.!?…:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Begins with a small letter, as in the middle of a sentence; abbreviations stay. */
export function lowerFirst(text: string): string {
  const isAbbreviation = text.slice(0, 2) === text.slice(0, 2).toUpperCase();
  return isAbbreviation ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
