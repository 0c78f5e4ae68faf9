import { writeDay } from '../domain/calendar-day.ts';
import type { CustodyTerm } from '../domain/custody.ts';
import type { CustodySettings } from '../domain/settings/custody.ts';
import { lastsOn } from './agency-custody.ts';
import type { HandoverItem, RegulationProfile } from './profile.ts';
import { type RuleHead, type Verdict, verdictOf } from './rule.ts';
import { addWorkingDays, type WorkingCalendar } from './working-calendar.ts';

/** One of the two sides of a handover. */
export interface HandoverParty {
  personId: number;
  personName: string;
}

/** What a handover of an agency mailbox holds when it is judged whether it is complete. */
export interface HandoverFacts {
  giver: HandoverParty;
  receiver: HandoverParty;
  handedOverOn: string;
  /** The terms of the mailbox before the handover. */
  terms: readonly CustodyTerm[];
  /** Which items of the checklist were passed on. */
  passedOn: Readonly<Partial<Record<HandoverItem['code'], boolean>>>;
  /** Authorisations that last and of which it was not said whether they end or stay. */
  undecidedDelegates: number;
}

/**
 * Judges whether a handover may be completed: from who holds the mailbox to another, with the account, all of its data
 * and a changed password, and every authorisation ended or kept.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 2; Điều 16 khoản 2
 */
export function judgeHandover(
  facts: HandoverFacts,
  on: string,
  { agencyCustody }: Pick<RegulationProfile, 'agencyCustody'>,
): Verdict[] {
  const { giver, receiver, handedOverOn, terms } = facts;
  const source = { document: '51/2016/QĐ-UBND', article: 9, clause: 2 };
  const rule = (id: string, title: string, fault: string | null, change: Partial<RuleHead> = {}) =>
    verdictOf({ id: `handover.${id}`, title, severity: 'block', source, ...change }, fault);
  const isHolder = terms.some(
    (term) => term.personId === giver.personId && lastsOn(term, handedOverOn),
  );
  return [
    rule(
      'giver',
      'Bên giao là Thủ trưởng cũ hoặc người được ủy quyền',
      isHolder || terms.length === 0
        ? null
        : `${giver.personName} không quản lý và không được ủy quyền sử dụng hộp thư vào ngày ${writeDay(handedOverOn)}.`,
    ),
    rule(
      'receiver',
      'Bên nhận là người khác',
      giver.personId === receiver.personId ? 'Bên giao và bên nhận là một người.' : null,
    ),
    rule(
      'day',
      'Ngày bàn giao không ở tương lai',
      handedOverOn > on ? `Ngày bàn giao ${writeDay(handedOverOn)} chưa đến.` : null,
    ),
    ...agencyCustody.handover.map((item) =>
      rule(`item.${item.code}`, item.text, itemFault(item, facts), {
        severity: item.isRequired ? 'block' : 'warn',
        source: item.source,
      }),
    ),
  ];
}

function itemFault(
  { code, text }: HandoverItem,
  { passedOn, undecidedDelegates }: HandoverFacts,
): string | null {
  if (code === 'delegations' && undecidedDelegates > 0)
    return `Còn ${undecidedDelegates} ủy quyền chưa ghi là chấm dứt hay giữ.`;
  return passedOn[code] || code === 'delegations' ? null : `Chưa bàn giao: ${text}.`;
}

/** Finds the last day to hand over after a change of post; outside the regulation, which sets none. */
export function handoverDueOn(
  changedPostOn: string,
  { handoverWorkingDays }: CustodySettings,
  calendar: WorkingCalendar,
): string {
  return addWorkingDays(calendar, changedPostOn, handoverWorkingDays);
}
