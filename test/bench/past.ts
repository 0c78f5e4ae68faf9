import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../electron/backend/clock.ts';
import { openRegister } from '../../electron/backend/db/register.ts';
import { listUnits } from '../../electron/backend/repositories/units.ts';
import { perform } from '../../electron/backend/services/act.ts';
import { answerDifferences } from '../../electron/backend/services/as-of/differences.ts';
import { answerAsOf } from '../../electron/backend/services/as-of/directory-as-of.ts';
import { writePlan } from '../../electron/backend/services/reorganise/apply-reorganisation.ts';
import { planReorganisation } from '../../electron/backend/services/reorganise/plan-reorganisation.ts';
import { writeUndo } from '../../electron/backend/services/reorganise/undo-reorganisation.ts';
import { toFilter } from '../../electron/backend/services/search-directory.ts';
import { addDays } from '../../shared/domain/calendar-day.ts';
import type { Reorganisation } from '../../shared/domain/reorganisation.ts';
import { benchRegister } from './bench-register.ts';
import { ms, peakMemoryMb, report } from './report.ts';

const size = Number(process.argv[2] ?? 1_000_000);
const label = size.toLocaleString('en');
// After everything that other benches did to the register.
const TODAY = addDays(systemClock.today(), 1);
const BEFORE = systemClock.today();

// On a copy: reorganising would change the register that the other benches share.
const folder = mkdtempSync(join(tmpdir(), 'danh-ba-past-'));
const source = benchRegister(size);
for (const file of readdirSync(source).filter((name) => name.startsWith('register.')))
  copyFileSync(join(source, file), join(folder, file));
const register = openRegister(folder);
const clock = { now: () => new Date(`${TODAY}T02:00:00.000Z`), today: () => TODAY };
const actor = { id: null, name: 'Đo lường' };

const timed = <T>(work: () => T): { took: number; result: T } => {
  const from = performance.now();
  const result = work();
  return { took: performance.now() - from, result };
};
const page = (day: string, text: string, offset = 0) =>
  timed(() =>
    answerAsOf({ register }, { day, filter: toFilter({ text }), page: { limit: 100, offset } }),
  ).took;
const bare = (sql: string) => timed(() => register.read.all(sql)).took;

const [first, second] = listUnits(register.read).filter(({ kind }) => kind === 'commune');
if (!first || !second) throw new Error('no communes');
const operation: Reorganisation = {
  kind: 'merge',
  unitIds: [second.id],
  intoId: first.id,
  made: null,
};
const order = { operation, keepOldUntil: null, chosen: {}, reason: '', document: '' };

const bareFirst = bare(`SELECT m.name, u.name FROM mailbox m JOIN unit u ON u.id = m.unit_id
  WHERE m.issued_on <= '${BEFORE}' ORDER BY m.sort_rank LIMIT 100`);
const bareMiddle = bare(`SELECT m.name, u.name FROM mailbox m JOIN unit u ON u.id = m.unit_id
  WHERE m.issued_on <= '${BEFORE}' ORDER BY m.sort_rank LIMIT 100 OFFSET ${size / 2}`);
const untouched = page(BEFORE, '');
const plan = timed(() => planReorganisation(register.read, order, TODAY, 500));
const applied = timed(() =>
  perform(register, clock, actor, (act) =>
    writePlan(act, planReorganisation(act.db, order, TODAY, 0), order, TODAY),
  ),
);
const { people } = applied.result.counts;
const bareMove = timed(() =>
  register.write((db) => {
    db.run(`UPDATE mailbox SET unit_id = ? WHERE unit_id = ?`, second.id, first.id);
    db.run(`UPDATE mailbox SET unit_id = ? WHERE unit_id = ?`, first.id, second.id);
  }),
).took;
const cold = page(BEFORE, '');
const warm = page(BEFORE, '');
const words = page(BEFORE, 'nguyen');
// Like the first page, once its rows are in memory.
page(BEFORE, '', size - 100);
const last = page(BEFORE, '', size - 100);
const middle = page(BEFORE, '', size / 2);
const between = timed(() =>
  answerDifferences(
    { register },
    { from: BEFORE, to: TODAY, unitIds: null, limit: 100, offset: 0 },
  ),
).took;
const undone = timed(() =>
  perform(register, clock, actor, (act) => writeUndo(act, applied.result.id)),
).took;
register.close();
rmSync(folder, { recursive: true, force: true });

const against = `bare first page ${ms(bareFirst)}`;
report([
  {
    what: `as of a day at ${label}, first page, nothing changed since`,
    value: ms(untouched),
    ratio: untouched / bareFirst,
    against,
  },
  {
    what: `as of a day at ${label}, ${people} changed since, view built`,
    value: ms(cold),
    ratio: cold / bareFirst,
    against,
  },
  { what: `the same again`, value: ms(warm), ratio: warm / bareFirst, against },
  { what: `"nguyen" as of a day at ${label}`, value: ms(words) },
  {
    what: `last page as of a day at ${label}`,
    value: ms(last),
    ratio: last / warm,
    against: `its first page ${ms(warm)}`,
  },
  {
    what: `the page in the middle as of a day at ${label}`,
    value: ms(middle),
    ratio: middle / bareMiddle,
    against: `bare page in the middle ${ms(bareMiddle)}`,
  },
  { what: `differences between two days at ${label}, ${people} changed`, value: ms(between) },
  { what: `plan of merging two units at ${label}`, value: ms(plan.took) },
  {
    what: `merging two units at ${label}, ${people} people`,
    value: ms(applied.took),
    ratio: applied.took / bareMove,
    against: `bare UPDATE of the rows alone ${ms(bareMove)}`,
  },
  { what: `undoing it`, value: ms(undone) },
  { what: `peak memory`, value: `${peakMemoryMb()} MB` },
]);
