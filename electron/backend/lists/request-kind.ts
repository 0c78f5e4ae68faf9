import type { RequestKind } from '../../../shared/domain/request.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';

const CANCEL = /\b(huy|thu hoi|xoa|cham dut|ngung|cat)\b/;
/** Stands before the others: "cấp lại" is no grant, "đổi mật khẩu" no change. */
const REISSUE = /\b(cap lai|mat khau|mk|reset|quen)\b/;
const OTHERS: readonly (readonly [RegExp, RequestKind])[] = [
  [CANCEL, 'cancel'],
  [/\b(thay doi|doi|dieu chinh|cap nhat|sua|chuyen)\b/, 'change'],
  [/\b(cap|moi|tao|dang ky|bo sung|them)\b/, 'issue'],
];

/**
 * Tells which of the four kinds of request a cell of a request list means, by what it says first; null when it means
 * none of them.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1
 */
export function readRequestKind(text: string): RequestKind | null {
  const words = foldForSearch(text);
  const reissue = words.search(REISSUE);
  const cancel = words.search(CANCEL);
  if (reissue >= 0 && (cancel < 0 || reissue < cancel)) return 'reissue';
  const [first] = OTHERS.map(([pattern, kind]) => ({ at: words.search(pattern), kind }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return first?.kind ?? null;
}
