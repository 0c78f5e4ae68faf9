const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
/** Vietnam keeps UTC+7 all the year round. */
const VIETNAM_OFFSET_MS = 7 * MS_PER_HOUR;
const EPOCH_1601_MS = Date.UTC(1601, 0, 1);

/** A Zimbra or LDAP time, `yyyyMMddHHmmss[.SSS]Z`; zmaccts cuts the end off. */
const GENERALIZED = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d*)?Z?$/;

/** Days by their number since 1970: a listing names few of them very often. */
const DAY_NAMES = new Map<number, string>();

/** The day in Vietnam of an instant. */
export function vietnamDay(instantMs: number): string | null {
  const day = Math.floor((instantMs + VIETNAM_OFFSET_MS) / MS_PER_DAY);
  const known = DAY_NAMES.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * MS_PER_DAY);
  if (Number.isNaN(date.getTime())) return null;
  const name = date.toISOString().slice(0, 10);
  DAY_NAMES.set(day, name);
  return name;
}

/**
 * The instant of an LDAP generalized time, which is UTC.
 * @returns milliseconds, or null when it is none
 * @example generalizedTime('20251120004133.482Z')
 */
export function generalizedTime(text: string): number | null {
  const found = GENERALIZED.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  return utc(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
  );
}

/** The instant of a Windows file time: 100-ns ticks since 1601; 0 and the far future mean "never". */
export function ticksTime(ticks: number): number | null {
  const ms = EPOCH_1601_MS + ticks / 10_000;
  return ticks > 0 && ms < Date.UTC(2200, 0, 1) ? ms : null;
}

/** A calendar day, or null when the calendar has none such. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const ms = utc(year, month, day, 0, 0, 0);
  return ms === null ? null : new Date(ms).toISOString().slice(0, 10);
}

function utc(year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0): number | null {
  const isReal =
    year >= 1900 &&
    year < 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    // Only the last days of a month need the calendar to be asked.
    (day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate()) &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return isReal ? Date.UTC(year, month - 1, day, hour, minute, second) : null;
}
