import { confirmClock } from '../services/clock-guard.ts';
import { findClockSuspicion } from '../services/clock-suspicion.ts';
import { command, os, query } from './procedure.ts';

/** Whether the workstation's clock can be relied on. */
export const clockHandlers = os.clock.router({
  status: os.clock.status.handler(
    query(({ db, now }) => ({ now, suspicion: findClockSuspicion(db, now) })),
  ),
  confirm: os.clock.confirm.handler(command(confirmClock)),
});
