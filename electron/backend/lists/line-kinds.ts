import { foldForSearch } from '../../../shared/text/fold.ts';

const SUBTOTAL = /^(tổng cộng|tổng số|cộng)(?=$|[\s:.,(])/iu;
const END = [
  /^danh sach (nay|tren|gom|co)\b/,
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
const OUTLINE_MARK = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/;
const MARKED_TITLE = /^((?:[IVXLC]+|[A-ZĐ]|\d{1,2}))\s*[.)\-–:]\s*(\p{L}.*)$/u;
const HEAD_COUNT = /\s*[:(–-]?\s*\d+\s*(người|cbcc|cbccvc|biên chế)?\s*[).]*$/iu;

/** "Cộng", "Tổng cộng: 25 người": never a person. */
export function isSubtotal(text: string): boolean {
  return SUBTOTAL.test(text);
}

/** What stands below a list: its count, its date, those who sign. */
export function isEndOfList(text: string): boolean {
  const words = foldForSearch(text);
  return END.some((pattern) => pattern.test(words));
}

/** I, II, A, B. – the mark of a group, not of a person. */
export function isOutlineMark(text: string): boolean {
  return OUTLINE_MARK.test(text);
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
  if (!isMarked && !isOutlined && !UNIT_WORD.test(title)) return null;
  return title.replace(HEAD_COUNT, '').replace(/[\s:.,]+$/, '');
}
