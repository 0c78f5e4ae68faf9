import { foldForSearch } from '../../../shared/text/fold.ts';
import { findStrangePart } from '../../../shared/text/name-letters.ts';

const SUBTOTAL = /^(tổng cộng|tổng số|tổng|cộng(?! (?:tác|đồng)))(?=$|[\s:.,(])/iu;
const END = [
  /^(an dinh )?danh sach (nay|tren|gom|co)\b/,
  /^(nguoi|can bo) (lap|tong hop)\b/,
  /^lap bieu$/,
  /^thu truong\b/,
  /^xac nhan\b/,
  /^noi nhan\b/,
  /^(tm|kt|tl|tuq) /,
  /^(pho )?(giam doc|chu tich|truong phong|chanh van phong|hieu truong|chi cuc truong)$/,
  /^ky (ten|va|ghi|dong)\b|^ky$/,
  /\bngay( \d{1,2})? thang( \d{1,2})? nam\b/,
];
const UNIT_WORD =
  /^(phòng|ban|bộ phận|văn phòng|chi cục|cục|trung tâm|ubnd|hđnd|ủy ban|uỷ ban|sở|thanh tra|khoa|tổ|đội|trường|trạm|hội|đảng (ủy|uỷ)|huyện (ủy|uỷ)|thị (ủy|uỷ)|thành (ủy|uỷ)|đoàn thanh niên|liên đoàn|mặt trận|công an|quỹ|đơn vị|cơ quan|lãnh đạo|khối|xã|phường|thị trấn|hạt|bệnh viện|thư viện|bảo tàng)(?=\s|$)/iu;
/** Ban, Khoa and the like are names too. */
const PERSON_LIKE = /^\p{L}+ (thị|văn) \p{L}+/iu;
/** Letters that are more often an abbreviation (P. for Phòng, Q. for Quyền) are left out. */
const MARK = '(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2}|[A-HKLMNĐ])';
const OUTLINE_MARK = new RegExp(`^(?:${MARK}[.)]?|[*+•–-])$`);
const MARKED_TITLE = new RegExp(
  `^(${MARK}|\\d{1,2})(?:\\s*[.):]\\s*|\\s*[-–]\\s+)(\\p{L}.*)$`,
  'u',
);
const BULLET = /^[*+•–-]\s*/;
/** "(3 người)", ": 03", "12 biên chế"; the 1 of "Phường 1" belongs to the name. */
const HEAD_COUNT =
  /\s*(?:[:(]\s*\d+\s*(?:người|cbccvc|cbcc|biên chế)?|[–-]?\s*\d+\s*(?:người|cbccvc|cbcc|biên chế))\s*[).]*$/iu;
const PAGE_MARK = /^((trang|tờ)\s*(số\s*)?\d+|danh sách(?=\s|$).*)/iu;
/** The commonest family names, so that a person without a number is not taken for a group. */
const FAMILY_NAME =
  /^(nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|trương|đinh|lâm|mai|đoàn|trịnh|cao|thạch|lương|tạ|hà|tô)\s/iu;
const UNCAPITALISED = /^(thị|văn|thi|van)$/u;

/** "Cộng", "Tổng cộng: 25 người": never a person. */
export function isSubtotal(text: string): boolean {
  return SUBTOTAL.test(text);
}

/** What stands below a list: its count, its date, those who sign. */
export function isEndOfList(text: string): boolean {
  const words = foldForSearch(text);
  return END.some((pattern) => pattern.test(words));
}

/** "Trang 2", "DANH SÁCH B": neither a person nor a group. */
export function isPageMark(text: string): boolean {
  return PAGE_MARK.test(text);
}

/** I, II, A, B., * – the mark of a group, not of a person. */
export function isOutlineMark(text: string): boolean {
  return OUTLINE_MARK.test(text);
}

/** Whether a text begins as names of persons do. */
export function startsWithFamilyName(text: string): boolean {
  return FAMILY_NAME.test(text) && !UNIT_WORD.test(text);
}

/** Two words or more, nothing but letters, each with a capital. */
export function isNameLike(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length >= 2 &&
    findStrangePart(text) === null &&
    (text === text.toLowerCase() ||
      words.every((word) => /^\p{Lu}/u.test(word) || UNCAPITALISED.test(word)))
  );
}

/**
 * Reads the unit a group row names.
 * @param isMarked an outline mark or merged cells already tell that the row is a group
 * @returns null when the text is not a group's title
 */
export function readGroupTitle(text: string, isMarked: boolean): string | null {
  const marked = MARKED_TITLE.exec(text);
  const title = marked?.[2] ?? text;
  const isOutlined = marked !== null && !/^\d/.test(marked[1] ?? '');
  return isMarked || isOutlined ? trimTitle(title.replace(BULLET, '')) : readUnitTitle(title);
}

/**
 * Reads a title that begins with the name of a kind of unit.
 * @returns null when it does not
 */
export function readUnitTitle(text: string): string | null {
  return UNIT_WORD.test(text) && !PERSON_LIKE.test(text) ? trimTitle(text) : null;
}

/** Takes any text with letters in it for the title of a group, freed of its mark and count. */
export function readPlainTitle(text: string): string | null {
  const title = trimTitle((MARKED_TITLE.exec(text)?.[2] ?? text).replace(BULLET, ''));
  return /\p{L}/u.test(title) ? title : null;
}

/** "Đơn vị: Phòng Nội vụ" */
const UNIT_LABEL = /^(?:tên )?(?:đơn vị|cơ quan|bộ phận)(?: công tác)?\s*:\s*/iu;

/** The unit of a line such as "Đơn vị: Phòng Nội vụ"; null for any other text. */
export function readLabelledUnit(text: string): string | null {
  return UNIT_LABEL.test(text) ? trimTitle(text) : null;
}

function trimTitle(title: string): string {
  return title
    .replace(UNIT_LABEL, '')
    .replace(HEAD_COUNT, '')
    .replace(/[\s:.,]+$/, '');
}
