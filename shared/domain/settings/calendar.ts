/** A day that the built-in calendar of offices has otherwise. */
export interface CalendarChange {
  /** `YYYY-MM-DD`. */
  on: string;
  isWorking: boolean;
  /** Vietnamese: what the day is. */
  name: string;
}

/** Days off and days worked in exchange, as announced each year. */
export interface CalendarSettings {
  changes: readonly CalendarChange[];
}

/** Nothing differs from the built-in calendar until somebody says so. */
export const CALENDAR_DEFAULTS: CalendarSettings = { changes: [] };
