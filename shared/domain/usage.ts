/** What a mail server's export can look like; `table` is any CSV or Excel whose columns the operator names. */
export const USAGE_FORMATS = [
  'zimbra-accounts',
  'zimbra-quota',
  'zmaccts',
  'ldif',
  'mdaemon',
  'exchange',
  'table',
] as const;
/** One of {@link USAGE_FORMATS}. */
export type UsageFormat = (typeof USAGE_FORMATS)[number];

/** Formats that are tables, whose columns can be named by hand. */
export const TABLE_FORMATS: ReadonlySet<UsageFormat> = new Set(['mdaemon', 'exchange', 'table']);

/** What a column of such a table can hold. */
export const USAGE_FIELDS = [
  'address',
  'localPart',
  'domain',
  'name',
  'lastAccess',
  'used',
  'quota',
  'status',
  'created',
] as const;
/** One of {@link USAGE_FIELDS}. */
export type UsageField = (typeof USAGE_FIELDS)[number];

/** How days of a table are written: day first or month first. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
/** One of {@link DATE_ORDERS}. */
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What the sizes of a table count. */
export const SIZE_UNITS = ['B', 'KB', 'MB'] as const;
/** One of {@link SIZE_UNITS}. */
export type SizeUnit = (typeof SIZE_UNITS)[number];

/** States of an account on the server. `lockout` follows failed sign-ins and is no lock under Điều 5 khoản 3. */
export const SERVER_STATUSES = [
  'active',
  'maintenance',
  'locked',
  'closed',
  'lockout',
  'pending',
] as const;
/** One of {@link SERVER_STATUSES}. */
export type ServerStatus = (typeof SERVER_STATUSES)[number];

/**
 * What a snapshot tells beside its figures, each a list of its own: on the server only, in the register only, quota
 * against Điều 7, status other than the register's, accounts of the system itself, several mailboxes one row could
 * mean, and what could not be read.
 */
export const USAGE_FINDINGS = [
  'unknown-on-server',
  'missing-on-server',
  'quota-fault',
  'status-mismatch',
  'system-account',
  'ambiguous',
  'unreadable',
] as const;
/** One of {@link USAGE_FINDINGS}. */
export type UsageFinding = (typeof USAGE_FINDINGS)[number];

/** Which figures an export carries at all. */
export interface UsageCarries {
  access: boolean;
  used: boolean;
  quota: boolean;
  status: boolean;
  name: boolean;
  aliases: boolean;
  password: boolean;
}

/** Whether conclusions under Điều 5 khoản 3 may be drawn from a snapshot, and if not, why. */
export const USAGE_VERDICTS = ['usable', 'stale', 'implausible', 'no-access', 'none'] as const;
/** One of {@link USAGE_VERDICTS}. */
export type UsageVerdict = (typeof USAGE_VERDICTS)[number];

/** Where the rows of a snapshot went; `missingOnServer` has no row. */
export interface UsageCounts {
  read: number;
  matched: number;
  unknownOnServer: number;
  missingOnServer: number;
  quotaFaults: number;
  statusMismatches: number;
  systemAccounts: number;
  ambiguous: number;
  unreadable: number;
  /** Of the matched: with a day, never used, without a word. */
  accessDated: number;
  accessNever: number;
  accessUnknown: number;
}
