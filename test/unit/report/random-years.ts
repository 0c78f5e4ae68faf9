import { join } from 'node:path';
import { openRegister, type Register } from '../../../electron/backend/db/register.ts';
import { type Act, perform } from '../../../electron/backend/services/act.ts';
import { grantAgencyMailbox } from '../../../electron/backend/services/mailbox-acts/agency-mailbox.ts';
import { changeMailbox } from '../../../electron/backend/services/mailbox-acts/change-mailbox.ts';
import { setMailboxStatus } from '../../../electron/backend/services/mailbox-acts/mailbox-status.ts';
import { grantPersonalMailbox } from '../../../electron/backend/services/mailbox-acts/personal-mailbox.ts';
import { recordMailboxEvent } from '../../../electron/backend/services/mailbox-acts/record-event.ts';
import { seedUnits } from '../../../electron/backend/services/seed-units.ts';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../../shared/domain/mailbox.ts';
import type { ReportCategory } from '../../../shared/report/figures.ts';
import { repositoryDir } from '../../helpers/repository-dir.ts';
import { stoppedClock } from '../../helpers/test-clock.ts';

/** What was done, in plain words, kept apart from the register. */
export interface Deed {
  on: string;
  box: MailboxId;
  what: 'grant' | 'change' | 'move' | 'reset' | 'status' | 'undo';
  kind: 'personal' | 'agency';
  unitId: UnitId;
  status: MailboxStatus;
}

/** A register with years of random deeds, and the deeds. */
export interface RandomYears {
  register: Register;
  deeds: Deed[];
  kindOf(unitId: UnitId): Exclude<ReportCategory, 'personal'>;
  /** First and last day of the deeds. */
  first: string;
  last: string;
}

const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hạnh', 'Khoa', 'Lan', 'Minh', 'Nga'];

/** Numbers from 0 up to 1 that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return (state ^ (state >>> 13)) / 2 ** 32 < 0 ? 0 : ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** Lives through years of grants, moves, locks, deletions, revocations and undoings. */
export function randomYears(seed: number, folder: string, count: number): RandomYears {
  const random = randomOf(seed);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const clock = stoppedClock('2022-01-03T01:00:00.000Z');
  const register = openRegister(folder);
  seedUnits(register, clock, join(repositoryDir, 'resources'));
  const units = register.read.all<{ id: UnitId; kind: Exclude<ReportCategory, 'personal'> }>(
    `SELECT id, kind FROM unit`,
  );
  const some = ['agency', 'district', 'commune', 'subunit'].flatMap((kind) =>
    units.filter((unit) => unit.kind === kind).slice(0, 4),
  );
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]));
  const boxes = new Map<MailboxId, Deed>();
  const deeds: Deed[] = [];
  const note = (deed: Deed) => {
    deeds.push(deed);
    boxes.set(deed.box, deed);
  };
  const first = clock.today();
  for (let step = 0; step < count; step++) {
    // Hours of the day differ: late in the evening in London it is tomorrow in Vietnam.
    clock.advanceMinutes(1 + Math.floor(random() * 3 * 24 * 60));
    const on = clock.today();
    perform(register, clock, { id: null, name: 'Thử' }, (act) => {
      act.record({ action: 'test', entity: 'mailbox', entityId: '' });
      doSomething(act, on);
    });
  }
  return {
    register,
    deeds,
    kindOf: (id) => kinds.get(id) ?? 'organisation',
    first,
    last: clock.today(),
  };

  function doSomething(act: Act, on: string): void {
    const choice = random();
    if (choice < 0.35 || boxes.size === 0) grantPerson(act, on);
    else if (choice < 0.42) grantAgency(act, on);
    else changeSomething(act, on, choice);
  }

  function changeSomething(act: Act, on: string, choice: number): void {
    const [box, deed] = pick([...boxes]);
    const isLive = deed.status === 'in-use' || deed.status === 'locked';
    const cause = { reason: 'thử' };
    if (choice < 0.52 && isLive) {
      if (changeMailbox(act, box, { phone: `0273${Math.floor(random() * 1e7)}` }, cause))
        note({ ...deed, on, what: 'change' });
    } else if (choice < 0.62 && isLive && deed.kind === 'personal') {
      const unitId = pick(some).id;
      if (changeMailbox(act, box, { unitId }, cause)) note({ ...deed, on, what: 'move', unitId });
    } else if (choice < 0.7 && isLive) {
      recordMailboxEvent(act, box, 'password-reset', cause);
      note({ ...deed, on, what: 'reset' });
    } else if (choice > 0.98 && deed.what === 'grant') {
      setMailboxStatus(act, box, 'deleted', cause, 'issue-undone');
      note({ ...deed, on, what: 'undo', status: 'deleted' });
    } else {
      const status = pick(['in-use', 'locked', 'deleted', 'revoked'] as const);
      // A mailbox cannot live again where another took its place.
      if (!isLive && (status === 'locked' || deed.kind === 'agency' || deed.what === 'undo'))
        return;
      if (setMailboxStatus(act, box, status, cause)) note({ ...deed, on, what: 'status', status });
    }
  }

  function grantPerson(act: Act, on: string): void {
    const fullName = `${pick(['Lê', 'Trần', 'Võ'])} ${pick(GIVEN)} ${pick(GIVEN)} ${pick(GIVEN)}`;
    const unitId = pick(some).id;
    const birthYear = 1965 + Math.floor(random() * 40);
    try {
      const box = grantPersonalMailbox(act, { fullName, unitId, birthYear }, {});
      note({ on, box, what: 'grant', kind: 'personal', unitId, status: 'in-use' });
    } catch (error) {
      if (!(error instanceof Error && error.message === 'ADDRESS_NONE_FREE')) throw error;
    }
  }

  function grantAgency(act: Act, on: string): void {
    const unitId = pick(some).id;
    if ([...boxes.values()].some((box) => box.kind === 'agency' && box.unitId === unitId)) return;
    const box = grantAgencyMailbox(act, { unitId }, {});
    note({ on, box, what: 'grant', kind: 'agency', unitId, status: 'in-use' });
  }
}
