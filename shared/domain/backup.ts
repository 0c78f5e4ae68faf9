/** Why a backup was made. */
export const BACKUP_REASONS = [
  'manual',
  'import',
  'handover',
  'migration',
  'changed',
  'daily',
  'restore',
  'update',
] as const;
/** One of {@link BACKUP_REASONS}. */
export type BackupReason = (typeof BACKUP_REASONS)[number];
