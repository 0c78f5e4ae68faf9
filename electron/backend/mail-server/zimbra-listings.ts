import { isServerStatus } from './account-attributes.ts';
import {
  ACCESS_NEVER,
  ACCESS_UNKNOWN,
  bareAccount,
  carriesOf,
  type LastAccess,
  type ServerAccount,
  type UnreadableLine,
  type UsageReading,
} from './server-account.ts';
import { calendarDay, generalizedTime, vietnamDay } from './server-times.ts';

const QUOTA_LINE = /^(\S+@\S+) (\d{1,15}) (\d{1,15})$/;
/** Width of the account column of zmaccts, beyond which it cuts. */
const ACCOUNT_WIDTH = 36;
const TIME = String.raw`\d{2}/\d{2}/\d{2} \d{2}:\d{2}|\d{12,14}\S*|never|-`;
const ZMACCTS_LINE = new RegExp(
  String.raw`^(\S+)\s+([a-z]+)(?:\s+(${TIME}))?\s+(${TIME})\s*$`,
  'i',
);
const US_TIME = /^(\d{2})\/(\d{2})\/(\d{2}) \d{2}:\d{2}$/;

/** Tells whether a line is one of `zmprov gqu`: account, limit, used. */
export function isQuotaLine(line: string): boolean {
  return QUOTA_LINE.test(line.trim());
}

/** Tells whether a line is the header of zmaccts. */
export function isZmacctsHeader(line: string): boolean {
  return /^\s*account\s+status\s+created\s+last logon\s*$/.test(line);
}

/** Reads `zmprov getQuotaUsage`: sizes in bytes, limit 0 means unlimited. */
export function readQuotaLines(text: string): UsageReading {
  const accounts: ServerAccount[] = [];
  const unreadable: UnreadableLine[] = [];
  eachLine(text, (line, number) => {
    const found = QUOTA_LINE.exec(line);
    if (found?.[1]) {
      accounts.push({
        ...bareAccount(found[1], number),
        quotaBytes: Number(found[2]),
        usedBytes: Number(found[3]),
      });
    } else
      unreadable.push({ line: number, text: line, reason: 'Không đúng dạng của lệnh zmprov gqu.' });
  });
  return { format: 'zimbra-quota', accounts, unreadable, carries: carriesOf(accounts), notes: [] };
}

/**
 * Reads the listing of `zmaccts`: accounts cut at 36 characters, US days in the server's time, or the raw UTC time
 * where the script did not know the newer form. What follows its accounts is a summary.
 */
export function readZmaccts(text: string, domain: string): UsageReading {
  const accounts: ServerAccount[] = [];
  const unreadable: UnreadableLine[] = [];
  let hasEnded = false;
  eachLine(text, (line, number) => {
    hasEnded ||= /^\s*domain summary\s*$/.test(line);
    if (hasEnded || isZmacctsHeader(line) || /^[-\s]+$/.test(line)) return;
    const [, address, status, created, lastLogon] = ZMACCTS_LINE.exec(line) ?? [];
    const access = lastLogon === undefined ? null : accessOf(lastLogon);
    if (!address || !status || access === null) {
      unreadable.push({ line: number, text: line, reason: 'Không đúng dạng của lệnh zmaccts.' });
      return;
    }
    if (!isServerStatus(status)) {
      unreadable.push({ line: number, text: line, reason: `Trạng thái lạ: “${status}”.` });
    }
    accounts.push({
      ...bareAccount(address, number),
      isTruncated:
        address.length === ACCOUNT_WIDTH && !address.toLowerCase().endsWith(`@${domain}`),
      status: isServerStatus(status) ? status : null,
      access,
      createdOn: created === undefined ? null : (accessOf(created)?.on ?? null),
    });
  });
  const cut = accounts.filter(({ isTruncated }) => isTruncated).length;
  return {
    format: 'zmaccts',
    accounts,
    unreadable,
    carries: carriesOf(accounts),
    notes:
      cut > 0
        ? [
            `zmaccts cắt địa chỉ dài hơn 36 ký tự: ${cut} dòng được ghép theo phần đầu, chỉ khi có đúng một hộp thư khớp.`,
          ]
        : [],
  };
}

function accessOf(text: string): LastAccess | null {
  if (/^never$/i.test(text)) return ACCESS_NEVER;
  if (text === '-') return ACCESS_UNKNOWN;
  const us = US_TIME.exec(text);
  if (us) {
    // The server's own time, which is Vietnam's.
    const on = calendarDay(2000 + Number(us[3]), Number(us[1]), Number(us[2]));
    return on === null ? null : { state: 'date', on };
  }
  const ms = generalizedTime(text);
  return ms === null ? null : { state: 'date', on: vietnamDay(ms) };
}

function eachLine(text: string, take: (line: string, number: number) => void): void {
  text.split('\n').forEach((raw, index) => {
    const line = raw.replace(/\s+$/, '');
    if (line !== '') take(line, index + 1);
  });
}
