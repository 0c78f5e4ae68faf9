import { addDays, daysBetween, latestOf, writeDay } from '../domain/calendar-day.ts';
import type { LifecycleStep } from '../domain/lifecycle.ts';
import type { InactivityPolicy } from './inactivity-term.ts';
import { type LifecycleFacts, type LifecycleState, lifecycleState } from './lifecycle-stage.ts';
import type { RuleHead, RuleSource, Verdict } from './rule.ts';
import { allows, verdictOf } from './rule.ts';

/** Whether a step may be taken on a day, and what stands in its way. */
export interface StepJudgement {
  step: LifecycleStep;
  isAllowed: boolean;
  /** Every rule that was asked, in order; those that are not `ok` and `block` stand in the way. */
  verdicts: Verdict[];
}

/**
 * Judges whether a step may be taken: notice before the lock, the lock before the deletion, each only once its term has
 * passed, use looked at again on the day itself, and nothing while a hold lasts.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 */
export function judgeLifecycleStep(
  step: LifecycleStep,
  facts: LifecycleFacts,
  on: string,
  policy: InactivityPolicy,
): StepJudgement {
  const state = lifecycleState(facts, on, policy);
  const verdicts = RULES[step].map(({ head, findFault }) =>
    verdictOf(headFor(head, policy), findFault({ facts, state, on, policy })),
  );
  return { step, isAllowed: allows(verdicts), verdicts };
}

/**
 * The first day that a notice may name for what it announces: so many days after the notice and, for a deletion, so many
 * after the lock.
 *
 * @param issuedOn the day of the notice
 */
export function earliestEffectiveOn(
  step: 'notify-lock' | 'notify-delete',
  facts: Pick<LifecycleFacts, 'lockedOn'>,
  issuedOn: string,
  { noticeDays, lockToDeleteDays }: Pick<InactivityPolicy, 'noticeDays' | 'lockToDeleteDays'>,
): string {
  const noticed = addDays(issuedOn, noticeDays);
  if (step === 'notify-lock' || !facts.lockedOn) return noticed;
  return latestOf(noticed, addDays(facts.lockedOn, lockToDeleteDays));
}

interface StepFacts {
  facts: LifecycleFacts;
  state: LifecycleState;
  on: string;
  policy: InactivityPolicy;
}

/** `regulation` stands for the article of the profile. */
type StepHead = Omit<RuleHead, 'source'> & { source: 'regulation' | RuleSource };

interface StepRule {
  head: StepHead;
  findFault(about: StepFacts): string | null;
}

function headFor(head: StepHead, { profile }: InactivityPolicy): RuleHead {
  return {
    ...head,
    source: head.source === 'regulation' ? profile.inactivity.source : head.source,
  };
}

const outside = (id: string, title: string, why: string): StepHead => ({
  id: `lifecycle.${id}`,
  title,
  severity: 'block',
  source: { outside: why },
});
const regulation = (id: string, title: string): StepHead => ({
  id: `lifecycle.${id}`,
  title,
  severity: 'block',
  source: 'regulation',
});

const IS_IN_USE: StepRule = {
  head: regulation('in-use', 'Hộp thư đang dùng'),
  findFault: ({ facts }) =>
    facts.status === 'in-use' ? null : 'Hộp thư không ở tình trạng đang dùng.',
};
const IS_LOCKED: StepRule = {
  head: regulation('locked', 'Hộp thư đang tạm khóa'),
  findFault: ({ facts }) =>
    facts.status === 'locked' ? null : 'Chỉ làm được với hộp thư đang tạm khóa.',
};
const LOCK_TERM: StepRule = {
  head: regulation('lock-term', 'Đã hết thời hạn không sử dụng để tạm khóa'),
  findFault: ({ state, on }) =>
    on >= state.lockDueOn
      ? null
      : `Chưa đến hạn tạm khóa; sớm nhất là ngày ${writeDay(state.lockDueOn)}.`,
};
const DELETE_TERM: StepRule = {
  head: regulation('delete-term', 'Đã hết thời hạn không sử dụng để xóa'),
  findFault: ({ state, on }) =>
    on >= state.deleteDueOn
      ? null
      : `Chưa đến hạn xóa; sớm nhất là ngày ${writeDay(state.deleteDueOn)}.`,
};
const LOCK_NOTICE: StepRule = {
  head: regulation('lock-notice', 'Đã thông báo tạm khóa'),
  findFault: ({ facts, on }) => noticeFault(facts.lockNotice, on, 'tạm khóa'),
};
const DELETE_NOTICE: StepRule = {
  head: regulation('delete-notice', 'Đã thông báo xóa'),
  findFault: ({ facts, on }) => noticeFault(facts.deleteNotice, on, 'xóa'),
};
const NO_USE_SINCE_NOTICE: StepRule = {
  head: regulation('unused-since-notice', 'Không được dùng từ khi thông báo'),
  findFault: ({ facts: { lastAccess, lockNotice } }) =>
    lockNotice && lastAccess.state === 'date' && lastAccess.on >= lockNotice.issuedOn
      ? `Hộp thư đã được dùng ngày ${writeDay(lastAccess.on)}, sau khi thông báo.`
      : null,
};
const NO_HOLD: StepRule = {
  head: outside('hold', 'Không có yêu cầu giữ lại', 'hộp thư được giữ lại theo đề nghị'),
  findFault: ({ state: { hold } }) =>
    hold
      ? `Hộp thư được giữ lại ${hold.until === null ? 'chưa có thời hạn' : `đến hết ngày ${writeDay(hold.until)}`}: ${hold.reason}.`
      : null,
};
const NOT_AGENCY: StepRule = {
  head: outside(
    'agency',
    'Không phải hộp thư cơ quan',
    'hộp thư cơ quan chỉ được nhắc, không tự khóa hoặc xóa',
  ),
  findFault: ({ facts, policy }) =>
    facts.kind === 'agency' && !policy.locksAgencyMailboxes
      ? 'Hộp thư cơ quan chỉ được cảnh báo, không tạm khóa hoặc xóa vì không sử dụng.'
      : null,
};
const FRESH_FIGURES: StepRule = {
  head: outside(
    'fresh-figures',
    'Số liệu sử dụng còn mới',
    'chỉ khóa theo số liệu sử dụng còn mới',
  ),
  findFault: ({ facts: { snapshotOn, lastAccess }, on, policy: { maxSnapshotAgeDays } }) => {
    if (!snapshotOn || lastAccess.state === 'unknown')
      return 'Chưa có số liệu sử dụng của hộp thư này từ máy chủ thư.';
    const age = daysBetween(snapshotOn, on);
    if (age < 0)
      return `Số liệu sử dụng đề ngày ${writeDay(snapshotOn)}, sau ngày ${writeDay(on)}; hãy kiểm tra ngày giờ của máy.`;
    return age <= maxSnapshotAgeDays
      ? null
      : `Số liệu sử dụng ngày ${writeDay(snapshotOn)} đã cũ ${age} ngày, quá ${maxSnapshotAgeDays} ngày; hãy nạp số liệu mới.`;
  },
};
const LOCKED_LONG_ENOUGH: StepRule = {
  head: outside(
    'locked-long-enough',
    'Đã tạm khóa đủ lâu trước khi xóa',
    'khoảng cách ít nhất từ khi tạm khóa đến khi xóa',
  ),
  findFault: ({ facts: { lockedOn }, on, policy: { lockToDeleteDays } }) => {
    if (!lockedOn) return 'Không rõ ngày tạm khóa.';
    const earliest = addDays(lockedOn, lockToDeleteDays);
    return on >= earliest
      ? null
      : `Mới tạm khóa ngày ${writeDay(lockedOn)}; sớm nhất là ngày ${writeDay(earliest)}.`;
  },
};
const BACKED_UP: StepRule = {
  head: {
    id: 'lifecycle.backed-up',
    title: 'Đã sao lưu dữ liệu hộp thư',
    severity: 'warn',
    source: { document: '51/2016/QĐ-UBND', article: 14, clause: 5 },
  },
  findFault: ({ facts }) =>
    facts.isBackedUp ? null : 'Hãy sao lưu dữ liệu của hộp thư trước khi xóa.',
};

function noticeFault(
  notice: LifecycleFacts['lockNotice'],
  on: string,
  what: string,
): string | null {
  if (!notice) return `Chưa thông báo ${what}.`;
  return on >= notice.effectiveOn
    ? null
    : `Thông báo ${what} có hiệu lực từ ngày ${writeDay(notice.effectiveOn)}.`;
}

const RULES: Readonly<Record<LifecycleStep, readonly StepRule[]>> = {
  'notify-lock': [IS_IN_USE, NOT_AGENCY, NO_HOLD, FRESH_FIGURES, LOCK_TERM],
  lock: [
    IS_IN_USE,
    NOT_AGENCY,
    NO_HOLD,
    FRESH_FIGURES,
    NO_USE_SINCE_NOTICE,
    LOCK_TERM,
    LOCK_NOTICE,
  ],
  'notify-delete': [IS_LOCKED, NOT_AGENCY, NO_HOLD, DELETE_TERM],
  delete: [
    IS_LOCKED,
    NOT_AGENCY,
    NO_HOLD,
    DELETE_TERM,
    LOCKED_LONG_ENOUGH,
    DELETE_NOTICE,
    BACKED_UP,
  ],
  unlock: [IS_LOCKED],
};
