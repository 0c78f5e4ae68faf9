import { addDays } from '../../../shared/domain/calendar-day.ts';
import type { MailboxId, ServerPlanId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  type EventChoice,
  findServerPlan,
  listPendingGroups,
  listServerPlans,
  listServerSteps,
} from '../repositories/server-plans.ts';
import { confirmByLog, markSteps } from '../services/provision/confirm-steps.ts';
import { describeStep } from '../services/provision/describe-step.ts';
import { findDrift } from '../services/provision/drift.ts';
import { makePlan } from '../services/provision/make-plan.ts';
import { planRepairs } from '../services/provision/plan-repairs.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** Older changes are shown only when asked for. */
const PENDING_DAYS = 90;

interface ChoiceInput {
  requestId?: number | null | undefined;
  batchId?: number | null | undefined;
  document?: string | null | undefined;
  on?: string | null | undefined;
  mailboxIds?: readonly MailboxId[] | null | undefined;
  eventIds?: readonly number[] | null | undefined;
}

/** What the mail server is told, and how it differs from the register. */
export const provisionHandlers = os.provision.router({
  pending: os.provision.pending.handler(
    query(({ db, input, today }) => ({
      groups: listPendingGroups(db, input.since ?? addDays(today, -PENDING_DAYS)).map((group) => ({
        ...group,
        kinds: group.kinds.split(','),
      })),
    })),
  ),
  plan: os.provision.plan.handler(
    command(({ input, ...act }) => ({
      planId: makePlan(act, { choice: choiceOf(input), title: input.title }),
    })),
  ),
  plans: os.provision.plans.handler(
    query(({ db, input }) => ({ plans: listServerPlans(db, input) })),
  ),
  get: os.provision.get.handler(
    query(({ db, input: { planId } }) => {
      const plan = findServerPlan(db, planId);
      if (!plan) throw new AppError('NOT_FOUND', { entity: 'server-plan', id: String(planId) });
      const steps = listServerSteps(db, planId).map(
        ({ step, eventId: _event, command: _command, ...row }) => ({
          ...row,
          verb: step.verb,
          address: step.address,
          summary: describeStep(step),
        }),
      );
      return { plan, steps };
    }),
  ),
  export: os.provision.export.handler(
    job(({ input, files, jobs, options }) => {
      const { platform } = input;
      const source = input.planId ? { planId: input.planId as ServerPlanId } : choiceOf(input);
      return mapResult(jobs.run('provision.export', { source, platform }, options), (exported) => ({
        planId: exported.planId,
        passwords: exported.passwords,
        files: exported.files.map(({ name, bytes }) => ({
          fileId: files.holdSecret(name, bytes),
          name,
        })),
      }));
    }),
  ),
  importLog: os.provision.importLog.handler(
    command(({ input, ...act }) => confirmByLog(act, input)),
  ),
  mark: os.provision.mark.handler(command(({ input, ...act }) => markSteps(act, input))),
  drift: os.provision.drift.handler(
    query(({ db, input }) => {
      const { snapshot, rows, counts } = findDrift(db, input.snapshotId);
      const wanted = input.kind ? rows.filter(({ kind }) => kind === input.kind) : rows;
      return {
        snapshotOn: snapshot.snapshotOn,
        total: wanted.length,
        counts,
        rows: wanted.slice(input.offset, input.offset + input.limit).map(({ step, ...row }) => ({
          ...row,
          canRepair: step !== null || row.kind === 'missing-on-server',
        })),
      };
    }),
  ),
  exportDrift: os.provision.exportDrift.handler(
    job(({ input, today, files, jobs, options }) => {
      const name = `Danh-ba-va-may-chu-thu_${today}.xlsx`;
      const { id, path } = files.reserve(name);
      return mapResult(
        jobs.run('provision.exportDrift', { ...input, path, name }, options),
        ({ rows }) => ({ fileId: id, name, rows }),
      );
    }),
  ),
  repair: os.provision.repair.handler(
    command(({ input, ...act }) => ({ planId: planRepairs(act, input) })),
  ),
});

/** @throws INPUT_INVALID when no changes are named, or in two ways */
function choiceOf(input: ChoiceInput): EventChoice {
  const { requestId, batchId, document, on, mailboxIds, eventIds } = input;
  if (requestId) return { requestId };
  if (batchId) return { batchId };
  if (mailboxIds) return { mailboxIds };
  if (eventIds) return { eventIds };
  if (on) return { document: document ?? '', on };
  throw new AppError('INPUT_INVALID', { issues: [{ path: 'requestId', rule: 'required' }] });
}
