import type { BackupReason } from '../../../shared/domain/backup.ts';
import { isAppError } from '../../../shared/errors.ts';
import type { Clock } from '../backend-types.ts';
import { vietnamDay } from '../clock.ts';
import type { Register } from '../db/register.ts';
import { lastChangeSeq } from '../repositories/audit-history.ts';
import { perform } from '../services/act.ts';
import { hasLapsed, lapseApprovals } from '../services/approval/decide.ts';
import type { AuditWatch } from '../services/audit-watch.ts';
import {
  backupFolder,
  keptAuditHeads,
  keptCopies,
  listBackups,
} from '../services/backup/backup-folder.ts';
import { getSecondFolder } from '../services/backup/second-folder.ts';
import type { LookUps } from '../services/look-ups.ts';
import { APPLICATION } from '../services/verify-audit.ts';
import type { JobRunner } from './job-runner.ts';
import type { JobInput, JobName } from './job-table.ts';

/** What looking after the register works with. */
export interface UpkeepParts {
  register: Register;
  clock: Clock;
  jobs: JobRunner;
  auditWatch: AuditWatch;
  lookUps: LookUps;
  dataDir: string;
  appVersion: string;
  logIncident: (error: unknown) => string;
}

const TICK_MS = 60_000;
const AFTER_ACT_MS = 1_000;
const CHANGED_MS = 15 * 60_000;

/** Procedures after which a backup is made at once, and what it is then called. */
const BACKUP_AFTER: Readonly<Record<string, BackupReason>> = {
  'import.commit': 'import',
  'import.undo': 'import',
  'handover.complete': 'handover',
  'unit.reorganise': 'changed',
};

/** Procedures after which what they took away must soon be gone from the log, too. */
const ERASING: ReadonlySet<string> = new Set([
  'privacy.erase',
  'privacy.eraseExpired',
  'import.discard',
]);
const ERASED_MS = 3_000;

/** Looks after the register while nobody asks for it: backups, the audit, what waits to be recorded. */
export class Upkeep {
  readonly #parts: UpkeepParts;
  readonly #timer: NodeJS.Timeout;
  #soon: NodeJS.Timeout | undefined;
  #wanted: BackupReason | null = null;
  #isBackingUp = false;
  /** Why the last automatic backup failed. */
  failure: { code: string; at: string } | null = null;

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.#tick(), TICK_MS).unref();
  }

  /** To be told of every procedure that has done its work. */
  done(procedure: string): void {
    if (ERASING.has(procedure)) this.#settleSoon();
    const reason = BACKUP_AFTER[procedure];
    if (!reason) return;
    this.#wanted = reason;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.#backUpWanted(), AFTER_ACT_MS).unref();
  }

  /** Finishes what is owed, unless a job of others is still under way, which is not waited for. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    if (this.#parts.jobs.isBusy) return;
    this.recordOwed();
    await this.#backUpWanted();
  }

  /** Records what waits to be recorded; beside a job's transaction it would wait for it, and everybody with it. */
  recordOwed(): void {
    this.#attempt(() => this.#flush());
  }

  #tick(): void {
    if (this.#parts.jobs.isBusy) return;
    this.#attempt(() => {
      this.#flush();
      this.#lapse();
      if (this.#wanted) void this.#backUpWanted();
      else {
        const reason = this.#dueReason();
        if (reason) void this.#backUp(reason);
        else if (this.#parts.auditWatch.isFullDue) this.#verifyAudit();
      }
    });
  }

  /** Beside a job's transaction it would wait for it, and everybody with it. */
  #settleSoon(): void {
    const { register, jobs } = this.#parts;
    setTimeout(() => {
      if (jobs.isBusy) this.#settleSoon();
      else this.#attempt(() => register.checkpoint());
    }, ERASED_MS).unref();
  }

  #lapse(): void {
    const { register, clock } = this.#parts;
    if (hasLapsed(register.read, clock.now().toISOString()))
      perform(register, clock, APPLICATION, lapseApprovals);
  }

  #flush(): void {
    if (!this.#parts.lookUps.isEmpty) this.#parts.lookUps.flush();
  }

  #dueReason(): BackupReason | null {
    const { register, clock, dataDir } = this.#parts;
    const newest = listBackups(backupFolder(dataDir))[0]?.manifest;
    if (!newest) return 'daily';
    const isChanged = lastChangeSeq(register.read) > newest.audit.seq;
    const ageMs = clock.now().getTime() - Date.parse(newest.createdAt);
    if (isChanged && ageMs >= CHANGED_MS) return 'changed';
    return vietnamDay(new Date(newest.createdAt)) < clock.today() ? 'daily' : null;
  }

  async #backUpWanted(): Promise<void> {
    const reason = this.#wanted;
    this.#wanted = null;
    if (reason) await this.#backUp(reason);
  }

  async #backUp(reason: BackupReason): Promise<void> {
    if (this.#isBackingUp) return;
    this.#isBackingUp = true;
    const { dataDir, appVersion, clock, logIncident } = this.#parts;
    try {
      await this.#run('backup.create', { folder: backupFolder(dataDir), reason, appVersion });
      this.failure = null;
      if (reason === 'daily') await this.#copyOut();
    } catch (error) {
      if (isAppError(error, 'JOB_CANCELLED')) return;
      const code = isAppError(error) ? error.code : 'INTERNAL';
      if (!isAppError(error)) logIncident(error);
      this.failure = { code, at: clock.now().toISOString() };
    } finally {
      this.#isBackingUp = false;
    }
  }

  /** A stick that is not in today is no failure: the reminder says how long it has been. */
  async #copyOut(): Promise<void> {
    const { register, dataDir } = this.#parts;
    if (getSecondFolder(register.read).folder === null) return;
    await this.#run('backup.copyOut', { dataDir }).catch(() => undefined);
  }

  #verifyAudit(): void {
    const anchors = keptAuditHeads(this.#parts.dataDir);
    const witnesses = keptCopies(this.#parts.dataDir);
    this.#run('audit.verify', { anchors, witnesses }).catch((error) => {
      if (!isAppError(error)) this.#parts.logIncident(error);
    });
  }

  #run<N extends JobName>(job: N, input: JobInput<N>) {
    const options = { actor: APPLICATION, onProgress: () => undefined };
    return this.#parts.jobs.run(job, input, options).result;
  }

  #attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!isAppError(error)) this.#parts.logIncident(error);
    }
  }
}
