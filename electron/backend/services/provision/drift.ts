import type { MailboxId, UsageSnapshotId } from '../../../../shared/domain/ids.ts';
import { isLive, type MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import { DRIFT_KINDS, type DriftKind } from '../../../../shared/domain/server-drift.ts';
import type { ServerStep } from '../../../../shared/domain/server-plan.ts';
import { AppError } from '../../../../shared/errors.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import type { ReadDb } from '../../db/database.ts';
import { findMailboxFields, type StoredFields } from '../../repositories/mailbox-changes.ts';
import { type DriftCandidate, iterateDriftCandidates } from '../../repositories/server-drift.ts';
import {
  findUsageSnapshot,
  listUsageFindings,
  type UsageSnapshot,
} from '../../repositories/usage-snapshots.ts';
import { currentProfile } from '../current-profile.ts';
import { describeMismatch, statusAgrees } from '../usage/status-mismatch.ts';
import { factsOf, namesOf, serverStatusOf } from './derive-steps.ts';

/** One difference between register and server. */
export interface DriftRow {
  kind: DriftKind;
  mailboxId: MailboxId | null;
  name: string;
  unitName: string;
  address: string;
  /** Vietnamese: what each of the two says. */
  register: string;
  server: string;
  /** What would bring the server back; null where a person must decide. */
  step: ServerStep | null;
}

const STATUS_WORDS: Record<MailboxStatus, string> = {
  'in-use': 'Đang dùng',
  locked: 'Tạm khóa',
  deleted: 'Đã xóa',
  revoked: 'Thu hồi',
};

/**
 * Compares the register of today with what the server said in a snapshot. What was handed over since as commands is
 * still shown: it is a difference until the server shows otherwise.
 *
 * @throws NOT_FOUND when there is no such snapshot
 */
export function findDrift(
  db: ReadDb,
  snapshotId: UsageSnapshotId,
): { snapshot: UsageSnapshot; rows: DriftRow[]; counts: Record<DriftKind, number> } {
  const snapshot = findUsageSnapshot(db, snapshotId);
  if (!snapshot)
    throw new AppError('NOT_FOUND', { entity: 'usage-snapshot', id: String(snapshotId) });
  const { domain } = currentProfile(db, snapshot.snapshotOn);
  const rows: DriftRow[] = [];
  for (const candidate of iterateDriftCandidates(db, snapshotId))
    rows.push(...compare(candidate, domain));
  for (const finding of ['missing-on-server', 'unknown-on-server'] as const) {
    const page = { limit: 1_000_000, offset: 0 };
    for (const found of listUsageFindings(db, snapshotId, finding, page)) {
      const isMissing = finding === 'missing-on-server';
      rows.push({
        kind: finding,
        mailboxId: found.mailboxId,
        name: found.name,
        unitName: found.unitName,
        address: found.address,
        register: isMissing ? 'Có' : 'Không có',
        server: isMissing ? 'Không có' : found.detail,
        step: null,
      });
    }
  }
  const counts = Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, 0])) as Record<
    DriftKind,
    number
  >;
  for (const { kind } of rows) counts[kind]++;
  return { snapshot, rows, counts };
}

function compare(candidate: DriftCandidate, domain: string): DriftRow[] {
  const { mailboxId, name, unitName, status, quotaMb, kind } = candidate;
  const rows: DriftRow[] = [];
  const own = `${candidate.localPart}@${domain}`;
  const add = (what: DriftKind, register: string, server: string, step: ServerStep | null) =>
    rows.push({
      kind: what,
      mailboxId,
      name,
      unitName,
      address: candidate.address,
      register,
      server,
      step,
    });
  // Steps name the account as the server knows it; a listing that cut the address still means this one.
  const address = own.startsWith(candidate.address) ? own : candidate.address;

  if (candidate.serverStatus && !statusAgrees(status, candidate.serverStatus)) {
    const mismatch = describeMismatch(status, candidate.serverStatus) ?? '';
    const server = mismatch.split('máy chủ: ')[1] ?? '';
    const step: ServerStep | null =
      isLive(status) || status === 'revoked'
        ? {
            verb: 'status',
            address,
            status: serverStatusOf(status),
            before: candidate.serverStatus,
          }
        : null;
    add('status', STATUS_WORDS[status], server.replace(/\.$/, ''), step);
  }
  if (!isLive(status)) return rows;
  if (candidate.serverQuotaMb !== null && Math.abs(candidate.serverQuotaMb - quotaMb) > 0.5) {
    add('quota', `${quotaMb} MB`, megabytes(candidate.serverQuotaMb), {
      verb: 'modify',
      address,
      facts: { quotaMb },
      before: { quotaMb: candidate.serverQuotaMb },
    });
  }
  if (candidate.serverName !== null && nameKey(candidate.serverName) !== nameKey(name)) {
    add('name', name, candidate.serverName, {
      verb: 'modify',
      address,
      facts: namesOf(kind, name),
      before: { name: candidate.serverName },
    });
  }
  if (address !== own) {
    add('address', own, address, { verb: 'rename', address, to: own });
  }
  if (candidate.serverAliases !== null) {
    const wanted = new Set(candidate.aliases.map((alias) => `${alias}@${domain}`));
    const given = new Set(candidate.serverAliases.filter((alias) => alias.endsWith(`@${domain}`)));
    for (const alias of wanted) {
      if (!given.has(alias) && alias !== address)
        add('alias-missing', alias, 'Không có', { verb: 'alias-add', address, alias });
    }
    for (const alias of given) {
      if (!wanted.has(alias) && alias !== own)
        add('alias-extra', 'Không có', alias, { verb: 'alias-remove', address, alias });
    }
  }
  return rows;
}

function megabytes(value: number): string {
  return value === 0
    ? 'Không giới hạn'
    : `${value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
}

/** The step that gives the server an account that only the register has. */
export function creationOf(db: ReadDb, mailboxId: MailboxId, domain: string): ServerStep | null {
  const fields: StoredFields | null = findMailboxFields(db, mailboxId);
  if (!fields || !isLive(fields.status as MailboxStatus)) return null;
  return { verb: 'create', address: `${fields.localPart}@${domain}`, facts: factsOf(db, fields) };
}
