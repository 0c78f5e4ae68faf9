import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { MAILBOX_QUOTA_MB } from '../../../../shared/domain/mailbox.ts';
import type { UsageCounts } from '../../../../shared/domain/usage.ts';
import type { ReadDb } from '../../db/database.ts';
import type { ServerAccount } from '../../mail-server/server-account.ts';
import {
  listUsageTargets,
  listUsageTargetsByPrefix,
  type UsageTarget,
} from '../../repositories/mailbox-usage.ts';
import type { UsageFindingRow, UsageRecord } from '../../repositories/usage-snapshots.ts';
import { describeMismatch } from './status-mismatch.ts';

const MEGABYTE = 1024 * 1024;

/** What matching tells, row by row. */
export interface MatchListener {
  onRecord(record: UsageRecord): void;
  onFinding(finding: UsageFindingRow): void;
}

/** Matches the accounts of a server with the mailboxes of the register, some hundreds after another. */
export class AccountMatcher {
  readonly #db: ReadDb;
  readonly #domain: string;
  readonly #listener: MatchListener;
  /** The line that a mailbox was matched with. */
  readonly #matched = new Map<MailboxId, number>();
  readonly #counts = {
    matched: 0,
    unknownOnServer: 0,
    quotaFaults: 0,
    statusMismatches: 0,
    systemAccounts: 0,
    ambiguous: 0,
    accessDated: 0,
    accessNever: 0,
    accessUnknown: 0,
  };

  constructor(db: ReadDb, domain: string, listener: MatchListener) {
    this.#db = db;
    this.#domain = domain;
    this.#listener = listener;
  }

  /** Where the rows went so far. */
  get counts(): Omit<UsageCounts, 'read' | 'missingOnServer' | 'unreadable'> {
    return { ...this.#counts };
  }

  /** Takes the next accounts. */
  take(accounts: readonly ServerAccount[]): void {
    const ours = accounts.flatMap((account) => this.#ownLocalPart(account) ?? []);
    const known = listUsageTargets(this.#db, ours);
    for (const account of accounts) this.#takeOne(account, this.#targetsOf(account, known));
  }

  #takeOne(account: ServerAccount, targets: readonly UsageTarget[]): void {
    const [target] = targets;
    if (targets.length > 1) {
      this.#counts.ambiguous++;
      this.#find(
        'ambiguous',
        account,
        null,
        'Địa chỉ bị cắt, có nhiều hộp thư cùng bắt đầu như vậy.',
      );
      return;
    }
    if (target) this.#match(account, target);
    else if (account.isSystem) {
      this.#counts.systemAccounts++;
      this.#find('system-account', account, null, 'Tài khoản của hệ thống, không tính là hộp thư.');
      return;
    } else {
      this.#counts.unknownOnServer++;
      this.#find('unknown-on-server', account, null, this.#describeUnknown(account));
    }
    const fault = describeQuotaFault(account.quotaBytes);
    if (fault !== null) {
      this.#counts.quotaFaults++;
      this.#find('quota-fault', account, target ?? null, fault);
    }
  }

  /** What stands before the @ of an address of our domain; a cut domain is ours as far as it goes. */
  #ownLocalPart({ address, isTruncated }: ServerAccount): string | null {
    const at = address.indexOf('@');
    if (at < 0) return null;
    const domain = address.slice(at + 1);
    const isOurs = isTruncated ? this.#domain.startsWith(domain) : domain === this.#domain;
    return isOurs ? address.slice(0, at) : null;
  }

  #targetsOf(account: ServerAccount, known: ReadonlyMap<string, UsageTarget>): UsageTarget[] {
    const { address, isTruncated } = account;
    if (!address.includes('@'))
      return isTruncated ? listUsageTargetsByPrefix(this.#db, address) : [];
    const target = known.get(this.#ownLocalPart(account) ?? '');
    return target ? [target] : [];
  }

  #match(account: ServerAccount, target: UsageTarget): void {
    const earlier = this.#matched.get(target.id);
    if (earlier !== undefined) {
      this.#counts.ambiguous++;
      this.#find('ambiguous', account, target, `Cùng là hộp thư đã gặp ở dòng ${earlier}.`);
      return;
    }
    this.#matched.set(target.id, account.line);
    this.#counts.matched++;
    const { access } = account;
    if (access.state === 'date') this.#counts.accessDated++;
    else if (access.state === 'never') this.#counts.accessNever++;
    else this.#counts.accessUnknown++;
    this.#listener.onRecord({
      mailboxId: target.id,
      row: account.line,
      address: account.address,
      name: account.name,
      serverStatus: account.status,
      accessState: access.state,
      accessOn: access.on,
      usedMb: inMegabytes(account.usedBytes),
      quotaMb: inMegabytes(account.quotaBytes),
      passwordState: account.passwordState,
      aliases: account.aliases,
    });
    const mismatch = account.status && describeMismatch(target.status, account.status);
    if (mismatch) {
      this.#counts.statusMismatches++;
      this.#find('status-mismatch', account, target, mismatch);
    }
  }

  #find(
    finding: UsageFindingRow['finding'],
    account: ServerAccount,
    target: UsageTarget | null,
    detail: string,
  ): void {
    this.#listener.onFinding({
      finding,
      row: account.line,
      address: account.address,
      mailboxId: target?.id ?? null,
      name: target?.name ?? account.name ?? '',
      detail,
    });
  }

  #describeUnknown({ address, access, isTruncated }: ServerAccount): string {
    if (isTruncated) return 'Địa chỉ bị cắt, không hộp thư nào bắt đầu như vậy.';
    if (!address.endsWith(`@${this.#domain}`)) return `Không thuộc tên miền ${this.#domain}.`;
    if (access.state === 'never') return 'Chưa đăng nhập lần nào.';
    if (access.on === null) return 'Không có trong danh bạ.';
    return `Truy cập cuối ngày ${access.on.split('-').reverse().join('/')}.`;
  }
}

/**
 * Says what is wrong with a quota.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 7
 */
export function describeQuotaFault(quotaBytes: number | null): string | null {
  if (quotaBytes === null) return null;
  if (quotaBytes === 0)
    return `Không giới hạn dung lượng; Điều 7: không quá ${MAILBOX_QUOTA_MB} MB.`;
  if (quotaBytes <= MAILBOX_QUOTA_MB * MEGABYTE) return null;
  const megabytes = (quotaBytes / MEGABYTE).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return `Được cấp ${megabytes} MB; Điều 7: không quá ${MAILBOX_QUOTA_MB} MB.`;
}

function inMegabytes(bytes: number | null): number | null {
  return bytes === null ? null : bytes / MEGABYTE;
}
