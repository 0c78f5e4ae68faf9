import type { RequestId } from '../../../../shared/domain/ids.ts';
import type { RequestState } from '../../../../shared/domain/request.ts';
import { AppError } from '../../../../shared/errors.ts';
import {
  judgeRequestState,
  nextRequestStates,
  type RequestFacts,
  type RequestJudgement,
} from '../../../../shared/rules/request-states.ts';
import type { ReadDb } from '../../db/database.ts';
import { listRequestLines, type RequestLineRecord } from '../../repositories/request-lines.ts';
import { findRequest, type RequestRecord } from '../../repositories/requests.ts';
import { assertRulesAllow } from '../assert-rules-allow.ts';
import { getSettings } from '../settings.ts';

/** A request with its lines. */
export interface RequestInHand {
  request: RequestRecord;
  lines: RequestLineRecord[];
}

/**
 * A request with its lines.
 *
 * @throws NOT_FOUND
 */
export function getRequest(db: ReadDb, id: RequestId): RequestInHand {
  const request = findRequest(db, id);
  if (!request) throw new AppError('NOT_FOUND', { entity: 'request', id: String(id) });
  return { request, lines: listRequestLines(db, id) };
}

/** What the rules judge a request by. */
export function factsOf({ request, lines }: RequestInHand): RequestFacts {
  return {
    state: request.state,
    channel: request.channel,
    receivedOn: request.receivedOn,
    letter: reference(request.letterNumber, request.letterOn),
    lines: lines.map(({ kind, decision, reason, doneAt }) => ({
      kind,
      decision,
      reason,
      isDone: doneAt !== null,
    })),
    decision: reference(request.decisionNumber, request.decisionOn),
    reply: reference(request.replyNumber, request.replyOn),
  };
}

/** What may follow, and what is missing for it. */
export function judgeNextStates(db: ReadDb, inHand: RequestInHand): RequestJudgement[] {
  const settings = getSettings(db).request;
  const facts = factsOf(inHand);
  return nextRequestStates(facts.state).map((to) => judgeRequestState(facts, to, settings));
}

/**
 * Refuses a step that the rules do not allow.
 *
 * @throws RULES_REFUSE
 */
export function assertMayBecome(db: ReadDb, inHand: RequestInHand, to: RequestState): void {
  const { verdicts } = judgeRequestState(factsOf(inHand), to, getSettings(db).request);
  assertRulesAllow(verdicts);
}

/** What an act done for a request rests on, as people cite it. */
export function citeRequest(request: RequestRecord): string {
  const day = (on: string) => on.split('-').reverse().join('/');
  if (request.channel === 'phone')
    return `Báo qua điện thoại của ${request.caller} ngày ${day(request.receivedOn)}`;
  return `Công văn số ${request.letterNumber} ngày ${day(request.letterOn ?? request.receivedOn)}`;
}

/** What a request is called in messages: the number of its letter, or who called. */
export function nameOfRequest({ channel, letterNumber, caller }: RequestRecord): string {
  return channel === 'phone' ? `qua điện thoại của ${caller}` : letterNumber;
}

function reference(number: string, on: string | null): RequestFacts['letter'] {
  return number !== '' && on !== null ? { number, on } : null;
}
