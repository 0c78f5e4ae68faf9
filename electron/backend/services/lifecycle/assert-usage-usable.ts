import { writeDay } from '../../../../shared/domain/calendar-day.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { UsageBasis } from '../usage/usage-basis.ts';

const SOURCE = 'Ngoài Quy chế: chỉ khóa theo số liệu sử dụng còn mới và đáng tin';

/**
 * Keeps from concluding anything from figures of use that are missing, old or implausible.
 *
 * @throws RULES_REFUSE
 */
export function assertUsageUsable(basis: UsageBasis): void {
  const message = faultOf(basis);
  if (message) throw new AppError('RULES_REFUSE', { verdicts: [{ message, source: SOURCE }] });
}

function faultOf({ verdict, snapshotOn, ageDays, maxAgeDays }: UsageBasis): string | null {
  const day = snapshotOn ? writeDay(snapshotOn) : '';
  switch (verdict) {
    case 'usable':
      return null;
    case 'stale':
      if (ageDays !== null && ageDays < 0)
        return `Số liệu sử dụng đề ngày ${day}, sau ngày hôm nay; hãy kiểm tra ngày giờ của máy`;
      return `Số liệu sử dụng ngày ${day} đã cũ quá ${maxAgeDays} ngày; hãy nhập số liệu mới từ máy chủ thư`;
    case 'implausible':
      return `Số liệu sử dụng ngày ${day} không đáng tin (hầu hết “chưa đăng nhập lần nào”); hãy nhập số liệu khác`;
    default:
      return 'Chưa có số liệu sử dụng từ máy chủ thư; hãy nhập số liệu trước';
  }
}
