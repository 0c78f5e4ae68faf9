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

const NUMBERING = /^\d{1,4}\s*[.)]\s*(?=\p{L})/u;
/** A position written behind the name; what may be a second person stays, to be refused. */
const TRAILING_POSITION =
  /(?:\s+[-–]\s*|\s*,\s*)((?:phó|trưởng|giám đốc|chủ tịch|chánh|bí thư|chuyên viên|nhân viên|cán bộ|công chức|viên chức|kế toán|văn thư|thủ quỹ|thư ký|hiệu trưởng|tổ trưởng|đội trưởng|(?:ủy|uỷ) viên|lái xe|bảo vệ|cvc?|p?gđ|p?ct|t?pp|tp|ptp|p?ht|nv|kt|vt|p\.)(?=[\s.]|$).*)$/iu;

/** Takes titles, degrees, numbering, remarks and marks off a name and writes CAPITALS in the usual way. */
export function readPersonName(text: string): PersonName {
  const remarks: string[] = [];
  let name = cleanText(text).replace(BRACKETED, (_, remark: string) => {
    if (remark.trim() !== '') remarks.push(remark.trim());
    return ' ';
  });
  if (/^\*|\*$/.test(name)) remarks.push('*');
  name = name
    .replace(/^[\s*•+–-]+/, '')
    .replace(NUMBERING, '')
    .replace(TRAILING_MARKS, '');
  name = name.replace(TRAILING_POSITION, (_, position: string) => {
    remarks.push(position);
    return '';
  });
  return { name: toTitleCase(dropTitles(name)), remark: remarks.join('; ') };
}

function dropTitles(name: string): string {
  const rest = name.replace(DEGREE, '');
  if (rest !== name) return rest === '' ? name : dropTitles(rest);
  const called = name.replace(COURTESY, '');
  // Ông is a family name too: "Ông Thị Mai", "Ông Thanh Tùng".
  const isShort = called.split(' ').length <= (/^ông\s/iu.test(name) ? 2 : 1);
  const isFamilyName = isShort || /^(?:thị\s|văn\s\S+$)/iu.test(called);
  return called === name || isFamilyName ? name : dropTitles(called);
}
