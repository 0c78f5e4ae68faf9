/**
 * What a number of a report counts; each can be opened to the mailboxes behind it.
 */
export const REPORT_MEASURES = [
  'opening',
  'issued',
  'changed',
  'password-reset',
  'revoked',
  'deleted',
  'restored',
  'transferred',
  'closing',
  'agency',
  'personal',
  'in-use',
  'known',
  'regular',
  'never',
  'over-six-months',
  'over-twelve-months',
  'near-quota',
  'default-password',
  'locked',
  'unlocked',
  'emergency',
] as const;
/** One of {@link REPORT_MEASURES}. */
export type ReportMeasure = (typeof REPORT_MEASURES)[number];
