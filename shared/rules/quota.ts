import type { UsageSettings } from '../domain/settings/usage.ts';
import type { RegulationProfile } from './profile.ts';
import { allows, checkRules, type Rule, ruleOf, type Verdict } from './rule.ts';

/** What is to be judged, in megabytes; what is not given is not judged. */
export interface QuotaFacts {
  /** What a mailbox may hold; 0 means without limit, as mail servers write it. */
  mailboxMb?: number | null;
  /** What the attachments of one message may hold. */
  attachmentMb?: number | null;
}

/** Whether sizes are within the regulation, and what every rule says. */
export interface QuotaJudgement {
  ok: boolean;
  verdicts: Verdict[];
}

/**
 * Judges the size of a mailbox and of attachments.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 7
 */
export function judgeQuota(
  facts: QuotaFacts,
  profile: RegulationProfile,
  on: string,
): QuotaJudgement {
  const rules: Rule<QuotaFacts>[] = [];
  const { mailboxMb, attachmentMb } = profile.quota;
  if (typeof facts.mailboxMb === 'number')
    rules.push(limitRule('mailbox', 'Dung lượng hộp thư', mailboxMb, profile, 'mailboxMb'));
  if (typeof facts.attachmentMb === 'number')
    rules.push(
      limitRule(
        'attachment',
        'Dung lượng tệp đính kèm của mỗi thư',
        attachmentMb,
        profile,
        'attachmentMb',
      ),
    );
  const verdicts = checkRules(rules, facts, on);
  return { ok: allows(verdicts), verdicts };
}

function limitRule(
  id: string,
  what: string,
  maxMb: number,
  { quota: { source }, inForce }: RegulationProfile,
  field: keyof QuotaFacts,
): Rule<QuotaFacts> {
  const head = {
    id: `quota.${id}`,
    title: `${what} không quá ${maxMb} MB`,
    severity: 'block' as const,
    source,
  };
  return ruleOf<QuotaFacts>(head, inForce, (facts) => {
    const size = facts[field] ?? 0;
    if (size === 0)
      return `${what} là 0, máy chủ thư hiểu là không giới hạn; phải từ trên 0 đến ${maxMb} MB.`;
    if (size < 0) return `${what} phải lớn hơn 0.`;
    return size <= maxMb ? null : `${what} ${writeMb(size)} MB vượt quá ${maxMb} MB.`;
  });
}

function writeMb(size: number): string {
  return String(size).replace('.', ',');
}

/** Turns megabytes into bytes as the profile counts them, for commands to the mail server. */
export function toBytes(sizeMb: number, { quota }: Pick<RegulationProfile, 'quota'>): number {
  return Math.round(sizeMb * quota.bytesPerMb);
}

/** Base64 with its line breaks makes attachments so much larger. */
const ENCODED_SIZE = 1.37;

/**
 * The size in megabytes that a mail server must let through so that attachments of the largest admitted size arrive.
 *
 * @unit megabyte
 */
export function messageLimitMb({ quota }: Pick<RegulationProfile, 'quota'>): number {
  return Math.ceil(quota.attachmentMb * ENCODED_SIZE);
}

/** How full a mailbox is; `unlimited` breaks Điều 7. */
export type UsageLevel = 'normal' | 'near' | 'high' | 'full' | 'unlimited';

/**
 * Tells how full a mailbox is: from 80, 90 and 100 percent of its quota unless the office has chosen otherwise.
 *
 * @unit megabyte
 */
export function usageLevel(
  usedMb: number,
  quotaMb: number,
  { nearPercent, highPercent }: UsageSettings,
): UsageLevel {
  if (quotaMb <= 0) return 'unlimited';
  const percent = (usedMb / quotaMb) * 100;
  if (percent >= 100) return 'full';
  if (percent >= highPercent) return 'high';
  return percent >= nearPercent ? 'near' : 'normal';
}
