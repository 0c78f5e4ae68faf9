import { describe, expect, test } from 'vitest';
import { REQUEST_STATES, type RequestState } from '../../shared/domain/request.ts';
import { REQUEST_DEFAULTS } from '../../shared/domain/settings/request.ts';
import { judgeEmergencyRevocation } from '../../shared/rules/emergency-revocation.ts';
import {
  judgeRequestState,
  nextRequestStates,
  type RequestFacts,
  type RequestLine,
  requestDueOn,
} from '../../shared/rules/request-states.ts';
import { workingCalendar } from '../../shared/rules/working-calendar.ts';

const letter = { number: '12/CV-PNV', on: '2026-11-12' };
const decision = { number: '345/STTTT-CNTT', on: '2026-11-18' };
const reply = { number: '350/STTTT-CNTT', on: '2026-11-19' };
const line = (change: Partial<RequestLine> = {}): RequestLine => ({
  kind: 'issue',
  decision: 'accepted',
  reason: '',
  isDone: true,
  ...change,
});
const request = (change: Partial<RequestFacts> = {}): RequestFacts => ({
  state: 'received',
  channel: 'letter',
  receivedOn: '2026-11-16',
  letter,
  lines: [line()],
  decision,
  reply,
  ...change,
});
const faultsOf = (facts: RequestFacts, to: RequestState, settings = REQUEST_DEFAULTS) =>
  judgeRequestState(facts, to, settings)
    .verdicts.filter(({ ok }) => !ok)
    .map(({ rule }) => rule.replace('request.', ''))
    .join(' ');

describe('Điều 5 khoản 2, Điều 14 khoản 3: what may follow what', () => {
  test.each<[RequestState, string]>([
    ['received', 'submitted decided withdrawn'],
    ['submitted', 'decided received withdrawn'],
    ['decided', 'carried-out replied submitted withdrawn'],
    ['carried-out', 'replied'],
    ['replied', ''],
    ['withdrawn', ''],
  ])('after %s: %s', (state, expected) => {
    expect(nextRequestStates(state).join(' ')).toBe(expected);
    for (const to of REQUEST_STATES) {
      const isNext = nextRequestStates(state).includes(to);
      expect(faultsOf(request({ state }), to).includes('order')).toBe(!isNext);
    }
  });
});

describe('what each state needs', () => {
  const reset = line({ kind: 'reissue' });
  test.each<[RequestState, string, Partial<RequestFacts>, string]>([
    ['submitted', 'a letter', {}, ''],
    ['submitted', 'no letter', { letter: null }, 'letter'],
    ['submitted', 'a letter of a later day', { letter: { ...letter, on: '2026-11-17' } }, 'letter'],
    ['submitted', 'no lines', { lines: [] }, 'lines'],
    ['decided', 'a decision', { state: 'submitted' }, ''],
    ['decided', 'no decision', { state: 'submitted', decision: null }, 'decision'],
    [
      'decided',
      'a decision older than the request',
      { state: 'submitted', decision: { ...decision, on: '2026-11-15' } },
      'decision',
    ],
    [
      'decided',
      'an undecided line',
      { state: 'submitted', lines: [line(), line({ decision: 'pending' })] },
      'lines-decided',
    ],
    [
      'decided',
      'refused without a reason',
      { state: 'submitted', lines: [line({ decision: 'refused', isDone: false })] },
      'lines-decided',
    ],
    [
      'decided',
      'refused with a reason',
      {
        state: 'submitted',
        lines: [line({ decision: 'refused', reason: 'Đã có hộp thư', isDone: false })],
      },
      '',
    ],
    [
      'decided',
      'a password told by phone',
      { channel: 'phone', letter: null, decision: null, lines: [reset] },
      '',
    ],
    [
      'decided',
      'a grant told by phone',
      { channel: 'phone', letter: null, decision: null, lines: [reset, line()] },
      'letter decision',
    ],
    ['carried-out', 'all done', { state: 'decided' }, ''],
    [
      'carried-out',
      'something left',
      { state: 'decided', lines: [line({ isDone: false })] },
      'done',
    ],
    [
      'carried-out',
      'all refused',
      { state: 'decided', lines: [line({ decision: 'refused', reason: 'x', isDone: false })] },
      'accepted',
    ],
    ['replied', 'a reply', { state: 'carried-out' }, ''],
    ['replied', 'no reply', { state: 'carried-out', reply: null }, 'reply'],
    [
      'replied',
      'a reply older than the request',
      { state: 'carried-out', reply: { ...reply, on: '2026-11-01' } },
      'reply',
    ],
    [
      'replied',
      'a password needs no reply',
      { state: 'carried-out', reply: null, lines: [reset] },
      '',
    ],
    ['withdrawn', 'nothing done', { lines: [line({ isDone: false })] }, ''],
    ['withdrawn', 'something done', { state: 'decided' }, 'undone'],
  ])('%s: %s', (to, _what, change, faults) => {
    expect(faultsOf(request(change), to)).toBe(faults);
    expect(judgeRequestState(request(change), to, REQUEST_DEFAULTS).isAllowed).toBe(faults === '');
  });

  test('a password, too, ends with a reply where the office has chosen so', () => {
    const facts = request({ state: 'carried-out', reply: null, lines: [reset] });
    expect(faultsOf(facts, 'replied', { ...REQUEST_DEFAULTS, repliesToPasswordResets: true })).toBe(
      'reply',
    );
  });

  test('every verdict carries its article', () => {
    for (const to of REQUEST_STATES)
      for (const { source } of judgeRequestState(request(), to, REQUEST_DEFAULTS).verdicts)
        expect(source).toMatch(/^Điều \d+ khoản \d+$/);
  });
});

test.each([
  ['2026-11-16', '2026-11-23'],
  ['2026-02-10', '2026-02-24'],
])('a request of %s is to be answered by %s, in working days', (receivedOn, expected) => {
  expect(requestDueOn(receivedOn, REQUEST_DEFAULTS, workingCalendar())).toBe(expected);
});

describe('Điều 12 khoản 7: emergency revocation', () => {
  const reason = 'Tài khoản đang phát tán thư rác hàng loạt.';
  test.each([
    ['in-use', reason, ''],
    ['locked', reason, ''],
    ['deleted', reason, 'exists'],
    ['revoked', reason, 'exists'],
    ['in-use', '', 'reason'],
    ['in-use', '   gấp   ', 'reason'],
  ] as const)('%s, %j', (status, why, faults) => {
    const verdicts = judgeEmergencyRevocation({ status, reason: why });
    const broken = verdicts
      .filter(({ ok }) => !ok)
      .map(({ rule }) => rule.replace('emergency.', ''));
    expect(broken.join(' ')).toBe(faults);
    for (const { source } of verdicts) expect(source).toBe('Điều 12 khoản 7');
  });
});
