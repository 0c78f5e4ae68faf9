import type { ServerPlanId, UsageSnapshotId } from '../../../../shared/domain/ids.ts';
import type { ServerStep } from '../../../../shared/domain/server-plan.ts';
import { AppError } from '../../../../shared/errors.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import { readExchangeLog } from '../../mail-server/exchange-commands.ts';
import { type LoggedError, readZmprovLog } from '../../mail-server/zmprov-log.ts';
import {
  findServerPlan,
  listServerSteps,
  listWaitingSteps,
  markStep,
  type PlannedStep,
} from '../../repositories/server-plans.ts';
import {
  findUsageRecord,
  findUsageSnapshot,
  type UsageRecord,
} from '../../repositories/usage-snapshots.ts';
import type { Act } from '../act.ts';

/** What a log told of a plan. */
export interface LogResult {
  confirmed: number;
  failed: number;
  /** Refusals of which the log does not tell to which step they belong. */
  unclear: { code: string; message: string }[];
}

const CODES: Record<string, string> = {
  'account.ACCOUNT_EXISTS': 'Địa chỉ đã có trên máy chủ',
  'account.NO_SUCH_ACCOUNT': 'Máy chủ không có tài khoản này',
  'account.NO_SUCH_ALIAS': 'Máy chủ không có bí danh này',
  'account.NO_SUCH_DOMAIN': 'Máy chủ không có tên miền này',
  'account.INVALID_PASSWORD': 'Mật khẩu không hợp chính sách của máy chủ',
  'account.INVALID_ATTR_VALUE': 'Giá trị không hợp lệ',
  'service.PERM_DENIED': 'Không đủ quyền trên máy chủ',
};

/**
 * Reads the log of the server into the states of a plan: refused steps with the server's words, the others done.
 * While a refusal cannot be told to belong to a step, no step is called done.
 *
 * @param file the file that was run; without it the one of the commands, not of the deletions
 * @throws NOT_FOUND | PROVISION_NOTHING
 */
export function confirmByLog(
  act: Act,
  { planId, log, file }: { planId: ServerPlanId; log: string; file?: string | null | undefined },
): LogResult {
  const { db } = act;
  const plan = findServerPlan(db, planId);
  if (!plan) throw new AppError('NOT_FOUND', { entity: 'server-plan', id: String(planId) });
  const exported = listServerSteps(db, planId).filter(
    (step) => step.state === 'exported' || step.state === 'failed',
  );
  const ranFile = file ?? exported.find((step) => !isDeletion(step))?.file ?? exported[0]?.file;
  const steps = exported.filter((step) => step.file === ranFile);
  if (steps.length === 0) throw new AppError('PROVISION_NOTHING', {});

  const { errors, commands, done } = readExchangeLog(log) ?? readZmprovLog(log);
  const failures = new Map<number, LoggedError>();
  const unclear: LoggedError[] = [];
  for (const error of errors) {
    const step = stepOfError(error, steps, commands);
    if (step && !failures.has(step.seq)) failures.set(step.seq, error);
    else if (!step) unclear.push(error);
  }
  let confirmed = 0;
  for (const { seq, command } of steps) {
    const error = failures.get(seq);
    if (error) markStep(db, planId, seq, 'failed', describe(error));
    else if (unclear.length === 0 && (done === undefined || done.has(command ?? -1))) {
      markStep(db, planId, seq, 'confirmed', 'Theo nhật ký của máy chủ');
      confirmed++;
    }
  }
  const result = {
    confirmed,
    failed: failures.size,
    unclear: unclear.map(({ code, message }) => ({ code, message })),
  };
  act.record({
    action: 'provision.log',
    entity: 'server-plan',
    entityId: String(planId),
    after: { file: ranFile, confirmed, failed: failures.size, unclear: unclear.length },
  });
  return result;
}

/** By the place of the command, when the address in the message agrees; or else by the address alone. */
function stepOfError(
  error: LoggedError,
  steps: readonly PlannedStep[],
  commands: number | null,
): PlannedStep | null {
  const names = (step: ServerStep) =>
    error.addresses.length === 0 ||
    error.addresses.some((address) => addressesOf(step).includes(address));
  const { command } = error;
  const last = Math.max(...steps.map((step) => step.command ?? 0));
  // A log of another file, or one whose order is lost, tells no places.
  if (command !== null && commands !== null && commands >= last + 1) {
    const at = steps.findLast((step) => (step.command ?? 0) <= command);
    if (at && names(at.step)) return at;
  }
  if (error.addresses.length === 0) return null;
  const named = steps.filter(({ step }) => names(step));
  const fitting = named.filter(({ step }) => fits(error.code, step));
  return (fitting.length > 0 ? fitting : named)[0] ?? null;
}

function fits(code: string, { verb }: ServerStep): boolean {
  if (code === 'account.ACCOUNT_EXISTS')
    return verb === 'create' || verb === 'rename' || verb === 'alias-add';
  if (code === 'account.INVALID_PASSWORD') return verb === 'create' || verb === 'password';
  if (code === 'account.NO_SUCH_ALIAS') return verb === 'alias-remove';
  return verb !== 'create';
}

function addressesOf(step: ServerStep): string[] {
  if (step.verb === 'rename') return [step.address, step.to];
  return 'alias' in step ? [step.address, step.alias] : [step.address];
}

function isDeletion({ step }: PlannedStep): boolean {
  return step.verb === 'delete';
}

function describe({ code, message }: LoggedError): string {
  const known = CODES[code];
  return `${known ? `${known}: ` : ''}${code}${message ? ` (${message})` : ''}`.slice(0, 500);
}

/** Marks as done what a newer snapshot shows to be so, whatever the log said; for the import of usage. */
export function confirmBySnapshot(act: Act, snapshotId: UsageSnapshotId): number {
  const snapshot = findUsageSnapshot(act.db, snapshotId);
  if (!snapshot) return 0;
  const note = `Theo số liệu máy chủ ngày ${snapshot.snapshotOn.split('-').reverse().join('/')}`;
  let confirmed = 0;
  const { counts, carries } = snapshot;
  // A listing of some accounts only says nothing of those it leaves out.
  const isWhole = carries.status && counts.missingOnServer < counts.matched;
  // 17:00 UTC is the end of the day in Vietnam.
  for (const waiting of listWaitingSteps(act.db, `${snapshot.snapshotOn}T17:00:00`)) {
    const { planId, seq, step, mailboxId } = waiting;
    if (mailboxId === null) continue;
    const record = findUsageRecord(act.db, snapshotId, mailboxId);
    if (step.verb === 'delete' ? !isWhole || record !== null : !isDone(step, record)) continue;
    markStep(act.db, planId, seq, 'confirmed', note);
    confirmed++;
  }
  return confirmed;
}

function isDone(step: ServerStep, record: UsageRecord | null): boolean {
  if (!record) return false;
  switch (step.verb) {
    case 'create':
      return record.address === step.address;
    case 'rename':
      return record.address === step.to;
    case 'status':
      return record.serverStatus === step.status;
    case 'alias-add':
      return record.aliases?.includes(step.alias) ?? false;
    case 'alias-remove':
      return record.aliases !== null && !record.aliases.includes(step.alias);
    case 'modify': {
      const { name, quotaMb, ...unseen } = step.facts;
      const isNamed =
        name === undefined || (record.name !== null && nameKey(record.name) === nameKey(name));
      const isSized = quotaMb === undefined || record.quotaMb === quotaMb;
      // An export shows neither unit nor position: those are known to be done by the log alone.
      return (
        isNamed &&
        isSized &&
        unseen.unit === undefined &&
        unseen.position === undefined &&
        unseen.phone === undefined
      );
    }
    case 'password':
    case 'delete':
      return false;
  }
}

/**
 * Notes by hand what became of steps, where neither log nor snapshot tells.
 *
 * @throws NOT_FOUND
 */
export function markSteps(
  act: Act,
  {
    planId,
    seqs,
    state,
  }: { planId: ServerPlanId; seqs: readonly number[]; state: 'confirmed' | 'failed' },
): Record<string, never> {
  if (!findServerPlan(act.db, planId))
    throw new AppError('NOT_FOUND', { entity: 'server-plan', id: String(planId) });
  for (const seq of seqs) markStep(act.db, planId, seq, state, 'Người vận hành ghi nhận');
  act.record({
    action: 'provision.mark',
    entity: 'server-plan',
    entityId: String(planId),
    after: { state, steps: seqs.length },
  });
  return {};
}
