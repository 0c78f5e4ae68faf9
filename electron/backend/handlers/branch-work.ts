import { contract } from '../../../shared/api/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../db/database.ts';
import { isSeen, type SeenTable } from '../repositories/branch-views.ts';
import type { Branch } from '../services/branch.ts';

/** Where the things are that an input names, field by field, wherever they stand in it. */
const FIELDS: Readonly<Record<string, SeenTable | 'any'>> = {
  mailboxId: 'mailbox',
  mailboxIds: 'mailbox',
  unitId: 'unit',
  unitIds: 'unit',
  noticeIds: 'lifecycle_notice',
  lineId: 'request_line',
  lineIds: 'request_line',
  termId: 'custody_term',
  previewId: 'import_batch',
  batchId: 'import_batch',
  documentId: 'document',
  requestId: 'request',
  // Snapshots are of the whole province; of what they found only the branch is shown.
  snapshotId: 'any',
  // Only whoever sent a file knows its name.
  fileId: 'any',
};

/** People that an input names with their mailbox: `{ id }` of a mailbox. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'giver', 'receiver']);

type Limit = (input: never, branch: Branch, db: ReadDb) => unknown;

/** Everything the input names must be seen by the branch; `id` and `ids` name a row of the table. */
const seen =
  (table: SeenTable | null = null): Limit =>
  (input: unknown, { view }) =>
    assertSeen(view, input, table);

function assertSeen(view: ReadDb, value: unknown, table: SeenTable | null): void {
  if (Array.isArray(value)) for (const each of value) assertSeen(view, each, table);
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    const where = field === 'id' || field === 'ids' ? table : FIELDS[field];
    if (where === 'any' || inner === null || inner === undefined) continue;
    if (PEOPLE.has(field)) assertSeen(view, inner, 'mailbox');
    else if (typeof inner === 'number' || isIds(inner)) {
      if (where) for (const id of [inner].flat()) assertRow(view, where, id);
      else if (/(^|[a-z])ids?$/i.test(field)) refuse();
    } else assertSeen(view, inner, table);
  }
}

const isIds = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'number');

function assertRow(view: ReadDb, table: SeenTable, id: number): void {
  if (!isSeen(view, table, id)) refuse();
}

function refuse(): never {
  throw new AppError('FORBIDDEN', { right: 'branch' });
}

/** What concerns no unit and no person. */
const anything: Limit = () => undefined;
/** Only whole: without a choice it would be of the whole province. */
const named =
  (field: string): Limit =>
  (input: Record<string, unknown>, branch) => {
    if (input[field] === null || input[field] === undefined) refuse();
    assertSeen(branch.view, input, null);
  };

const request = seen('request');
const document = seen('document');
const handover = seen('handover');
const notice = seen('lifecycle_notice');
const logEntry = seen('log_entry');
const draft = seen('import_batch');

/**
 * What whoever is limited to a branch may ask of the work with it. What is of the whole province (reports, the mail
 * server's plans, the audit, backups, operators) stands not here, and is refused.
 */
export const WORK_LIMITS: Readonly<Record<string, Limit>> = {
  ...ofGroup('request', request),
  ...ofGroup('document', document),
  'document.file': seen('stored_file'),
  'document.nextNumber': anything,
  ...ofGroup('custody', seen()),
  'custody.heldBy': seen('mailbox'),
  ...ofGroup('handover', handover),
  ...ofGroup('lifecycle', notice),
  'lifecycle.endHold': seen('mailbox_hold'),
  'lifecycle.carryOut': named('noticeIds'),
  ...ofGroup('logbook', logEntry),
  ...ofGroup('slip', seen('account_slip')),
  ...ofGroup('import', draft),
  'import.inspect': named('unitId'),
  'import.preview': named('unitId'),
  'privacy.export': seen(),
  'privacy.erase': seen(),
  'privacy.kept': seen(),
  'privacy.expired': seen(),
  'privacy.exportExpired': seen(),
  'privacy.eraseExpired': seen(),
  'usage.basis': anything,
  'usage.snapshots': anything,
  'usage.findings': seen(),
  'usage.exportFindings': seen(),
  'usage.mailboxes': seen(),
  'usage.exportMailboxes': seen(),
  'overview.summary': anything,
  'overview.todos': anything,
  'clock.status': anything,
  'clock.confirm': anything,
  'quota.check': anything,
  'settings.get': anything,
  ...ofGroup('text', anything),
  ...ofGroup('password', anything),
  ...ofGroup('session', anything),
  // Decides by itself who sees what: one's own, and of others what lies in the branch.
  ...ofGroup('approval', anything),
};

/** Queries that are answered from what the branch sees, whatever they ask. */
export const SEEN_THROUGH_VIEW: ReadonlySet<string> = new Set(
  Object.entries(WORK_LIMITS)
    .filter(([name, limit]) => limit !== anything || name.startsWith('overview.'))
    .map(([name]) => name),
);

function ofGroup(group: keyof typeof contract, limit: Limit): Record<string, Limit> {
  return Object.fromEntries(
    Object.keys(contract[group]).map((name) => [`${group}.${name}`, limit]),
  );
}
