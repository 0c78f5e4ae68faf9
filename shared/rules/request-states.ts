import { writeDay } from '../domain/calendar-day.ts';
import type {
  DocumentReference,
  LineDecision,
  RequestChannel,
  RequestKind,
  RequestState,
} from '../domain/request.ts';
import type { RequestSettings } from '../domain/settings/request.ts';
import { allows, type RuleHead, type Verdict, verdictOf } from './rule.ts';
import { addWorkingDays, type WorkingCalendar } from './working-calendar.ts';

/** What a request holds when it is judged whether it may go on. */
export interface RequestFacts {
  state: RequestState;
  channel: RequestChannel;
  receivedOn: string;
  /** The office's own letter; a phone call has none. */
  letter: DocumentReference | null;
  lines: readonly RequestLine[];
  /** The document by which the department says what is to be done. */
  decision: DocumentReference | null;
  /** The reply letter to the office. */
  reply: DocumentReference | null;
}

/** One person or mailbox of a request. */
export interface RequestLine {
  kind: RequestKind;
  decision: LineDecision;
  /** Why it is refused; empty otherwise. */
  reason: string;
  isDone: boolean;
}

/** Whether a request may pass into a state, and what is missing. */
export interface RequestJudgement {
  to: RequestState;
  isAllowed: boolean;
  verdicts: Verdict[];
}

/** What may follow what; the last two states are ends. */
const FOLLOWS: Readonly<Record<RequestState, readonly RequestState[]>> = {
  received: ['submitted', 'decided', 'withdrawn'],
  submitted: ['decided', 'received', 'withdrawn'],
  decided: ['carried-out', 'replied', 'submitted', 'withdrawn'],
  'carried-out': ['replied'],
  replied: [],
  withdrawn: [],
};

/**
 * The states that may follow one, before it is asked whether everything for it is there.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 2; Điều 14 khoản 3
 */
export function nextRequestStates(state: RequestState): readonly RequestState[] {
  return FOLLOWS[state];
}

/**
 * Judges whether a request may pass into a state: the department says what is to be done, the centre does it, and the
 * office is answered in writing. A forgotten password told by phone needs neither letter nor decision.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1, khoản 2; Điều 9 khoản 3; Điều 14 khoản 3
 */
export function judgeRequestState(
  facts: RequestFacts,
  to: RequestState,
  settings: RequestSettings,
): RequestJudgement {
  const verdicts = [
    ORDER.judge(facts, to, settings),
    ...(REQUIRED[to] ?? []).map((rule) => rule.judge(facts, to, settings)),
  ];
  return { to, isAllowed: allows(verdicts), verdicts };
}

/** Tells whether every line is a forgotten password, which Điều 9 khoản 3 lets be told without a letter. */
export function isPasswordResetOnly({ lines }: Pick<RequestFacts, 'lines'>): boolean {
  return lines.length > 0 && lines.every(({ kind }) => kind === 'reissue');
}

/** Finds the last day to answer a request received on a day; outside the regulation, which sets none. */
export function requestDueOn(
  receivedOn: string,
  { answerWorkingDays }: Pick<RequestSettings, 'answerWorkingDays'>,
  calendar: WorkingCalendar,
): string {
  return addWorkingDays(calendar, receivedOn, answerWorkingDays);
}

type FindFault = (
  facts: RequestFacts,
  to: RequestState,
  settings: RequestSettings,
) => string | null;

interface RequestRule {
  judge(facts: RequestFacts, to: RequestState, settings: RequestSettings): Verdict;
}

const DOCUMENT = '51/2016/QĐ-UBND';

function rule(
  id: string,
  title: string,
  [article, clause]: readonly [number, number],
  findFault: FindFault,
): RequestRule {
  const source = { document: DOCUMENT, article, clause };
  const head: RuleHead = { id: `request.${id}`, title, severity: 'block', source };
  return { judge: (...about) => verdictOf(head, findFault(...about)) };
}

const ORDER = rule('order', 'Đúng thứ tự xử lý', [5, 2], ({ state }, to) =>
  FOLLOWS[state].includes(to) ? null : 'Bước này không thể đi sau tình trạng hiện tại.',
);

const HAS_LINES = rule('lines', 'Có nội dung đề nghị', [5, 1], ({ lines }) =>
  lines.length > 0 ? null : 'Đề nghị chưa có dòng nào.',
);

const HAS_LETTER = rule('letter', 'Có văn bản đề nghị của đơn vị', [5, 1], (facts) => {
  if (facts.letter && facts.letter.on > facts.receivedOn)
    return `Văn bản đề nghị ngày ${writeDay(facts.letter.on)} không thể sau ngày tiếp nhận ${writeDay(facts.receivedOn)}.`;
  if (facts.letter) return null;
  return isPasswordResetOnly(facts)
    ? null
    : 'Chưa ghi số, ngày văn bản đề nghị; chỉ việc quên mật khẩu mới được báo qua điện thoại.';
});

const LINES_DECIDED = rule('lines-decided', 'Mọi dòng đã có ý kiến', [5, 2], ({ lines }) => {
  const pending = lines.filter(({ decision }) => decision === 'pending').length;
  if (pending > 0) return `Còn ${pending} dòng chưa có ý kiến đồng ý hoặc từ chối.`;
  const mute = lines.filter(
    ({ decision, reason }) => decision === 'refused' && reason.trim() === '',
  );
  return mute.length > 0 ? `Có ${mute.length} dòng từ chối chưa ghi lý do.` : null;
});

const HAS_DECISION = rule('decision', 'Có văn bản của Sở', [14, 3], (facts) => {
  if (isPasswordResetOnly(facts)) return null;
  if (!facts.decision)
    return 'Chưa ghi số, ngày văn bản của Sở; Trung tâm chỉ thực hiện khi có văn bản yêu cầu của Sở.';
  return facts.decision.on < facts.receivedOn
    ? `Văn bản của Sở ngày ${writeDay(facts.decision.on)} không thể trước ngày tiếp nhận ${writeDay(facts.receivedOn)}.`
    : null;
});

const ANY_ACCEPTED = rule('accepted', 'Có dòng được đồng ý', [14, 3], ({ lines }) =>
  lines.some(({ decision }) => decision === 'accepted')
    ? null
    : 'Không có dòng nào được đồng ý; hãy phúc đáp ngay cho đơn vị.',
);

const ALL_DONE = rule('done', 'Đã thực hiện mọi dòng được đồng ý', [14, 3], ({ lines }) => {
  const left = lines.filter(({ decision, isDone }) => decision === 'accepted' && !isDone).length;
  return left > 0 ? `Còn ${left} dòng được đồng ý chưa thực hiện.` : null;
});

const HAS_REPLY = rule('reply', 'Có văn bản phúc đáp', [5, 2], (facts, _to, settings) => {
  if (!facts.reply) {
    return isPasswordResetOnly(facts) && !settings.repliesToPasswordResets
      ? null
      : 'Chưa ghi số, ngày văn bản phúc đáp; mọi đề nghị kết thúc bằng văn bản phúc đáp.';
  }
  return facts.reply.on < facts.receivedOn
    ? `Văn bản phúc đáp ngày ${writeDay(facts.reply.on)} không thể trước ngày tiếp nhận ${writeDay(facts.receivedOn)}.`
    : null;
});

const NOTHING_DONE = rule('undone', 'Chưa thực hiện dòng nào', [5, 2], ({ lines }) =>
  lines.some(({ isDone }) => isDone) ? 'Đã thực hiện một phần nên không thể rút đề nghị.' : null,
);

/** What must be there for each state. */
const REQUIRED: Readonly<Partial<Record<RequestState, readonly RequestRule[]>>> = {
  submitted: [HAS_LINES, HAS_LETTER],
  decided: [HAS_LINES, HAS_LETTER, LINES_DECIDED, HAS_DECISION],
  'carried-out': [ANY_ACCEPTED, LINES_DECIDED, HAS_DECISION, ALL_DONE],
  replied: [LINES_DECIDED, ALL_DONE, HAS_REPLY],
  withdrawn: [NOTHING_DONE],
};
