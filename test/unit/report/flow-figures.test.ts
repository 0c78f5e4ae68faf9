import { afterEach, expect, test, vi } from 'vitest';
import {
  countPeopleOf,
  listStateCounts,
} from '../../../electron/backend/repositories/report-states.ts';
import { eventBasis, flowFigures } from '../../../electron/backend/services/report/flow-figures.ts';
import { monthFigures } from '../../../electron/backend/services/report/month-figures.ts';
import { reportUnitsOn } from '../../../electron/backend/services/report/report-units-on.ts';
import { unitKinds } from '../../../electron/backend/services/report/unit-kinds.ts';
import { addDays, daysBetween } from '../../../shared/domain/calendar-day.ts';
import type { UnitId } from '../../../shared/domain/ids.ts';
import {
  addsUp,
  emptyFlow,
  type Flow,
  REPORT_CATEGORIES,
  type ReportCategory,
} from '../../../shared/report/figures.ts';
import { makeTempDir, removeTempDir } from '../../helpers/temp-folder.ts';
import { type Deed, type RandomYears, randomOf, randomYears } from './random-years.ts';

const isLive = (deed: Deed | undefined) => deed?.status === 'in-use' || deed?.status === 'locked';

/** The units as they stood at the end of a day. */
function unitsThen({ units }: RandomYears, day: string) {
  return (units.findLast(({ on }) => on <= day) ?? units[0])?.units ?? new Map();
}

/** The same figures counted by hand, deed after deed; the whole register, or only what some units hold. */
function recount(years: RandomYears, from: string, to: string, within: readonly UnitId[] | null) {
  const flows = new Map<ReportCategory, Flow>(REPORT_CATEGORIES.map((each) => [each, emptyFlow()]));
  const months = new Map<string, number>();
  const counts = (deed: Deed) => within === null || within.includes(deed.unitId);
  const flowOf = (deed: Deed, day: string) => {
    const kind = unitsThen(years, day).get(deed.unitId)?.kind ?? 'organisation';
    return flows.get(deed.kind === 'personal' ? 'personal' : kind) as Flow;
  };
  const grantedOn = new Map<number, string>();
  const opening = new Map<number, Deed>();
  const closing = new Map<number, Deed>();
  for (const deed of years.deeds) {
    if (deed.on > to) break;
    const before = closing.get(deed.box);
    closing.set(deed.box, deed);
    if (deed.what === 'grant') grantedOn.set(deed.box, deed.on);
    if (deed.on < from) {
      opening.set(deed.box, deed);
      continue;
    }
    if (!counts(deed)) continue;
    const flow = flowOf(deed, deed.on);
    const granted = grantedOn.get(deed.box) ?? '';
    if (deed.what === 'grant') flow.issued++;
    if (deed.what === 'undo' && granted >= from) flow.issued--;
    if (deed.what === 'undo' && granted < from) flow.revoked++;
    if (deed.what === 'grant' || (deed.what === 'undo' && granted >= from)) {
      const month = granted.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + (deed.what === 'grant' ? 1 : -1));
    }
    if (deed.what === 'change' || deed.what === 'move') flow.changed++;
    if (deed.what === 'reset') flow.passwordResets++;
    if (deed.what !== 'status') continue;
    if (isLive(before) && deed.status === 'revoked') flow.revoked++;
    if (isLive(before) && deed.status === 'deleted') flow.deleted++;
    if (!isLive(before) && isLive(deed)) flow.restored++;
  }
  for (const deed of opening.values())
    if (isLive(deed) && counts(deed)) flowOf(deed, addDays(from, -1)).opening++;
  for (const deed of closing.values()) if (isLive(deed) && counts(deed)) flowOf(deed, to).closing++;
  // What is left came from elsewhere or went there: other kinds of units, or units outside.
  for (const flow of flows.values()) {
    const { opening: first, issued, restored, revoked, deleted, closing: last } = flow;
    flow.transferred = last - first - issued - restored + revoked + deleted;
  }
  return { flows, months, closing };
}

afterEach(() => void vi.unstubAllEnvs());

test.each([
  [1, 'Asia/Ho_Chi_Minh'],
  [2, 'America/Los_Angeles'],
  [3, 'Pacific/Kiritimati'],
  [4, 'UTC'],
])(
  'random years with reorganisations, seed %i in %s: every figure is what a plain recount says',
  (seed, zone) => {
    vi.stubEnv('TZ', zone);
    const folder = makeTempDir();
    const years = randomYears(seed, folder, 380);
    try {
      const db = years.register.read;
      const kinds = unitKinds(db);
      const random = randomOf(seed + 1000);
      const span = daysBetween(years.first, years.last);
      const all = eventBasis(db, null);
      for (let round = 0; round < 12; round++) {
        const from = addDays(years.first, Math.floor(random() * span));
        const to = addDays(from, Math.floor(random() * (span / 2)));
        const what = `from ${from} to ${to}`;
        const [opening = [], closing = []] = listStateCounts(db, [addDays(from, -1), to]);
        const counted = recount(years, from, to, null);
        for (const { category, ...flow } of flowFigures(
          db,
          { from, to },
          { opening, closing },
          kinds,
          all,
        )) {
          expect(flow, `${category} ${what}`).toEqual(counted.flows.get(category));
          expect(addsUp(flow)).toBe(true);
        }
        const live = new Map<string, number>();
        for (const deed of counted.closing.values()) {
          const key = `${deed.unitId} ${deed.kind}`;
          if (isLive(deed)) live.set(key, (live.get(key) ?? 0) + 1);
        }
        expect(new Map(closing.map((one) => [`${one.unitId} ${one.kind}`, one.live]))).toEqual(
          live,
        );

        const first = opening.reduce((sum, one) => sum + one.live, 0);
        const told = monthFigures(db, { from, to }, first, 30, { kinds, basis: all });
        expect(
          told.reduce((sum, month) => sum + month.issued, 0),
          what,
        ).toBe([...counted.months.values()].reduce((sum, count) => sum + count, 0));
        for (const { month, issued } of told)
          expect(issued, `${month} ${what}`).toBe(counted.months.get(month) ?? 0);
        expect(told.at(-1)?.live).toBe([...live.values()].reduce((sum, count) => sum + count, 0));

        const unitIds = [
          ...new Set(years.deeds.slice(round, round + 5).map((deed) => deed.unitId)),
        ];
        const own = <C extends { unitId: UnitId }>(states: C[]) =>
          states.filter(({ unitId }) => unitIds.includes(unitId));
        const basis = eventBasis(db, unitIds);
        const states = { opening: own(opening), closing: own(closing) };
        const ofUnits = recount(years, from, to, unitIds);
        for (const { category, ...flow } of flowFigures(db, { from, to }, states, kinds, basis)) {
          expect(flow, `units: ${category} ${what}`).toEqual(ofUnits.flows.get(category));
          expect(addsUp(flow)).toBe(true);
        }
        const people = [...counted.closing.values()].filter(
          (deed) => isLive(deed) && deed.kind === 'personal' && unitIds.includes(deed.unitId),
        );
        expect(countPeopleOf(db, unitIds, to)).toBe(people.length);

        const ownFirst = states.opening.reduce((sum, one) => sum + one.live, 0);
        const ownMonths = monthFigures(db, { from, to }, ownFirst, 30, { kinds, basis });
        for (const { month, issued } of ownMonths)
          expect(issued, `units: ${month} ${what}`).toBe(ofUnits.months.get(month) ?? 0);
        expect(ownMonths.at(-1)?.live).toBe(states.closing.reduce((sum, one) => sum + one.live, 0));

        const then = unitsThen(years, to);
        for (const { id, name, kind, validTo } of reportUnitsOn(db, to, 2022)) {
          expect({ name, kind, validTo }, `unit ${id} on ${to}`).toMatchObject({
            name: then.get(id)?.name,
            kind: then.get(id)?.kind,
            validTo: then.get(id)?.validTo,
          });
        }
      }
      expect(Object.keys(years.reorganised)).toEqual(
        expect.arrayContaining(['rename', 'merge', 'split', 'move', 'undo']),
      );
    } finally {
      years.register.close();
      removeTempDir(folder);
    }
  },
);
