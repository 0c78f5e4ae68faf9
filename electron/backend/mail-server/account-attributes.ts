import { SERVER_STATUSES, type ServerStatus } from '../../../shared/domain/usage.ts';
import {
  ACCESS_NEVER,
  ACCESS_UNKNOWN,
  bareAccount,
  type LastAccess,
  type ServerAccount,
  type UnreadableLine,
} from './server-account.ts';
import { generalizedTime, ticksTime, vietnamDay } from './server-times.ts';

/** The attributes of one directory entry, names in lower case, values in order. */
export type AttributeRecord = ReadonlyMap<string, readonly string[]>;

/** Adds a value to a record that is being read. */
export function addAttribute(record: Map<string, string[]>, name: string, value: string): void {
  const key = name.toLowerCase();
  const values = record.get(key);
  if (values) values.push(value);
  else record.set(key, [value]);
}

/** Bytes of a base64 value as text. */
export function fromBase64(value: string): string {
  return new TextDecoder().decode(Buffer.from(value, 'base64'));
}

/**
 * What a Zimbra, Carbonio or Active Directory entry says of its account.
 * A value that cannot be read is reported and counts as not told, never as "never".
 */
export function accountFromAttributes(
  address: string,
  attributes: AttributeRecord,
  line: number,
  report: (fault: UnreadableLine) => void,
): ServerAccount {
  // Only the first value counts: a signature further down may look like an attribute.
  const first = (name: string) => attributes.get(name)?.[0]?.trim() || null;
  const unreadable = (name: string, value: string) =>
    report({ line, text: `${address}: ${name}: ${value}`, reason: 'Không đọc được giá trị này.' });
  const timeOf = (name: string): number | null => {
    const value = first(name);
    if (value === null) return null;
    const ms = generalizedTime(value);
    if (ms === null) unreadable(name, value);
    return ms;
  };
  const bytesOf = (name: string): number | null => {
    const value = first(name);
    if (value === null) return null;
    if (/^\d{1,15}$/.test(value)) return Number(value);
    unreadable(name, value);
    return null;
  };

  const bare = bareAccount(address, line);
  const created = timeOf('zimbracreatetimestamp');
  const status = first('zimbraaccountstatus');
  if (status !== null && !isServerStatus(status)) unreadable('zimbraAccountStatus', status);
  const aliases = attributes.get('zimbramailalias');
  return {
    ...bare,
    name: first('displayname') ?? first('cn'),
    status: status !== null && isServerStatus(status) ? status : null,
    access: accessOf(attributes, unreadable),
    createdOn: created === null ? null : vietnamDay(created),
    quotaBytes: bytesOf('zimbramailquota'),
    usedBytes: bytesOf('quotaused'),
    aliases:
      aliases?.map((alias) => alias.trim().toLowerCase()) ??
      (attributes.has('zimbraaccountstatus') ? [] : null),
    passwordState: passwordStateOf(
      first('zimbrapasswordmustchange'),
      timeOf('zimbrapasswordmodifiedtime'),
      created,
    ),
    isSystem:
      bare.isSystem ||
      first('zimbraissystemaccount') === 'TRUE' ||
      first('zimbraissystemresource') === 'TRUE' ||
      first('zimbracalrestype') !== null ||
      (attributes.get('objectclass') ?? []).some((name) => /^zimbraCalendarResource$/i.test(name)),
  };
}

/** Tells a state of Zimbra from any other word; many pages wrongly write `lock`. */
export function isServerStatus(word: string): word is ServerStatus {
  return (SERVER_STATUSES as readonly string[]).includes(word);
}

function accessOf(
  attributes: AttributeRecord,
  unreadable: (name: string, value: string) => void,
): LastAccess {
  const zimbra = attributes.get('zimbralastlogontimestamp')?.[0]?.trim();
  const windows = attributes.get('lastlogontimestamp')?.[0]?.trim();
  const value = zimbra ?? windows;
  if (value === undefined) {
    // Zimbra writes the attribute at the first sign-in; an entry without any attribute tells nothing at all.
    return [...attributes.keys()].some((name) => name.startsWith('zimbra'))
      ? ACCESS_NEVER
      : ACCESS_UNKNOWN;
  }
  if (zimbra === undefined && /^\d+$/.test(value)) {
    const ms = ticksTime(Number(value));
    return ms === null ? ACCESS_NEVER : { state: 'date', on: vietnamDay(ms) };
  }
  const ms = generalizedTime(value);
  if (ms !== null) return { state: 'date', on: vietnamDay(ms) };
  unreadable('zimbraLastLogonTimestamp', value);
  return ACCESS_UNKNOWN;
}

/** @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 3, Điều 10 khoản 1 */
function passwordStateOf(
  mustChange: string | null,
  modified: number | null,
  created: number | null,
): ServerAccount['passwordState'] {
  if (mustChange === 'TRUE') return 'default';
  if (modified === null || created === null) return 'unknown';
  return modified <= created ? 'default' : 'changed';
}
