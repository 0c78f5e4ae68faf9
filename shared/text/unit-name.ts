import { foldForSearch } from './fold.ts';

/** What offices shorten in names of units, and what it stands for. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/&/g, ' và '],
  [/(?<![\p{L}\p{N}])UBND(?![\p{L}\p{N}])/giu, 'Ủy ban nhân dân'],
  [/(?<![\p{L}\p{N}])H[ĐD]ND(?![\p{L}\p{N}])/giu, 'Hội đồng nhân dân'],
  [/(?<![\p{L}\p{N}])TX(?![\p{L}\p{N}])\.?/giu, 'thị xã'],
  [/(?<![\p{L}\p{N}])TP(?![\p{L}\p{N}])\.?/giu, 'thành phố'],
];

/** Writes a unit's name out: "UBND TX. Cai Lậy" is "Ủy ban nhân dân thị xã Cai Lậy". */
export function expandUnitName(name: string): string {
  let text = name.normalize('NFC');
  for (const [short, full] of SHORTENED) text = text.replaceAll(short, full);
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * Makes the names of units comparable however offices write them: shortened or not, with or without "Ủy ban nhân dân"
 * before a place and "tỉnh Tiền Giang" behind an agency.
 */
export function unitNameKey(name: string): string {
  const folded = foldForSearch(expandUnitName(name));
  const own = folded.replace(/ tinh tien giang$/, ' tinh').replace(/^uy ban nhan dan /, '');
  return own.startsWith('so ') ? own.replace(/ tinh$/, '') : own;
}
