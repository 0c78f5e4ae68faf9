import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OperatorId, UsageSnapshotId } from '../../../../shared/domain/ids.ts';
import type { UsageCounts, UsageFormat, UsageVerdict } from '../../../../shared/domain/usage.ts';
import { AppError } from '../../../../shared/errors.ts';
import { readUsage } from '../../mail-server/read-usage.ts';
import type { UsageReading } from '../../mail-server/server-account.ts';
import type { UsageMapping } from '../../mail-server/table-accounts.ts';
import { applyUsage } from '../../repositories/mailbox-usage.ts';
import {
  insertMissingOnServer,
  insertUsageFinding,
  insertUsageRecords,
  insertUsageSnapshot,
  type UsageFindingRow,
  type UsageRecord,
  updateUsageCounts,
} from '../../repositories/usage-snapshots.ts';
import { perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { confirmBySnapshot } from '../provision/confirm-steps.ts';
import { getSettings } from '../settings.ts';
import { AccountMatcher } from './match-accounts.ts';
import { usageBasis } from './usage-basis.ts';

/** An export to be read. */
export interface UsageImportInput {
  path: string;
  name: string;
  /** Null to find it by the content. */
  format: UsageFormat | null;
  mapping: UsageMapping;
  /** The day on which the server was asked. */
  snapshotOn: string;
}

/** What became of an export. */
export interface UsageImportResult {
  snapshotId: UsageSnapshotId;
  format: UsageFormat;
  counts: UsageCounts;
  notes: readonly string[];
  /** Whether conclusions under Điều 5 khoản 3 may be drawn from it today. */
  verdict: UsageVerdict;
}

const STEP = 500;

/**
 * Turns a mail server's export into a dated snapshot: every account matched with the register, what does not fit
 * listed, and the newest figures laid onto the mailboxes without an event for each.
 *
 * @throws USAGE_IN_FUTURE | USAGE_NO_ADDRESS | USAGE_NOTHING | FILE_…
 */
export function importUsage(context: JobContext, input: UsageImportInput): UsageImportResult {
  const { register, clock } = context;
  const today = clock.today();
  const { name, snapshotOn } = input;
  if (snapshotOn > today) throw new AppError('USAGE_IN_FUTURE', { snapshotOn, today });
  context.progress({ phase: 'read', done: 0, total: null });
  const bytes = readFileSync(input.path);
  const { domain } = currentProfile(register.read, snapshotOn);
  const reading = readUsage({ ...input, bytes, domain });
  const total = reading.accounts.length;
  context.progress({ phase: 'match', done: 0, total });

  const records: UsageRecord[] = [];
  const findings: UsageFindingRow[] = reading.unreadable.map(toFinding);
  const matcher = new AccountMatcher(register.read, domain, {
    onRecord: (record) => records.push(record),
    onFinding: (finding) => findings.push(finding),
  });
  register.read.snapshot(() => {
    for (let done = 0; done < total; done += STEP) {
      context.progress({ phase: 'match', done, total });
      matcher.take(reading.accounts.slice(done, done + STEP));
    }
  });
  // In the order that they are kept in, which writes each page once.
  records.sort((a, b) => a.mailboxId - b.mailboxId);
  const { maxNeverUsedPercent } = getSettings(register.read).lifecycle;
  const isPlausible = isBelievable(reading, maxNeverUsedPercent / 100);
  const unreadable = reading.unreadable.length;
  const notes = isPlausible ? reading.notes : [...reading.notes, implausibleNote(reading)];

  const { id, counts, verdict } = perform(register, clock, context.actor, (act) => {
    const { db, at, actor, record } = act;
    const read = { ...matcher.counts, read: total, missingOnServer: 0, unreadable };
    const snapshotId = insertUsageSnapshot(db, {
      snapshotOn,
      format: reading.format,
      fileName: name,
      fileSha256: createHash('sha256').update(bytes).digest('hex'),
      carries: reading.carries,
      counts: read,
      notes,
      isPlausible,
      createdAt: at,
      createdBy: actor.id as OperatorId,
    });
    for (let done = 0; done < records.length; done += STEP) {
      context.progress({ phase: 'write', done, total });
      insertUsageRecords(db, snapshotId, records.slice(done, done + STEP));
    }
    for (const finding of findings) insertUsageFinding(db, snapshotId, finding);
    context.progress({ phase: 'finish', done: 0, total: null });
    const missingOnServer = insertMissingOnServer(db, snapshotId, domain);
    const final: UsageCounts = { ...read, missingOnServer };
    updateUsageCounts(db, snapshotId, final);
    applyUsage(db, snapshotId, isPlausible);
    const confirmedSteps = confirmBySnapshot(act, snapshotId);
    record({
      action: 'usage.import',
      entity: 'usage-snapshot',
      entityId: String(snapshotId),
      after: {
        file: name,
        format: reading.format,
        snapshotOn,
        counts: final,
        isPlausible,
        confirmedSteps,
      },
    });
    context.commitPoint();
    return { id: snapshotId, counts: final, verdict: usageBasis(db, today).verdict };
  });
  return {
    snapshotId: id,
    format: reading.format,
    counts,
    notes,
    verdict: reading.carries.access ? (isPlausible ? verdict : 'implausible') : 'no-access',
  };
}

function toFinding({ line, text, reason }: UsageReading['unreadable'][number]): UsageFindingRow {
  return {
    finding: 'unreadable',
    row: line,
    address: text.slice(0, 300),
    mailboxId: null,
    name: '',
    detail: reason,
  };
}

/** Of the accounts of people and agencies of which anything is told, not too many were never used. */
function isBelievable({ accounts }: UsageReading, maxShare: number): boolean {
  const told = accounts.filter(({ access, isSystem }) => !isSystem && access.state !== 'unknown');
  return told.length === 0 || neverUsed(told) / told.length <= maxShare;
}

function neverUsed(accounts: UsageReading['accounts']): number {
  return accounts.filter(({ access, isSystem }) => !isSystem && access.state === 'never').length;
}

function implausibleNote({ accounts }: UsageReading): string {
  const people = accounts.filter(({ isSystem }) => !isSystem).length;
  return `${neverUsed(accounts)} trên ${people} tài khoản “chưa đăng nhập lần nào”: máy chủ có lẽ không ghi lần đăng nhập, nên số liệu truy cập của lần này không được dùng.`;
}
