import { writeDay } from '../domain/calendar-day.ts';
import type { ClockFacts, InactivityPolicy, InactivityTerms } from './inactivity-term.ts';

/** Tells in Vietnamese how the days of locking and deleting were found. */
export function explainTerms(
  terms: InactivityTerms,
  facts: ClockFacts,
  { profile, slackDays }: Pick<InactivityPolicy, 'profile' | 'slackDays'>,
): string {
  const { lockMonths, deleteMonths } = profile.inactivity;
  const slack =
    facts.lastAccess.state === 'date' && slackDays > 0 && terms.countedFrom > facts.lastAccess.on
      ? `; Ngoài Quy chế: cộng ${slackDays} ngày máy chủ thư có thể ghi chậm`
      : '';
  return (
    `Tính từ ngày ${writeDay(terms.countedFrom)} (${startOf(terms, facts)}${slack}): ` +
    `hết ${lockMonths} tháng vào ngày ${writeDay(terms.lock.endsOn)}, được tạm khóa từ ngày ${writeDay(terms.lock.dueOn)}; ` +
    `hết ${deleteMonths} tháng vào ngày ${writeDay(terms.delete.endsOn)}, được xóa từ ngày ${writeDay(terms.delete.dueOn)}.`
  );
}

function startOf({ countedFrom }: InactivityTerms, facts: ClockFacts): string {
  if (countedFrom === facts.unlockedOn) return 'ngày mở khóa';
  return countedFrom === facts.issuedOn ? 'ngày cấp' : 'lần truy cập cuối';
}
