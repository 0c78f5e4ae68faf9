import type { JobProgress } from '../../shared/api/contract/procedure.ts';
import { formatNumber } from './format.ts';
import { PHASE_LABELS } from './labels.ts';

/** What the button that ends a long piece of work says. */
export const cancelLabel = 'Hủy';

/** What is being done and how far it is: `Xuất Excel: đang ghi 1.000 / 5.000`. */
export function describeProgress(work: string, progress: JobProgress | null): string {
  if (progress === null) return `${work}: đang bắt đầu…`;
  const { phase, done, total } = progress;
  const count =
    total === null ? formatNumber(done) : `${formatNumber(done)} / ${formatNumber(total)}`;
  return `${work}: ${PHASE_LABELS[phase].toLowerCase()} ${count}`;
}

/** How long work will still take, roughly: `, còn khoảng 12 giây`; nothing for less than a second. */
export function describeRemaining(remainingMs: number): string {
  const seconds = Math.round(remainingMs / 1_000);
  if (seconds < 1) return '';
  if (seconds < 90) return `, còn khoảng ${seconds} giây`;
  return `, còn khoảng ${Math.round(seconds / 60)} phút`;
}
