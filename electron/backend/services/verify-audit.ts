import type { AuditHead } from '../db/audit-anchor.ts';
import { hashGroups } from '../db/audit-chain.ts';
import { auditHead } from '../db/chain-writer.ts';
import type { ReadDb } from '../db/database.ts';
import { SCHEMA_VERSION } from '../db/migrate.ts';
import type { Register } from '../db/register.ts';
import { type ChainVerdict, verifyChain } from '../db/verify-chain.ts';
import { getJsonState, setJsonState } from '../repositories/app-state.ts';
import { abandonedHashes } from '../repositories/audit-history.ts';
import { type Actor, perform } from './act.ts';
import type { KeptHead } from './backup/backup-folder.ts';
import type { JobContext } from './job-context.ts';
import { findRowDamage, type RowDamage, type RowWitness } from './verify-rows.ts';

/** What came of verifying the audit, and when. */
export interface AuditCheck extends ChainVerdict {
  at: string;
  /** What is wrong with rows that the chain does not seal. */
  damage?: RowDamage | null;
}

/** Who acts when nobody does: the application by itself. */
export const APPLICATION: Actor = { id: null, name: 'Ứng dụng' };

const RECENT_EVENTS = 1_000;
const STATE_KEY = 'audit_check';

/** The newest event's number and its hash in the groups that are printed on minutes and kept with backups. */
export function auditHeadForPaper(db: ReadDb): { seq: number; hash: string; groups: string } {
  const { seq, hash } = auditHead(db);
  return { seq, hash: hash.toString('hex'), groups: hashGroups(hash) };
}

/** Verifies the newest events, and that they are the newest: quick enough for every start. */
export function verifyRecentAudit(register: Register): ChainVerdict {
  const { seq } = auditHead(register.read);
  const anchor = register.auditAnchor.read();
  return verifyChain(register.read, register.auditKeys, {
    fromSeq: Math.max(1, seq - RECENT_EVENTS + 1),
    anchors: anchor ? [anchor] : [],
  });
}

/** Verifies the whole chain against every head that was kept, and records what came of it. */
export function verifyAudit(
  context: JobContext,
  {
    anchors,
    witnesses: backups = [],
  }: { anchors: readonly KeptHead[]; witnesses?: readonly RowWitness[] },
): AuditCheck {
  const { register } = context;
  const verdict = verifyWholeChain(context, anchors);
  context.progress({ phase: 'check', done: 0, total: null });
  const damage = findRowDamage(register, backups, SCHEMA_VERSION);
  context.commitPoint();
  return recordCheck(context, verdict, damage);
}

/**
 * Verifies the whole chain before something is signed that rests on it; what is wrong is recorded and shown as after a
 * full verification.
 */
export function verifyBeforeSigning(
  context: JobContext,
  anchors: readonly KeptHead[],
): ChainVerdict {
  const verdict = verifyWholeChain(context, anchors);
  if (!verdict.ok) recordCheck(context, verdict, null);
  return verdict;
}

function verifyWholeChain(context: JobContext, anchors: readonly KeptHead[]): ChainVerdict {
  const { register } = context;
  const total = auditHead(register.read).seq;
  const heads = witnesses(register.read, anchors);
  const beside = register.auditAnchor.read();
  return verifyChain(register.read, register.auditKeys, {
    anchors: beside ? [beside, ...heads] : heads,
    onStep: (done) => context.progress({ phase: 'match', done, total }),
  });
}

function recordCheck(
  { register, clock, actor }: JobContext,
  verdict: ChainVerdict,
  damage: RowDamage | null,
): AuditCheck {
  return perform(register, clock, actor, ({ db, at, record }) => {
    const check = { ...verdict, ok: verdict.ok && damage === null, damage, at };
    setJsonState(db, STATE_KEY, check);
    record({
      action: 'audit.verify',
      entity: 'audit',
      entityId: '',
      after: { ...verdict, damage },
    });
    return check;
  });
}

/**
 * The heads that this register must still have. A restore goes back to an older one on purpose: what was written down
 * between the backup and the restore belongs to the register that was put aside.
 */
function witnesses(db: ReadDb, anchors: readonly KeptHead[]): AuditHead[] {
  const abandoned = abandonedHashes(db);
  return anchors
    .filter(({ hash }) => !abandoned.has(hash))
    .map(({ seq, hash }) => ({ seq, hash: Buffer.from(hash, 'hex') }));
}

/** What the last full verification found; null before the first. */
export function lastAuditCheck(db: ReadDb): AuditCheck | null {
  return getJsonState<AuditCheck>(db, STATE_KEY);
}
