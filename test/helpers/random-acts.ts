import * as fc from 'fast-check';
import type { Act } from '../../electron/backend/services/act.ts';
import { grantAgencyMailbox } from '../../electron/backend/services/mailbox-acts/agency-mailbox.ts';
import { changeMailbox } from '../../electron/backend/services/mailbox-acts/change-mailbox.ts';
import { setMailboxStatus } from '../../electron/backend/services/mailbox-acts/mailbox-status.ts';
import { grantPersonalMailbox } from '../../electron/backend/services/mailbox-acts/personal-mailbox.ts';
import {
  addAlias,
  endAlias,
  readdressMailbox,
} from '../../electron/backend/services/mailbox-acts/readdress-mailbox.ts';
import { proposeMailboxAddress } from '../../electron/backend/services/propose-mailbox-address.ts';
import { closeUnit } from '../../electron/backend/services/unit-acts/change-unit.ts';
import { createUnit } from '../../electron/backend/services/unit-acts/create-unit.ts';
import type { MailboxId, ReorganisationId, UnitId } from '../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../shared/domain/mailbox.ts';
import { isAppError } from '../../shared/errors.ts';
import type { BareRegister } from './bare-register.ts';

/** One step of a random life of a register; `a`, `b`, `c` choose what it is done to. */
export interface RandomStep {
  what: keyof typeof STEPS;
  a: number;
  b: number;
  c: number;
}

const NAMES = [
  'Lê Minh Hiếu',
  'Trần Thị Mai',
  'Lê Hoàng An',
  'Lê Hòa Ngân',
  'Châu Thành',
  'Đỗ Văn Ý',
];
const UNIT_NAMES = ['Sở Chuyển đổi số', 'Phường 1', 'Xã Mỹ Phước', 'Phòng Nội vụ', 'Huyện Cái Bè'];
const STATUSES: MailboxStatus[] = ['in-use', 'locked', 'deleted', 'revoked'];
const ALIASES = ['hieu.vp', 'mai.vp', 'leminhhieu', 'sttt.vanthu', 'chogao'];

interface World {
  bare: BareRegister;
  units: UnitId[];
  mailboxes: MailboxId[];
  reorganisations: ReorganisationId[];
}

const pick = <T>(from: readonly T[], at: number): T => {
  const found = from[at % from.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

type Work = (world: World, step: RandomStep) => void;
const acting =
  (work: (act: Act, world: World, step: RandomStep) => void): Work =>
  (world, step) =>
    world.bare.act((act) => work(act, world, step));

const reorganising =
  (order: (world: World, step: RandomStep) => Parameters<BareRegister['reorganise']>): Work =>
  (world, step) => {
    world.reorganisations.push(world.bare.reorganise(...order(world, step)));
  };

const more = ({ c }: RandomStep) => ({ keepOldUntil: pick([null, 'none', '2027-12-31'], c) });

const STEPS = {
  person: acting((act, { units, mailboxes }, { a, b, c }) => {
    const grant = { fullName: pick(NAMES, a), unitId: pick(units, b), birthYear: 1960 + (c % 5) };
    mailboxes.push(grantPersonalMailbox(act, grant, {}));
  }),
  agency: acting((act, { units, mailboxes }, { a }) => {
    mailboxes.push(grantAgencyMailbox(act, { unitId: pick(units, a) }, {}));
  }),
  moved: acting((act, { units, mailboxes }, { a, b }) => {
    changeMailbox(act, pick(mailboxes, a), { unitId: pick(units, b) }, {});
  }),
  named: acting((act, { mailboxes }, { a, b }) => {
    changeMailbox(act, pick(mailboxes, a), { name: pick(NAMES, b), position: `Việc ${b % 3}` }, {});
  }),
  readdressed: acting((act, { mailboxes }, step) => {
    const id = pick(mailboxes, step.a);
    const { chosen } = proposeMailboxAddress(act.db, id, {}, act.today);
    if (chosen) readdressMailbox(act, id, { localPart: chosen, source: '', ...more(step) }, {});
  }),
  status: acting((act, { mailboxes }, { a, b }) => {
    setMailboxStatus(act, pick(mailboxes, a), pick(STATUSES, b), {});
  }),
  alias: acting((act, { mailboxes }, { a, b }) => {
    addAlias(act, pick(mailboxes, a), { localPart: pick(ALIASES, b), source: '', until: null }, {});
  }),
  aliasEnd: acting((act, { mailboxes }, { a, b }) => {
    endAlias(act, pick(mailboxes, a), pick(ALIASES, b), {});
  }),
  unit: acting((act, { units }, { a, b }) => {
    const parentId = b % 3 === 0 ? null : pick(units, b);
    const kind = pick(['agency', 'commune', 'subunit', 'district', 'organisation'] as const, a);
    units.push(createUnit(act, { name: pick(UNIT_NAMES, a), kind, parentId, details: {} }, {}).id);
  }),
  close: acting((act, { units }, { a }) => {
    closeUnit(act, pick(units, a), {});
  }),
  rename: reorganising(({ units }, step) => [
    { kind: 'rename', unitId: pick(units, step.a), name: pick(UNIT_NAMES, step.b) },
    more(step),
  ]),
  move: reorganising(({ units }, step) => [
    {
      kind: 'move',
      unitIds: [pick(units, step.a)],
      parentId: step.b % 4 === 0 ? null : pick(units, step.b),
    },
    more(step),
  ]),
  merge: reorganising(({ units }, step) => [
    {
      kind: 'merge',
      unitIds: [pick(units, step.a), pick(units, step.b)],
      intoId: step.c % 2 === 0 ? pick(units, step.a) : null,
      made:
        step.c % 2 === 0
          ? null
          : { kind: 'agency', name: pick(UNIT_NAMES, step.c), parentId: null },
    },
    more(step),
  ]),
  split: reorganising(({ units, mailboxes, bare }, step) => [
    {
      kind: 'split',
      unitId: pick(units, step.a),
      goesOn: step.b % 2 === 0,
      parts: [
        {
          kind: 'agency',
          name: pick(UNIT_NAMES, step.b),
          parentId: null,
          mailboxIds: mailboxes.filter((id) => isIn(bare, id, pick(units, step.a))).slice(0, 1),
        },
      ],
    },
    more(step),
  ]),
  dissolve: reorganising(({ units }, step) => [
    {
      kind: 'dissolve',
      unitId: pick(units, step.a),
      peopleTo: pick(units, step.b),
      childrenTo: null,
      withSubunits: step.c % 2 === 0,
    },
    more(step),
  ]),
  undo: ({ bare, reorganisations }, { a }) =>
    bare.undo(
      pick(reorganisations, reorganisations.length > 0 ? -1 - (a % 2) + reorganisations.length : 0),
    ),
} satisfies Record<string, Work>;

function isIn({ register }: BareRegister, id: MailboxId, unitId: UnitId): boolean {
  const sql = `SELECT 1 FROM mailbox WHERE id = ? AND unit_id = ? AND kind = 'personal' AND status = 'in-use'`;
  return register.read.get(sql, id, unitId) !== undefined;
}

const number = fc.nat({ max: 60 });
/** Steps in any order. */
export const randomSteps = (length: number) =>
  fc.array(
    fc.record({
      what: fc.constantFrom(...(Object.keys(STEPS) as RandomStep['what'][])),
      a: number,
      b: number,
      c: number,
    }),
    { minLength: length, maxLength: length },
  );

/** A few units near each other, so that steps meet. */
export function randomWorld(bare: BareRegister): World {
  const localParts = [
    'mytho',
    'mytho.phuong1',
    'mytho.phuong2',
    'mytho.phuong4',
    'sttt',
    'snv',
    'chogao',
  ];
  return {
    bare,
    units: localParts.map((localPart) => bare.unit(localPart)),
    mailboxes: [],
    reorganisations: [],
  };
}

/**
 * Takes one step.
 *
 * @returns false when the application refused it, or there was nothing to do it to
 */
export function takeStep(world: World, step: RandomStep): boolean {
  try {
    STEPS[step.what](world, step);
    return true;
  } catch (error) {
    if (isAppError(error) || (error as Error).message === 'nothing to pick from') return false;
    throw error;
  }
}
