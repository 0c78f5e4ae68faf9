import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openRegister, type Register } from '../../electron/backend/db/register.ts';
import { findUnitByLocalPart } from '../../electron/backend/repositories/units.ts';
import { type Act, perform } from '../../electron/backend/services/act.ts';
import { writePlan } from '../../electron/backend/services/reorganise/apply-reorganisation.ts';
import {
  planReorganisation,
  type ReorganiseOrder,
} from '../../electron/backend/services/reorganise/plan-reorganisation.ts';
import { writeUndo } from '../../electron/backend/services/reorganise/undo-reorganisation.ts';
import { seedUnits } from '../../electron/backend/services/seed-units.ts';
import type { ReorganisationId, UnitId } from '../../shared/domain/ids.ts';
import type { Reorganisation } from '../../shared/domain/reorganisation.ts';
import { repositoryDir } from './repository-dir.ts';
import { tempDir } from './temp-dir.ts';

/** A register without a backend around it, with the units of the first start. */
export interface BareRegister {
  register: Register;
  dataDir: string;
  /** The day acts happen on. */
  today: string;
  /** One act in one transaction; it is recorded whatever it does. */
  act<T>(work: (act: Act) => T): T;
  unit(localPart: string): UnitId;
  /** Plans and writes a reorganisation. */
  reorganise(operation: Reorganisation, more?: Partial<ReorganiseOrder>): ReorganisationId;
  undo(id: ReorganisationId): void;
}

/** Opens a register that closes, and whose folder goes, when the test ends. */
export function openBareRegister(today = '2026-11-16'): BareRegister {
  const dataDir = tempDir();
  const register = openRegister(dataDir);
  onTestFinished(() => register.close());
  const clock = {
    now: () => new Date(`${bare.today}T02:00:00.000Z`),
    today: () => bare.today,
  };
  const bare: BareRegister = {
    register,
    dataDir,
    today,
    act: (work) =>
      perform(register, clock, { id: null, name: 'Phép thử' }, (act) => {
        act.record({ action: 'test', entity: 'test', entityId: '' });
        return work(act);
      }),
    unit(localPart) {
      const id = findUnitByLocalPart(register.read, localPart);
      if (id === null) throw new Error(`no unit ${localPart}`);
      return id;
    },
    reorganise: (operation, more = {}) =>
      bare.act((act) => {
        const order = {
          operation,
          keepOldUntil: null,
          chosen: {},
          reason: '',
          document: '',
          ...more,
        };
        const drawn = planReorganisation(act.db, order, act.today, 0);
        return writePlan(act, drawn, order, act.today).id;
      }),
    undo: (id) => bare.act((act) => writeUndo(act, id)),
  };
  seedUnits(register, clock, join(repositoryDir, 'resources'));
  return bare;
}
