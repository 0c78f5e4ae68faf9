/**
 * From what share of its quota a mailbox is listed as filling up.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 7
 */
export interface UsageSettings {
  nearPercent: number;
  highPercent: number;
}

/** Local choices outside the regulation, until somebody chooses otherwise. */
export const USAGE_DEFAULTS: UsageSettings = { nearPercent: 80, highPercent: 90 };
