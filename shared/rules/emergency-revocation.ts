import type { MailboxStatus } from '../domain/mailbox.ts';
import { type RuleHead, type Verdict, verdictOf } from './rule.ts';

/** What an emergency revocation rests on. */
export interface EmergencyFacts {
  status: MailboxStatus;
  /** How the safety of the province's network is affected, in Vietnamese. */
  reason: string;
}

const source = { document: '51/2016/QĐ-UBND', article: 12, clause: 7 };
const head = (id: string, title: string): RuleHead => ({
  id: `emergency.${id}`,
  title,
  severity: 'block',
  source,
});
const MIN_REASON_LENGTH = 10;

/**
 * Judges whether a mailbox may be taken back at once, without a request: only one that exists, and never without a
 * reason.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 7
 */
export function judgeEmergencyRevocation({ status, reason }: EmergencyFacts): Verdict[] {
  const exists = status === 'in-use' || status === 'locked';
  const isReasoned = reason.trim().length >= MIN_REASON_LENGTH;
  return [
    verdictOf(
      head('exists', 'Hộp thư đang tồn tại'),
      exists ? null : 'Hộp thư đã bị xóa hoặc thu hồi.',
    ),
    verdictOf(
      head('reason', 'Có lý do khẩn cấp'),
      isReasoned
        ? null
        : 'Hãy ghi rõ ảnh hưởng đến an toàn, an ninh mạng; thu hồi khẩn cấp phải có lý do.',
    ),
  ];
}
