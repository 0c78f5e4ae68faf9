/** Kinds of reports: of every year (Điều 12 khoản 8), of any period when asked for, and of one unit. */
export const REPORT_KINDS = ['annual', 'ad-hoc', 'unit'] as const;
/** One of {@link REPORT_KINDS}. */
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Where a unit stands in a reporting period. */
export const RETURN_STATES = ['waiting', 'asked', 'reminded', 'overdue', 'sent', 'late'] as const;
/** One of {@link RETURN_STATES}. */
export type ReturnState = (typeof RETURN_STATES)[number];

/** Files a report is written as. */
export const REPORT_FORMATS = ['xlsx', 'pdf', 'docx'] as const;
/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];
