import type { BackendOptions, Clock } from './backend-types.ts';

const VIETNAM_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day `YYYY-MM-DD` of an instant in Vietnam, whatever the workstation's time zone. */
export function vietnamDay(instant: Date): string {
  return VIETNAM_DAY.format(instant);
}

/** The workstation's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => vietnamDay(new Date()),
};

/** A clock that stands at noon of one day, for judging by another day than today's. */
export function clockAt(day: string): Clock {
  const noon = new Date(`${day}T12:00:00+07:00`);
  return { now: () => noon, today: () => day };
}

/** A clock that runs beside the workstation's, so many milliseconds ahead. */
export function clockAhead(offsetMs: number): Clock {
  const now = () => new Date(Date.now() + offsetMs);
  return { now, today: () => vietnamDay(now()) };
}

/** The clock that a backend is to go by. */
export function clockOf({ clock, today }: Pick<BackendOptions, 'clock' | 'today'>): Clock {
  return clock ?? (today ? clockAt(today) : systemClock);
}
