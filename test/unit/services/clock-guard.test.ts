import { expect, onTestFinished, test } from 'vitest';
import { openRegister } from '../../../electron/backend/db/register.ts';
import { listAuditEvents } from '../../../electron/backend/repositories/audit-events.ts';
import { perform } from '../../../electron/backend/services/act.ts';
import {
  assertClockTrusted,
  confirmClock,
} from '../../../electron/backend/services/clock-guard.ts';
import { findClockSuspicion } from '../../../electron/backend/services/clock-suspicion.ts';
import { listTodos } from '../../../electron/backend/services/overview/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { SOME_OPERATOR } from '../../helpers/some-operator.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { stoppedClock } from '../../helpers/test-clock.ts';

const DAY = 24 * 60;
const SOMEBODY = { id: null, name: 'Trần Thị Quản Trị' };

/** A register in which something has just happened. */
function openAtWork() {
  const register = openRegister(tempDir());
  onTestFinished(() => register.close());
  const clock = stoppedClock();
  const work = () =>
    perform(register, clock, SOMEBODY, ({ record }) =>
      record({ action: 'unit.load', entity: 'unit', entityId: '' }),
    );
  const suspicion = () => findClockSuspicion(register.read, clock.now().toISOString());
  const confirm = () => perform(register, clock, SOMEBODY, confirmClock);
  work();
  return { register, clock, work, suspicion, confirm };
}

test('a clock that moves as clocks do raises no suspicion', () => {
  const { clock, work, suspicion } = openAtWork();
  for (const minutes of [DAY, 20 * DAY, 35 * DAY, -9]) {
    clock.advanceMinutes(minutes);
    expect(suspicion()).toBeNull();
    work();
  }
});

test.each([
  ['behind', -11],
  ['behind', -30 * DAY],
  ['ahead', 36 * DAY],
] as const)('a clock that jumps %s by %i minutes is suspect until confirmed', (kind, minutes) => {
  const { register, clock, work, suspicion, confirm } = openAtWork();
  clock.advanceMinutes(minutes);
  expect(suspicion()).toMatchObject({ kind, lastAt: '2026-11-16T02:00:00.000Z' });
  // An event by the new clock, such as signing in, must not hide the jump.
  work();
  clock.advanceMinutes(5);
  expect(suspicion()).toMatchObject({ kind, lastAt: '2026-11-16T02:00:00.000Z' });
  expect(() => perform(register, clock, SOMEBODY, (act) => assertClockTrusted(act))).toThrow(
    AppError,
  );
  const view = {
    db: register.read,
    now: clock.now().toISOString(),
    today: clock.today(),
    operator: SOME_OPERATOR,
  };
  expect(listTodos(view).map(({ code }) => code)).toContain('clock-suspect');

  confirm();
  expect(suspicion()).toBeNull();
  expect(listAuditEvents(register.read, { beforeSeq: null, limit: 1 })[0]).toMatchObject({
    action: 'clock.confirm',
    before: { kind },
  });
  clock.advanceMinutes(DAY);
  work();
  expect(suspicion()).toBeNull();
});

test('setting back a clock that had run ahead is a jump too', () => {
  const { clock, suspicion, confirm } = openAtWork();
  clock.advanceMinutes(40 * DAY);
  confirm();
  clock.advanceMinutes(-40 * DAY);
  expect(suspicion()).toMatchObject({ kind: 'behind' });
});
