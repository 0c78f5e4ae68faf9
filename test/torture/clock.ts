import { vietnamDay } from '../../electron/backend/clock.ts';
import { dueDaysOf } from './due-days.ts';
import {
  Random as Numbers,
  type Random,
  Tally,
  type Torture,
  type TortureOrder,
} from './torture.ts';

const ZONES = ['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'] as const;
const HOUR_MS = 3_600_000;
const BLOCK = 2_000;

/** Instants where days, months and years turn, in Vietnam or elsewhere, and some anywhere. */
function instantFrom(random: Random): Date {
  const year = 2016 + random.below(30);
  const month = random.below(12);
  const atTurn = random.below(3) > 0;
  const day = atTurn ? random.pick([0, 1, 28, 29, 30, 31]) : 1 + random.below(28);
  const base = Date.UTC(year, month, day) - 7 * HOUR_MS;
  const offset = atTurn
    ? random.pick([-1, 0, 1, HOUR_MS * 7, -HOUR_MS * 7, 59_999])
    : random.below(24) * HOUR_MS;
  return new Date(base + offset);
}

/** The day in Vietnam by plain arithmetic: UTC+7, without summer time since 1975. */
const plainDay = (instant: Date) =>
  new Date(instant.getTime() + 7 * HOUR_MS).toISOString().slice(0, 10);

/** The same day of the month so many months later, or its last day, by plain arithmetic. */
function plainMonthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** A term ends with its month, or up to so many days later when offices are closed then. */
const LONGEST_CLOSED_DAYS = 15;

function isDue(due: string, day: string, months: number): boolean {
  const ends = plainMonthsLater(day, months);
  return due > ends && due <= daysLater(ends, LONGEST_CLOSED_DAYS);
}

async function torture(order: TortureOrder, dayOf: (instant: Date) => string) {
  const tally = new Tally(order);
  const zoneBefore = process.env.TZ;
  try {
    for (let start = 0; start < order.count; start += BLOCK) {
      const size = Math.min(BLOCK, order.count - start);
      const found = ZONES.map((zone) => {
        process.env.TZ = zone;
        // The same instants in every zone.
        const random = new Numbers(order.seed + start);
        return Array.from({ length: size }, () => judge(instantFrom(random), zone, dayOf, tally));
      });
      for (let index = 0; index < size; index++) {
        const outcomes = new Set(found.map((inZone) => inZone[index]));
        if (outcomes.size > 1) tally.fail(`number ${start + index}: ${[...outcomes].join(' / ')}`);
        tally.count('instants in four zones');
      }
    }
  } finally {
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  }
  return tally.result();
}

/** The day of an instant and what is due from it, as one text. */
function judge(
  instant: Date,
  zone: string,
  dayOf: (instant: Date) => string,
  tally: Tally,
): string {
  const day = dayOf(instant);
  const plain = plainDay(instant);
  if (day !== plain) {
    tally.fail(`${instant.toISOString()} in ${zone}: ${day} instead of ${plain}`);
    return day;
  }
  // Before the regulation nothing falls due.
  if (day < '2016-11-11') return day;
  const { lockDueOn, deleteDueOn } = dueDaysOf(day);
  if (!isDue(lockDueOn, day, 6) || !isDue(deleteDueOn, day, 12))
    tally.fail(`${day} in ${zone}: lock ${lockDueOn}, delete ${deleteDueOn}`);
  return `${day} ${lockDueOn} ${deleteDueOn}`;
}

const daysLater = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 24 * HOUR_MS).toISOString().slice(0, 10);

/** Days and due days at every turn of the calendar, wherever the workstation thinks it is. */
export const clock: Torture = {
  title: 'days and due days at month ends, in four time zones',
  share: 10_000,
  aim: 1_000_000,
  run: (order) => torture(order, vietnamDay),
  twins: [
    {
      title: 'the day by the workstation’s own time zone',
      count: 4_000,
      run: (order) =>
        torture(order, (instant) => {
          const pad = (value: number) => String(value).padStart(2, '0');
          return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`;
        }),
    },
    {
      title: 'the day by UTC',
      count: 4_000,
      run: (order) => torture(order, (instant) => instant.toISOString().slice(0, 10)),
    },
  ],
};
