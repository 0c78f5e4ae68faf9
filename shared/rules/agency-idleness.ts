import { addDays, daysBetween, writeDay } from '../domain/calendar-day.ts';
import type { LastAccess } from '../domain/lifecycle.ts';
import type { LifecycleSettings } from '../domain/settings/lifecycle.ts';
import { type RuleHead, type Verdict, verdictOf } from './rule.ts';

const HEAD: RuleHead = {
  id: 'agency.daily-check',
  title: 'Hộp thư cơ quan được kiểm tra mỗi ngày',
  severity: 'warn',
  source: { document: '51/2016/QĐ-UBND', article: 16, clause: 1 },
};

/**
 * Judges whether an agency mailbox is read as it ought to be. The regulation says daily; the mail server tells no more
 * than that there was no access for so many days, give or take what it notes late.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 16 khoản 1, khoản 2
 */
export function judgeDailyCheck(
  lastAccess: LastAccess,
  on: string,
  { agencyIdleDays, slackDays }: Pick<LifecycleSettings, 'agencyIdleDays' | 'slackDays'>,
): Verdict {
  return verdictOf(HEAD, findFault(lastAccess, on, agencyIdleDays, slackDays));
}

function findFault(
  lastAccess: LastAccess,
  on: string,
  idleDays: number,
  slackDays: number,
): string | null {
  if (lastAccess.state === 'unknown') return null;
  if (lastAccess.state === 'never') return 'Hộp thư cơ quan chưa được truy cập lần nào.';
  if (addDays(lastAccess.on, idleDays + slackDays) >= on) return null;
  return `Quá ${idleDays} ngày chưa truy cập: lần cuối ngày ${writeDay(lastAccess.on)}, cách ${daysBetween(lastAccess.on, on)} ngày.`;
}
