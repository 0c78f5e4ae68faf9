import { api } from './api.ts';
import { canary } from './canary.ts';
import { clock } from './clock.ts';
import { damage } from './damage.ts';
import { excel } from './excel.ts';
import { formula } from './formula.ts';
import { kill } from './kill.ts';
import { loopback } from './loopback.ts';
import { restore } from './restore.ts';
import { soak } from './soak.ts';
import { tamper } from './tamper.ts';
import type { Torture } from './torture.ts';

/** Every row of the table of what must be proven, by name. */
export const TORTURES = {
  kill,
  canary,
  damage,
  excel,
  api,
  loopback,
  formula,
  tamper,
  restore,
  clock,
  soak,
} satisfies Record<string, Torture>;
