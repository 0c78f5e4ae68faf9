import { writeDay } from '../domain/calendar-day.ts';
import type { CustodyTerm } from '../domain/custody.ts';
import type { RegulationProfile } from './profile.ts';
import { type RuleHead, type Verdict, verdictOf } from './rule.ts';

/** What is asked before somebody gets an agency mailbox into their hands. */
export interface CustodyFacts {
  /** The unit that the mailbox belongs to, and the units above and below it that count as the same house. */
  unitIds: readonly number[];
  /** The new term. */
  term: CustodyTerm;
  /** Whether the person is the head of the unit, where that is known. */
  isHead: boolean | null;
  /** The terms that stand already. */
  existing: readonly CustodyTerm[];
}

/** Tells whether a term lasts on a day. */
export function lastsOn({ from, until }: Pick<CustodyTerm, 'from' | 'until'>, on: string): boolean {
  return from <= on && (until === null || on <= until);
}

/** The head who manages an agency mailbox on a day; on the day of a handover, whoever took it over. */
export function custodianOn(terms: readonly CustodyTerm[], on: string): CustodyTerm | null {
  const lasting = terms.filter((term) => term.role === 'custodian' && lastsOn(term, on));
  return lasting.find(({ until }) => until === null) ?? lasting.at(-1) ?? null;
}

/** Everybody who may use an agency mailbox on a day: the head first, then those authorised. */
export function usersOn(terms: readonly CustodyTerm[], on: string): CustodyTerm[] {
  const present = terms.filter((term) => lastsOn(term, on));
  return [
    ...present.filter(({ role }) => role === 'custodian'),
    ...present.filter(({ role }) => role === 'delegate'),
  ];
}

/**
 * Judges whether a person may manage an agency mailbox or be authorised to use it: one head at a time; delegates from
 * within the unit, authorised while there is a head to authorise them.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 1
 */
export function judgeCustody(
  facts: CustodyFacts,
  { agencyCustody }: Pick<RegulationProfile, 'agencyCustody'>,
): Verdict[] {
  const { term, existing, unitIds } = facts;
  const rule = (id: string, title: string, fault: string | null, change: Partial<RuleHead> = {}) =>
    verdictOf(
      { id: `custody.${id}`, title, severity: 'block', source: agencyCustody.source, ...change },
      fault,
    );
  const order = rule(
    'order',
    'Ngày bắt đầu trước ngày kết thúc',
    term.until !== null && term.until < term.from
      ? `Ngày kết thúc ${writeDay(term.until)} trước ngày bắt đầu ${writeDay(term.from)}.`
      : null,
  );
  const inUnit = rule(
    'in-unit',
    'Là người của cơ quan, đơn vị',
    unitIds.includes(term.personUnitId)
      ? null
      : `${term.personName} không công tác tại cơ quan, đơn vị có hộp thư này.`,
  );
  const overlapping = existing.filter((other) => overlaps(other, term));
  if (term.role === 'custodian') {
    const present = overlapping.find(({ role }) => role === 'custodian');
    return [
      order,
      inUnit,
      rule(
        'one-head',
        'Mỗi lúc một Thủ trưởng quản lý',
        present
          ? `${present.personName} đang quản lý hộp thư từ ngày ${writeDay(present.from)}; hãy bàn giao trước.`
          : null,
      ),
      rule(
        'head',
        'Là Thủ trưởng cơ quan, đơn vị',
        facts.isHead === false
          ? `${term.personName} không phải Thủ trưởng; chỉ Thủ trưởng quản lý hộp thư cơ quan.`
          : null,
        { severity: 'warn' },
      ),
    ];
  }
  const isTwice = overlapping.some(
    ({ role, personId }) => role === 'delegate' && personId === term.personId,
  );
  return [
    order,
    inUnit,
    rule(
      'authorised-by-head',
      'Có Thủ trưởng ủy quyền',
      custodianOn(existing, term.from)
        ? null
        : 'Chưa có Thủ trưởng quản lý hộp thư vào ngày bắt đầu ủy quyền.',
    ),
    rule(
      'once',
      'Chưa được ủy quyền trong thời gian này',
      isTwice ? `${term.personName} đã được ủy quyền trong thời gian này.` : null,
    ),
    rule(
      'document',
      'Có văn bản ủy quyền',
      term.document.trim() === '' ? 'Chưa ghi văn bản ủy quyền.' : null,
      { severity: 'warn', source: { outside: 'nên có văn bản ủy quyền để rõ trách nhiệm' } },
    ),
  ];
}

const FOREVER = '9999-12-31';

function overlaps(one: CustodyTerm, other: CustodyTerm): boolean {
  return one.from <= (other.until ?? FOREVER) && other.from <= (one.until ?? FOREVER);
}
