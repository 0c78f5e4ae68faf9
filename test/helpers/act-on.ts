import { onTestFinished } from 'vitest';
import { clockAt } from '../../electron/backend/clock.ts';
import { joinRegister, type Register } from '../../electron/backend/db/register.ts';
import { type Act, perform } from '../../electron/backend/services/act.ts';
import type { OperatorId } from '../../shared/domain/ids.ts';
import { TEST_DAY } from './open-test-backend.ts';

/** Lets a test act through services, beside the backend that holds the register. */
export interface Acting {
  register: Register;
  act<T>(work: (act: Act) => T, today?: string): T;
}

/** Joins the register of an open backend; acts are those of its administrator. */
export function actOn(dataDir: string): Acting {
  const register = joinRegister(dataDir);
  onTestFinished(() => register.close());
  const actor = { id: 1 as OperatorId, name: 'Trần Thị Quản Trị' };
  return {
    register,
    act: (work, today = TEST_DAY) => perform(register, clockAt(today), actor, work),
  };
}
