import type { MailboxId, ServerPlanId } from '../../../../shared/domain/ids.ts';
import { needsPassword, type ProvisionPlatform } from '../../../../shared/domain/server-plan.ts';
import { AppError } from '../../../../shared/errors.ts';
import { inverseOf } from '../../mail-server/zmprov-commands.ts';
import {
  type EventChoice,
  findServerPlan,
  listServerSteps,
  markPlanExported,
  markStepExported,
  type PlannedStep,
} from '../../repositories/server-plans.ts';
import { type Act, perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { type InitialPasswords, makeInitialPasswords } from './initial-passwords.ts';
import { makePlan } from './make-plan.ts';
import { writePlanFiles } from './plan-files.ts';

/** A file that is handed over from memory. */
export interface SecretFile {
  name: string;
  bytes: Uint8Array;
}

/** What was handed over. */
export interface PlanExport {
  planId: ServerPlanId;
  files: SecretFile[];
  /** How many first passwords stand in them. */
  passwords: number;
}

/** A plan, or what a plan is first to be made of. */
export type PlanSource = { planId: ServerPlanId } | EventChoice;

/**
 * Writes what the server is still to be told as files: commands, deletions apart, and the way back where there is one.
 * First passwords are made in this run and stand in the files alone, so every run makes new ones.
 *
 * @throws NOT_FOUND | PROVISION_NOTHING
 */
export function exportPlan(
  context: JobContext,
  input: { source: PlanSource; platform: ProvisionPlatform },
): PlanExport {
  context.progress({ phase: 'map', done: 0, total: null });
  return perform(context.register, context.clock, context.actor, (act) => {
    const planId =
      'planId' in input.source ? input.source.planId : makePlan(act, { choice: input.source });
    const { passwords, ...written } = writePlan(act, planId, input.platform);
    context.commitPoint();
    return { planId, ...written, passwords: passwords.size };
  });
}

/**
 * The same within an act that also needs the passwords, for slips.
 *
 * @throws NOT_FOUND | PROVISION_NOTHING
 */
export function writePlan(
  act: Act,
  planId: ServerPlanId,
  platform: ProvisionPlatform,
): { files: SecretFile[]; passwords: InitialPasswords } {
  const { db } = act;
  const plan = findServerPlan(db, planId);
  if (!plan) throw new AppError('NOT_FOUND', { entity: 'server-plan', id: String(planId) });
  const steps = listServerSteps(db, planId).filter(({ state }) => state !== 'confirmed');
  if (steps.length === 0) throw new AppError('PROVISION_NOTHING', {});
  const ids = steps.flatMap(({ step, mailboxId }): MailboxId[] =>
    needsPassword(step) && mailboxId !== null ? [mailboxId] : [],
  );
  const passwords = makeInitialPasswords(db, ids, act.today);
  const { domain } = currentProfile(db, act.today);
  const stem = fileStem(plan.document || plan.title, planId);
  const isDeletion = ({ step }: PlannedStep) => step.verb === 'delete';
  const files: SecretFile[] = [];
  const parts: [suffix: string, steps: PlannedStep[]][] = [
    ['lenh', steps.filter((step) => !isDeletion(step))],
    ['xoa', steps.filter(isDeletion)],
  ];
  for (const [suffix, part] of parts) {
    if (part.length === 0) continue;
    const withPasswords = part.map((step) => ({ ...step, password: passwordOf(step, passwords) }));
    const written = writePlanFiles(platform, withPasswords, `${stem}_${suffix}`, domain);
    for (const { name, bytes, places } of written) {
      files.push({ name, bytes });
      for (const [index, command] of places) {
        const step = part[index];
        if (step) markStepExported(db, planId, step.seq, { file: name, command });
      }
    }
  }
  files.push(...writeWayBack(platform, steps, stem, domain));
  markPlanExported(db, planId, act.at, platform);
  act.record({
    action: 'provision.export',
    entity: 'server-plan',
    entityId: String(planId),
    after: {
      platform,
      files: files.map(({ name }) => name),
      steps: steps.length,
      passwords: passwords.size,
    },
  });
  return { files, passwords };
}

function passwordOf({ step, mailboxId }: PlannedStep, passwords: InitialPasswords): string | null {
  return mailboxId !== null && needsPassword(step) ? (passwords.get(mailboxId) ?? null) : null;
}

/** What takes the steps back, the last one first; no password is among it. */
function writeWayBack(
  platform: ProvisionPlatform,
  steps: readonly PlannedStep[],
  stem: string,
  domain: string,
): SecretFile[] {
  const back = steps.toReversed().flatMap((planned): PlannedStep[] => {
    const step = inverseOf(planned.step);
    return step ? [{ ...planned, step }] : [];
  });
  const parts: [suffix: string, steps: PlannedStep[]][] = [
    ['hoan-tac', back.filter(({ step }) => step.verb !== 'delete')],
    ['hoan-tac-xoa', back.filter(({ step }) => step.verb === 'delete')],
  ];
  return parts
    .filter(([, part]) => part.length > 0)
    .flatMap(([suffix, part]) => {
      const steps = part.map((step) => ({ ...step, password: null }));
      return writePlanFiles(platform, steps, `${stem}_${suffix}`, domain);
    })
    .map(({ name, bytes }) => ({ name, bytes }));
}

/** The number of the letter as a file name: `Công văn số 12/UBND-VX ngày …` becomes `CV_12-UBND-VX`. */
function fileStem(document: string, planId: ServerPlanId): string {
  const numbered = /số\s+([^\s]+)/iu.exec(document.normalize('NFC'))?.[1];
  const text = numbered ? `CV_${plain(numbered)}` : plain(document);
  return text.replace(/^[-_]+|[-_]+$/g, '').slice(0, 60) || `Ke-hoach_${planId}`;
}

function plain(text: string): string {
  return [...text.normalize('NFD')]
    .map((sign) => (sign === 'đ' ? 'd' : sign === 'Đ' ? 'D' : sign))
    .join('')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-');
}
