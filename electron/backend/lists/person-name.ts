import { cleanText, toTitleCase } from '../../../shared/text/normalise.ts';

/** A name freed of what is not the name. */
export interface PersonName {
  readonly name: string;
  /** What stood beside it: "(Út)", "*". */
  readonly remark: string;
}

const COURTESY = /^(?:ông|bà|anh|chị|đ\/c|đồng chí)[.:]?\s+/iu;
const DEGREE =
  /^(?:gs|pgs|tskh|ts|th\s?\.?\s?s|bs|ds|ks|kts|cn|ls|bs\s?ck\s?(?:ii|i|1|2)|ck\s?(?:ii|i|1|2)|cki?i|thạc sĩ|tiến sĩ|bác sĩ|dược sĩ|kỹ sư|cử nhân)(?:\.\s*|\s+)/iu;
const BRACKETED = /\s*[([]([^)\]]*)[)\]]?\s*/gu;
const TRAILING_MARKS = /[\s*,;.\-–_]+$/u;

/** Takes titles, degrees, bracketed remarks and marks off a name and writes CAPITALS in the usual way. */
export function readPersonName(text: string): PersonName {
  const remarks: string[] = [];
  let name = cleanText(text).replace(BRACKETED, (_, remark: string) => {
    if (remark.trim() !== '') remarks.push(remark.trim());
    return ' ';
  });
  if (name.includes('*')) remarks.push('*');
  name = cleanText(name.replaceAll('*', ' ')).replace(TRAILING_MARKS, '');
  return { name: toTitleCase(dropTitles(name)), remark: remarks.join('; ') };
}

function dropTitles(name: string): string {
  const rest = name.replace(DEGREE, '');
  if (rest !== name) return rest === '' ? name : dropTitles(rest);
  const called = name.replace(COURTESY, '');
  // Ông is a family name too: "Ông Thị Mai".
  const isFamilyName = !called.includes(' ') || /^(?:thị\s|văn\s\S+$)/iu.test(called);
  return called === name || isFamilyName ? name : dropTitles(called);
}
