/** What can go wrong when many mailboxes are changed at once. */
export interface BulkErrorDetails {
  /** The change of many mailboxes was taken back already. */
  BULK_UNDONE: Record<string, never>;
  /** Something happened to mailboxes of a bulk change after it; one of them is named. */
  BULK_FOLLOWED: { mailboxes: number; localPart: string };
  /** The register changed since a bulk change was previewed. */
  BULK_STALE: Record<string, never>;
  /** More mailboxes than one act changes. */
  BULK_TOO_MANY: { max: number };
}

/** The codes of {@link BulkErrorDetails}. */
export const BULK_ERROR_CODES = [
  'BULK_UNDONE',
  'BULK_FOLLOWED',
  'BULK_STALE',
  'BULK_TOO_MANY',
] as const;
