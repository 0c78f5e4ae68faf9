import type { AppError } from '../../shared/errors.ts';

/** Tells the time; tests and `--today` put their own in place. */
export interface Clock {
  /** The present instant. */
  now(): Date;
  /** The calendar day `YYYY-MM-DD` in `Asia/Ho_Chi_Minh`. */
  today(): string;
}

/** Where the backend finds and keeps its things. */
export interface BackendOptions {
  /** The data folder: register, logs, transfers. Made when missing. */
  dataDir: string;
  /** Read-only files shipped with the application (unit list, fonts, samples). */
  resourcesDir: string;
  /** The built page (`index.html` and its assets). */
  pageDir: string;
  /** The workstation's clock by default. */
  clock?: Clock;
  /** A day `YYYY-MM-DD` to judge by instead, at noon; only for checks. */
  today?: string;
  /** The public key that updates must be signed with; the one of the resources by default. */
  updateKeyFile?: string;
  /** Whether the host starts the installer of an update once it has closed the backend. */
  startsInstaller?: boolean;
}

/** All that works, behind one Fetch-style function; a host opens a window or a terminal onto it. */
export interface Backend {
  /** Answers the page, `/files/…` and `/api/<group>/<procedure>`. Never rejects. */
  handle(request: Request): Promise<Response>;
  /** Ends jobs, checkpoints and closes the register. */
  close(): Promise<void>;
  /** Why the register could not be opened; `handle` then serves the page and answers every call with it. */
  readonly startFailure: AppError | null;
}

/** A backend as a host holds it. */
export interface HostedBackend extends Backend {
  /**
   * The installer of an update that was prepared, checked now once more; for the host that starts it, after closing.
   *
   * @returns null when there is nothing to start
   */
  installerToStart(): string | null;
}

/** A backend whose register is open: it can write into it where it came from. */
export interface RunningBackend extends Backend {
  recordRestore(manifest: RestoredFrom, keptIn: string, actor: { name: string }): void;
}

/** The backup that a register was restored from. */
export interface RestoredFrom {
  createdAt: string;
  sha256: string;
  audit: { seq: number };
}
