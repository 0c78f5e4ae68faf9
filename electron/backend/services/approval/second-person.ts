import type { ApprovalKind } from '../../../../shared/domain/approval.ts';
import type { ApprovalId, OperatorId, UnitId } from '../../../../shared/domain/ids.ts';
import {
  APPROVAL_DEFAULTS,
  type ApprovalSettings,
  countWeakened,
  wantsApproval,
} from '../../../../shared/domain/settings/approval.ts';
import { AppError, type ErrorDetails } from '../../../../shared/errors.ts';
import type { ReadDb, WriteDb } from '../../db/database.ts';
import {
  type ApprovalEffect,
  countDoneAlone,
  digestEffects,
  type EffectMark,
  findCause,
  listReissued,
  listTouched,
  markEffects,
} from '../../repositories/approval-effects.ts';
import {
  type ApprovalRecord,
  findApproval,
  findSameApproval,
  insertApproval,
  type NewApproval,
  settleApproval,
} from '../../repositories/approvals.ts';
import { listSettings } from '../../repositories/settings.ts';

/** The call an act belongs to, where it may wait for a second person. */
export interface Errand {
  procedure: string;
  input: unknown;
  kinds: readonly ApprovalKind[];
}

/** The second person, and what they approve. */
export interface Approved {
  id: ApprovalId;
  by: { id: OperatorId; name: string; branchUnitId: UnitId | null };
}

/** Who acts, as far as a second person is concerned. */
interface Asker {
  id: OperatorId | null;
  errand?: Errand | undefined;
  approved?: Approved | undefined;
}

/** What an act may do without a second person, taken before it begins. */
export interface Gate {
  settings: ApprovalSettings;
  mark: EffectMark;
  approval: ApprovalRecord | null;
}

/** Thrown to undo an act that must not be done by one person alone; carries what it would have done. */
export class WantsSecondPerson extends Error {
  readonly wish: { approval: NewApproval; effects: ApprovalEffect[] } | null;
  /** What for, and what counts towards it. */
  readonly need: ErrorDetails['APPROVAL_NEEDED'];

  constructor(
    need: ErrorDetails['APPROVAL_NEEDED'],
    wish: { approval: NewApproval; effects: ApprovalEffect[] } | null,
  ) {
    super('a second person is wanted');
    this.need = need;
    this.wish = wish;
  }
}

/**
 * Looks, before an act, at what the office wants a second person for; null when nothing.
 *
 * @throws APPROVAL_CLOSED when what is approved no longer waits
 * @throws APPROVAL_OWN when whoever asked approves
 */
export function openGate(db: ReadDb, actor: Asker, at: string): Gate | null {
  const settings = approvalSettings(db);
  const { approved } = actor;
  if (!approved && !wantsApproval(settings)) return null;
  return { settings, mark: markEffects(db), approval: approved ? getWaiting(db, actor, at) : null };
}

function getWaiting(db: ReadDb, { id, approved }: Asker, at: string): ApprovalRecord | null {
  if (!approved) return null;
  const approval = findApproval(db, approved.id, at);
  if (!approval) throw new AppError('NOT_FOUND', { entity: 'approval', id: String(approved.id) });
  if (approval.state !== 'pending')
    throw new AppError('APPROVAL_CLOSED', { state: approval.state });
  if (approval.askedBy === approved.by.id || approval.askedBy !== id)
    throw new AppError('APPROVAL_OWN', {});
  return approval;
}

/**
 * Judges an act by what it has really done, inside its transaction: what one person may not do alone is thrown out
 * again; what a second person approves must do exactly what they were shown.
 *
 * @param actions what the act has recorded in the audit
 * @throws WantsSecondPerson
 * @throws APPROVAL_STALE when it would now do something else
 */
export function passGate(
  db: WriteDb,
  gate: Gate,
  { actor, at, actions }: { actor: Asker; at: string; actions: ReadonlySet<string> },
): void {
  const { approval, mark, settings } = gate;
  if (approval && actor.approved) {
    if (approval.effectsSha256 !== fingerprint(db, mark, approval.kinds))
      throw new AppError('APPROVAL_STALE', { code: null, details: {} });
    const events = { after: mark.mailboxEvent, to: markEffects(db).mailboxEvent };
    settleApproval(db, approval.id, { state: 'approved', at, by: actor.approved.by.id, events });
    return;
  }
  const wanted = findWanted(db, gate, actor, at, actions);
  if (wanted.kinds.length === 0) return;
  const { errand } = actor;
  const mayAsk =
    errand && actor.id !== null && wanted.kinds.every((kind) => errand.kinds.includes(kind));
  const wish = mayAsk && {
    approval: {
      procedure: errand.procedure,
      input: JSON.stringify(errand.input),
      kinds: wanted.kinds,
      count: wanted.count,
      earlier: wanted.byAsker,
      earlierByOthers: wanted.byOthers,
      effectsSha256: fingerprint(db, mark, wanted.kinds),
      ...findCause(db, mark),
      askedAt: at,
      askedBy: actor.id as OperatorId,
      expiresAt: laterBy(at, settings.expireDays * 24),
    },
    effects: wanted.effects,
  };
  const { kinds, count, byAsker, byOthers } = wanted;
  const earlier = { byAsker, byOthers, hours: settings.countHours };
  throw new WantsSecondPerson({ kinds, count, earlier }, wish || null);
}

/** Keeps what was asked, once, after it was undone. */
export function askSecondPerson(
  db: WriteDb,
  { approval, effects }: NonNullable<WantsSecondPerson['wish']>,
): { id: ApprovalId; isAgain: boolean } {
  const same = findSameApproval(db, approval);
  return same === null
    ? { id: insertApproval(db, approval, effects), isAgain: false }
    : { id: same, isAgain: true };
}

interface Wanted {
  kinds: ApprovalKind[];
  count: number;
  byAsker: number;
  byOthers: number;
  effects: ApprovalEffect[];
}

function findWanted(
  db: ReadDb,
  { settings, mark }: Gate,
  actor: Asker,
  at: string,
  actions: ReadonlySet<string>,
): Wanted {
  const wanted: Wanted = { kinds: [], count: 0, byAsker: 0, byOthers: 0, effects: [] };
  const want = (kind: ApprovalKind, effects: ApprovalEffect[], earlier = NOTHING) => {
    wanted.kinds.push(kind);
    wanted.count += effects.length;
    wanted.byAsker += earlier.byAsker;
    wanted.byOthers += earlier.byOthers;
    wanted.effects.push(...effects);
  };
  const touched = (kind: 'lock' | 'delete' | 'reorganise', above: number) => {
    const effects = listTouched(db, mark, kind);
    if (effects.length === 0) return;
    const since = laterBy(at, -settings.countHours);
    const earlier = countDoneAlone(db, kind, { by: actor.id, since, before: mark.mailboxEvent });
    if (effects.length + earlier.byAsker + earlier.byOthers > above) want(kind, effects, earlier);
  };
  if (settings.locks) touched('lock', settings.locksAbove);
  if (settings.deletes) touched('delete', settings.deletesAbove);
  if (settings.reorganises && [...actions].some((action) => REORGANISING.has(action)))
    touched('reorganise', settings.reorganisesAbove);
  if (settings.reissues) {
    const effects = listReissued(db, mark);
    if (effects.length > 0) want('reissue', effects);
  }
  const weakened = countWeakened(settings, approvalSettings(db));
  if (weakened > 0) {
    want('rules', []);
    wanted.count += weakened;
  }
  return wanted;
}

const NOTHING = { byAsker: 0, byOthers: 0 };
const REORGANISING: ReadonlySet<string> = new Set(['unit.reorganise', 'unit.reorganise-undo']);

/** Of what the act did; where it gives up a second person, also of what is still wanted after it. */
function fingerprint(db: ReadDb, mark: EffectMark, kinds: readonly ApprovalKind[]): string {
  const left = kinds.includes('rules') ? ` ${JSON.stringify(approvalSettings(db))}` : '';
  return digestEffects(db, mark) + left;
}

function approvalSettings(db: ReadDb): ApprovalSettings {
  const set = listSettings(db)
    .filter(({ key }) => key.startsWith('approval.'))
    .map(({ key, value }) => [key.slice('approval.'.length), JSON.parse(value)]);
  return { ...APPROVAL_DEFAULTS, ...Object.fromEntries(set) };
}

function laterBy(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}
