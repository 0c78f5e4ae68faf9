import { expect, test } from 'vitest';
import { listStateCounts } from '../../../electron/backend/repositories/report-states.ts';
import {
  flowFigures,
  flowFiguresOfUnits,
} from '../../../electron/backend/services/report/flow-figures.ts';
import { addDays, daysBetween } from '../../../shared/domain/calendar-day.ts';
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

/** The same figures counted by hand, deed after deed. */
function recount({ deeds, kindOf }: RandomYears, from: string, to: string) {
  const flows = new Map<ReportCategory, Flow>(REPORT_CATEGORIES.map((each) => [each, emptyFlow()]));
  const live = new Map<string, number>();
  const last = new Map<number, Deed>();
  for (const deed of deeds) {
    if (deed.on > to) break;
    const flow = flows.get(deed.kind === 'personal' ? 'personal' : kindOf(deed.unitId));
    if (!flow) throw new Error('no such category');
    const before = last.get(deed.box);
    last.set(deed.box, deed);
    if (deed.on < from) {
      flow.opening += Number(isLive(deed)) - Number(isLive(before));
      flow.closing += Number(isLive(deed)) - Number(isLive(before));
      continue;
    }
    flow.closing += Number(isLive(deed)) - Number(isLive(before));
    if (deed.what === 'grant') flow.issued++;
    if (deed.what === 'undo') flow.issued--;
    if (deed.what === 'change' || deed.what === 'move') flow.changed++;
    if (deed.what === 'reset') flow.passwordResets++;
    if (deed.what !== 'status') continue;
    if (isLive(before) && deed.status === 'revoked') flow.revoked++;
    if (isLive(before) && deed.status === 'deleted') flow.deleted++;
    if (!isLive(before) && isLive(deed)) flow.restored++;
  }
  for (const deed of last.values()) {
    const key = `${deed.unitId} ${deed.kind}`;
    if (isLive(deed)) live.set(key, (live.get(key) ?? 0) + 1);
  }
  return { flows, live };
}

/** The same for some units only: whoever comes from elsewhere, or goes there, is transferred. */
function recountUnits(years: RandomYears, from: string, to: string, unitIds: readonly number[]) {
  const flows = new Map<ReportCategory, Flow>(REPORT_CATEGORIES.map((each) => [each, emptyFlow()]));
  const last = new Map<number, Deed>();
  const isOwn = (deed: Deed | undefined) => deed !== undefined && unitIds.includes(deed.unitId);
  const count = (deed: Deed | undefined) => Number(isOwn(deed) && isLive(deed));
  for (const deed of years.deeds) {
    if (deed.on > to) break;
    const before = last.get(deed.box);
    last.set(deed.box, deed);
    const flow = flows.get(deed.kind === 'personal' ? 'personal' : years.kindOf(deed.unitId));
    if (!flow) throw new Error('no such category');
    flow.closing += count(deed) - count(before);
    if (deed.on < from) flow.opening += count(deed) - count(before);
    if (deed.on < from) continue;
    if (deed.what === 'move') flow.transferred += Number(isOwn(deed)) - Number(isOwn(before));
    if (!isOwn(deed)) continue;
    if (deed.what === 'grant') flow.issued++;
    if (deed.what === 'undo') flow.issued--;
    if (deed.what === 'change' || deed.what === 'move') flow.changed++;
    if (deed.what === 'reset') flow.passwordResets++;
    if (deed.what !== 'status') continue;
    if (isLive(before) && deed.status === 'revoked') flow.revoked++;
    if (isLive(before) && deed.status === 'deleted') flow.deleted++;
    if (!isLive(before) && isLive(deed)) flow.restored++;
  }
  return flows;
}

test.each([1, 2, 3, 4])(
  'random years, seed %i: every figure is what a plain recount says',
  (seed) => {
    const folder = makeTempDir();
    const years = randomYears(seed, folder, 350);
    try {
      const db = years.register.read;
      const random = randomOf(seed + 1000);
      const span = daysBetween(years.first, years.last);
      for (let round = 0; round < 12; round++) {
        const from = addDays(years.first, Math.floor(random() * span));
        const to = addDays(from, Math.floor(random() * (span / 2)));
        const states = {
          opening: listStateCounts(db, addDays(from, -1)),
          closing: listStateCounts(db, to),
        };
        const counted = recount(years, from, to);
        for (const { category, ...flow } of flowFigures(db, { from, to }, states, years.kindOf)) {
          expect(flow, `${category} from ${from} to ${to}`).toEqual(counted.flows.get(category));
          expect(addsUp(flow)).toBe(true);
        }
        const unitIds = [...new Set(years.deeds.slice(0, 4).map(({ unitId }) => unitId))];
        const own = (counts: typeof states.opening) =>
          counts.filter(({ unitId }) => unitIds.includes(unitId));
        const ownStates = { opening: own(states.opening), closing: own(states.closing) };
        const scoped = flowFiguresOfUnits(db, { from, to }, ownStates, years.kindOf, unitIds);
        const expected = recountUnits(years, from, to, unitIds);
        for (const { category, ...flow } of scoped) {
          expect(flow, `units: ${category} from ${from} to ${to}`).toEqual(expected.get(category));
          expect(addsUp(flow)).toBe(true);
        }
        const live = new Map(
          states.closing.map((count) => [`${count.unitId} ${count.kind}`, count.live]),
        );
        expect(live).toEqual(counted.live);
      }
    } finally {
      years.register.close();
      removeTempDir(folder);
    }
  },
);
