/**
 * What the regulation leaves open about yearly reports.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 8; Điều 15 khoản 5
 */
export interface ReportSettings {
  /** How long before its last day a report is reminded of. */
  remindDays: number;
}

/** Local choices outside the regulation, until somebody chooses otherwise. */
export const REPORT_DEFAULTS: ReportSettings = { remindDays: 30 };
