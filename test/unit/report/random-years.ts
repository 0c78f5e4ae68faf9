import { join } from 'node:path';
import type { ReadDb } from '../../../electron/backend/db/database.ts';
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
import { RandomReorganiser } from './random-reorganiser.ts';

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
  /** The units as they stood after each reorganisation, oldest first; the first is how they began. */
  units: { on: string; units: ReadonlyMap<UnitId, UnitThen> }[];
  reorganised: Record<string, number>;
  /** First and last day of the deeds. */
  first: string;
  last: string;
}

/** A unit as its row said. */
export interface UnitThen {
  kind: Exclude<ReportCategory, 'personal'>;
  name: string;
  parentId: UnitId | null;
  validTo: string | null;
}

const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hạnh', 'Khoa', 'Lan', 'Minh', 'Nga'];

const KINDS = ['agency', 'district', 'commune', 'subunit'] as const;

function readUnits(db: ReadDb): Map<UnitId, UnitThen> {
  const rows = db.all<UnitThen & { id: UnitId }>(
    `SELECT id, kind, name, parent_id AS parentId, valid_to AS validTo FROM unit`,
  );
  return new Map(rows.map(({ id, ...unit }) => [id, unit]));
}

function readMailboxes(db: ReadDb) {
  const rows = db.all<{
    id: MailboxId;
    unitId: UnitId;
    status: MailboxStatus;
    name: string;
    localPart: string;
  }>(`SELECT id, unit_id AS unitId, status, name, local_part AS localPart FROM mailbox`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Numbers from 0 up to 1 that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
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
  const some = KINDS.flatMap((kind) =>
    [...readUnits(register.read)].filter(([, unit]) => unit.kind === kind).slice(0, 4),
  ).map(([id]) => id);
  const reorganiser = new RandomReorganiser(some, random, pick);
  const openUnit = (db: ReadDb) => {
    const known = readUnits(db);
    return pick(some.filter((id) => known.get(id)?.validTo === null));
  };
  const boxes = new Map<MailboxId, Deed>();
  const deeds: Deed[] = [];
  const note = (deed: Deed) => {
    deeds.push(deed);
    boxes.set(deed.box, deed);
  };
  const first = clock.today();
  const units: RandomYears['units'] = [{ on: first, units: readUnits(register.read) }];
  for (let step = 0; step < count; step++) {
    // Hours of the day differ: late in the evening in London it is tomorrow in Vietnam.
    clock.advanceMinutes(1 + Math.floor(random() * 3 * 24 * 60));
    const on = clock.today();
    perform(register, clock, { id: null, name: 'Thử' }, (act) => {
      act.record({ action: 'test', entity: 'mailbox', entityId: '' });
      if (random() < 0.1) reorganise(act, on);
      else doSomething(act, on);
    });
  }
  return { register, deeds, units, reorganised: reorganiser.done, first, last: clock.today() };

  /** What a reorganisation did is read off the rows themselves, not off its events. */
  function reorganise(act: Act, on: string): void {
    const before = readMailboxes(act.db);
    if (!reorganiser.act(act)) return;
    units.push({ on, units: readUnits(act.db) });
    for (const [box, now] of readMailboxes(act.db)) {
      const was = before.get(box);
      const deed = boxes.get(box);
      if (!was || !deed) continue;
      const { unitId, status } = now;
      if (was.unitId !== unitId) note({ ...deed, on, what: 'move', unitId });
      else if (was.name !== now.name || was.localPart !== now.localPart)
        note({ ...deed, on, what: 'change' });
      if (was.status !== status) note({ ...deed, on, unitId, what: 'status', status });
    }
  }

  function doSomething(act: Act, on: string): void {
    const choice = random();
    if (choice < 0.28 || boxes.size === 0) grantPerson(act, on);
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
      const unitId = openUnit(act.db);
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
      const isOpen = readUnits(act.db).get(deed.unitId)?.validTo === null;
      if (!isLive && !isOpen) return;
      if (setMailboxStatus(act, box, status, cause)) note({ ...deed, on, what: 'status', status });
    }
  }

  function grantPerson(act: Act, on: string): void {
    const fullName = `${pick(['Lê', 'Trần', 'Võ'])} ${pick(GIVEN)} ${pick(GIVEN)} ${pick(GIVEN)}`;
    const unitId = openUnit(act.db);
    const birthYear = 1965 + Math.floor(random() * 40);
    try {
      const box = grantPersonalMailbox(act, { fullName, unitId, birthYear }, {});
      note({ on, box, what: 'grant', kind: 'personal', unitId, status: 'in-use' });
    } catch (error) {
      if (!(error instanceof Error && error.message === 'ADDRESS_NONE_FREE')) throw error;
    }
  }

  function grantAgency(act: Act, on: string): void {
    const unitId = openUnit(act.db);
    if ([...boxes.values()].some((box) => box.kind === 'agency' && box.unitId === unitId)) return;
    const box = grantAgencyMailbox(act, { unitId }, {});
    note({ on, box, what: 'grant', kind: 'agency', unitId, status: 'in-use' });
  }
}
