/** What can go wrong with copies of the register. */
export interface BackupErrorDetails {
  BACKUP_FAILED: { folder: string };
  /** Not a whole backup of ours; `reason` says how that was found. */
  BACKUP_UNUSABLE: {
    path: string;
    reason: 'no-manifest' | 'missing' | 'size' | 'fingerprint' | 'content' | 'newer' | 'format';
  };
  /** The passphrase does not open the encrypted backup. */
  PASSPHRASE_WRONG: Record<string, never>;
  PASSPHRASE_WEAK: { minLength: number };
}

/** The codes of {@link BackupErrorDetails}. */
export const BACKUP_ERROR_CODES = [
  'BACKUP_FAILED',
  'BACKUP_UNUSABLE',
  'PASSPHRASE_WRONG',
  'PASSPHRASE_WEAK',
] as const;
