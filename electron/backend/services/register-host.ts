import type { Actor } from './act.ts';
import type { StagedBackup } from './backup/stage-restore.ts';

/** What only whoever holds the open register can do with it. */
export interface RegisterHost {
  /** Closes the register, puts a proven backup in its place, keeps what was there, and opens it again. */
  replace(staged: StagedBackup, actor: Actor): Promise<{ keptIn: string }>;
  /** Opens a copy of a register that can only be read, for looking things up. */
  readCopy(): Promise<void>;
  /** Stops writing at once: the register turned out to be damaged. */
  stopForDamage(error: unknown): void;
}
