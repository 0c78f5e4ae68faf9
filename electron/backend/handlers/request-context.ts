import type { ApprovalOption } from '../../../shared/api/contract/procedure.ts';
import type { Clock } from '../backend-types.ts';
import type { Register } from '../db/register.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Aside, JobRunner } from '../jobs/job-runner.ts';
import type { Upkeep } from '../jobs/upkeep.ts';
import type { Approved } from '../services/approval/second-person.ts';
import type { Past } from '../services/as-of/past.ts';
import type { AuditWatch } from '../services/audit-watch.ts';
import type { BoardAnswers } from '../services/lifecycle/board-answers.ts';
import type { LookUps } from '../services/look-ups.ts';
import type { RegisterHost } from '../services/register-host.ts';
import type { DirectorySearch } from '../services/search-directory.ts';
import type { SessionOperator, Sessions } from '../services/sessions.ts';
import type { Updates } from '../services/update/update-key.ts';

/** What the backend gives every request: its parts, made once. */
export interface BackendParts {
  register: Register;
  clock: Clock;
  sessions: Sessions;
  files: FileStore;
  jobs: JobRunner;
  directory: DirectorySearch;
  auditWatch: AuditWatch;
  past: Past;
  aside: Aside;
  board: BoardAnswers;
  lookUps: LookUps;
  upkeep: Upkeep;
  host: RegisterHost;
  updates: Updates;
  /** The register is a copy of one that cannot be written to. */
  isReadOnly: boolean;
  dataDir: string;
  appVersion: string;
  /** Writes a bug into the log and gives its incident number. */
  logIncident: (error: unknown) => string;
}

/** What a request brings besides its input. */
export interface RequestContext extends BackendParts {
  /** The session token of the request, if any. */
  token: string | null;
  /** Who asked for what is carried out now, and who approves it; null for everything that is called directly. */
  approved: { asker: SessionOperator; approval: Approved } | null;
  /** Carries out a procedure in another's name; only what a second person approves. */
  carryOut: (
    name: string,
    input: unknown,
    context: RequestContext,
    signal: AbortSignal | undefined,
  ) => Promise<unknown>;
}

/** A request of somebody who may make it; `operator` is null for public procedures without a session. */
export interface AdmittedContext extends RequestContext {
  /** `group.procedure` */
  procedure: string;
  operator: SessionOperator | null;
  /** Whether its reply shows people. */
  showsPeople: boolean;
  /** What of it may wait for a second person. */
  approval: ApprovalOption | null;
}
