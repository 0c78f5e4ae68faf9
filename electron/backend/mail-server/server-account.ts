import type { LastAccessState, PasswordState } from '../../../shared/domain/mailbox.ts';
import type { ServerStatus, UsageCarries, UsageFormat } from '../../../shared/domain/usage.ts';

/** When somebody last signed in, or that nobody did, or that the export does not say. */
export interface LastAccess {
  state: LastAccessState;
  /** The day in Vietnam, when the state is `date`. */
  on: string | null;
}

/** No word about the last access. */
export const ACCESS_UNKNOWN: LastAccess = { state: 'unknown', on: null };
/** Nobody ever signed in. */
export const ACCESS_NEVER: LastAccess = { state: 'never', on: null };

/** One account as a mail server tells of it; null and `unknown` mean that it does not say. */
export interface ServerAccount {
  /** Line (or row) it begins at, 1-based. */
  line: number;
  /** In lower case. */
  address: string;
  /** The export cut the address; only its beginning is known. */
  isTruncated: boolean;
  name: string | null;
  status: ServerStatus | null;
  access: LastAccess;
  createdOn: string | null;
  /** 0 means unlimited. */
  quotaBytes: number | null;
  usedBytes: number | null;
  /** In lower case. */
  aliases: readonly string[] | null;
  passwordState: PasswordState;
  /** An account of the server itself (galsync, spam…) or a room, not of a person or agency. */
  isSystem: boolean;
}

/** A line that could not be read, and why, in Vietnamese. */
export interface UnreadableLine {
  line: number;
  text: string;
  reason: string;
}

/** What an export says. */
export interface UsageReading {
  format: UsageFormat;
  accounts: readonly ServerAccount[];
  unreadable: readonly UnreadableLine[];
  carries: UsageCarries;
  /** How it was understood where it could be understood otherwise, in Vietnamese. */
  notes: readonly string[];
}

/** An account of which nothing but its address is known. */
export function bareAccount(address: string, line: number): ServerAccount {
  const lower = address.toLowerCase();
  return {
    line,
    address: lower,
    isTruncated: false,
    name: null,
    status: null,
    access: ACCESS_UNKNOWN,
    createdOn: null,
    quotaBytes: null,
    usedBytes: null,
    aliases: null,
    passwordState: 'unknown',
    isSystem: isSystemAddress(lower),
  };
}

const SYSTEM = /^(galsync|spam\.|ham\.|virus-quarantine\.|admin@)/;

/** Accounts that Zimbra and Carbonio make for themselves. */
export function isSystemAddress(address: string): boolean {
  return SYSTEM.test(address);
}

/** Which figures some accounts carry. */
export function carriesOf(accounts: readonly ServerAccount[]): UsageCarries {
  const some = (test: (account: ServerAccount) => boolean) => accounts.some(test);
  return {
    access: some(({ access }) => access.state !== 'unknown'),
    used: some(({ usedBytes }) => usedBytes !== null),
    quota: some(({ quotaBytes }) => quotaBytes !== null),
    status: some(({ status }) => status !== null),
    name: some(({ name }) => name !== null),
    aliases: some(({ aliases }) => aliases !== null),
    password: some(({ passwordState }) => passwordState !== 'unknown'),
  };
}
