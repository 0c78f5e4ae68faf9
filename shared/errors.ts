import { APPROVAL_ERROR_CODES, type ApprovalErrorDetails } from './errors/approval-errors.ts';
import { BACKUP_ERROR_CODES, type BackupErrorDetails } from './errors/backup-errors.ts';
import { BULK_ERROR_CODES, type BulkErrorDetails } from './errors/bulk-errors.ts';
import { UPDATE_ERROR_CODES, type UpdateErrorDetails } from './errors/update-errors.ts';

/**
 * What can go wrong and be told to a person: the closed list of codes with the facts each one carries.
 * Codes cross the wire, sentences do not: `renderer/i18n` holds one Vietnamese sentence per code.
 */
export interface ErrorDetails
  extends ApprovalErrorDetails,
    BackupErrorDetails,
    BulkErrorDetails,
    UpdateErrorDetails {
  /** A bug; the stack is in the log under this number. */
  INTERNAL: { incident: string };
  /** The input does not satisfy the contract; `path` is dotted. */
  INPUT_INVALID: { issues: { path: string; rule: string }[] };
  NOT_FOUND: {
    entity:
      | 'procedure'
      | 'report'
      | 'file'
      | 'unit'
      | 'mailbox'
      | 'import'
      | 'operator'
      | 'request'
      | 'notice'
      | 'hold'
      | 'alias'
      | 'reorganisation'
      | 'usage-snapshot'
      | 'server-plan'
      | 'log-entry'
      | 'document'
      | 'handover'
      | 'delegation'
      | 'slip'
      | 'approval'
      | 'bulk-change'
      | 'update';
    id: string;
  };

  NOT_SIGNED_IN: Record<string, never>;
  SESSION_EXPIRED: { idleMinutes: number };
  LOGIN_REFUSED: { waitSeconds: number };
  SETUP_DONE: Record<string, never>;
  PASSWORD_WEAK: { reason: 'short' | 'common' | 'contains-name' | 'same'; minLength: number };
  /** The operator lacks the right that the procedure asks for, or it lies outside their branch of units. */
  FORBIDDEN: {
    right: 'read' | 'edit' | 'approve' | 'export' | 'audit' | 'administer' | 'branch';
  };
  /** The procedure asks that the password be typed anew. */
  CONFIRM_NEEDED: Record<string, never>;
  /** The operator signed in with a password that somebody else chose, and has not changed it yet. */
  PASSWORD_CHANGE_NEEDED: Record<string, never>;
  /** Without this operator nobody could administer the application. */
  LAST_ADMINISTRATOR: Record<string, never>;
  USERNAME_TAKEN: { username: string };

  /** The data folder is in use by another running instance. */
  INSTANCE_RUNNING: { dataDir: string };
  DATA_DIR_UNWRITABLE: { dataDir: string };
  /** On a share or a drive of another machine, where locks do not hold. */
  DATA_DIR_NETWORK: { dataDir: string };
  /** Files of something else lie there, and none of ours. */
  /** Holds files of something else, or is itself a file. */
  DATA_DIR_FOREIGN: { dataDir: string; isFile: boolean };
  /** Another program, such as a virus scanner, keeps the register's file to itself. */
  DB_HELD: { path: string };
  DB_BUSY: Record<string, never>;
  DB_FULL: Record<string, never>;
  DB_READONLY: { dataDir: string };
  /** The register is damaged or missing although it was initialised before. */
  DB_DAMAGED: { path: string; found: string };
  /** The register was written by a newer version of the application. */
  DB_NEWER: { path: string; found: number; supported: number };

  /** What is kept of a person may not be taken away yet; `until` is null while their mailbox lives. */
  ERASURE_REFUSED: { until: string | null };

  FILE_EXPIRED: { fileId: string };
  FILE_TOO_LARGE: { name: string; limitMb: number };
  FILE_EMPTY: { name: string };
  FILE_ENCRYPTED: { name: string };
  /** Neither .xlsx, .xls nor delimited text, whatever the extension says. */
  FILE_KIND_UNKNOWN: { name: string };
  /** Damaged or truncated; `part` names the sheet or inner file when known. */
  FILE_UNREADABLE: { name: string; part: string | null };
  FILE_LIMIT: {
    name: string;
    limit:
      | 'rows'
      | 'columns'
      | 'sheets'
      | 'cell-length'
      | 'inflated-size'
      | 'entries'
      | 'time'
      | 'memory';
    max: number;
    sheet: string | null;
  };
  LIST_NO_SHEET: { name: string; sheet: string };
  LIST_EMPTY: { name: string; sheet: string };
  /** No column holds names; `headers` is what was found in the header row (1-based `headerRow`, or null). */
  LIST_NO_NAME_COLUMN: { name: string; sheet: string; headerRow: number | null; headers: string[] };
  /** The register changed since the preview, or the preview was already committed. */
  IMPORT_STALE: { previewId: number };
  IMPORT_NOTHING: { previewId: number };
  IMPORT_UNDONE: { batchId: number };
  /** Something happened to mailboxes of an import after it, so that it cannot be undone; one of them is named. */
  IMPORT_FOLLOWED: { batchId: number; mailboxes: number; localPart: string };

  /** No column of a mail server's table holds addresses; `headers` is what its header row says. */
  USAGE_NO_ADDRESS: { name: string; headers: string[] };
  /** An export of a mail server without a single account. */
  USAGE_NOTHING: { name: string; format: string };
  /** The entry was struck out of its register. */
  LOG_ENTRY_WITHDRAWN: Record<string, never>;
  /** There is nothing that the mail server would have to be told. */
  PROVISION_NOTHING: Record<string, never>;
  /** A snapshot of a day that has not come. */
  USAGE_IN_FUTURE: { snapshotOn: string; today: string };
  /** Day and hour of the workstation are not to be relied on; bulk locks and deletions wait. */
  CLOCK_SUSPECT: { lastAt: string; now: string };
  /** Rules do not allow it: what each says, and its source. */
  RULES_REFUSE: { verdicts: { message: string; source: string }[] };
  /** The register changed since the dossier was read. */
  REQUEST_STALE: { number: string };
  NOTICE_STATE: { number: string; state: string };
  NOTICE_EMPTY: Record<string, never>;
  /** Neither letters, digits nor dots only, or too long. */
  ADDRESS_INVALID: { localPart: string };
  ADDRESS_TAKEN: { localPart: string; holder: string; state: 'taken' | 'reserved' };
  /** Released, not yet reusable; a reason is needed to give it all the same. */
  ADDRESS_RESTING: { localPart: string; holder: string };
  ADDRESS_NONE_FREE: { name: string };
  NAME_UNUSABLE: { name: string; strange: string };
  MAILBOX_NOT_LIVE: { address: string; status: string };
  UNIT_CLOSED: { unitId: number };
  UNIT_HAS_MAILBOX: { unit: string; localPart: string };
  /** The register changed since the plan was looked at. */
  REORGANISE_STALE: Record<string, never>;
  /** What keeps a reorganisation from being applied, in Vietnamese. */
  REORGANISE_REFUSED: { problems: string[] };
  /** Something was built on it, or it is undone already. */
  REORGANISE_NOT_UNDOABLE: { title: string; builtOn: number };
  /** It goes where its unit goes. */
  AGENCY_MAILBOX_STAYS: { address: string };
  UNIT_NOT_EMPTY: { unit: string; mailboxes: number; units: number };
  /** An act cannot be entered under a day after today or before the mailbox's last event. */
  DAY_OUT_OF_ORDER: { on: string; notBefore: string | null; notAfter: string };

  /** What a document lacks before it can be issued. */
  DOCUMENT_INCOMPLETE: {
    missing: ('signer' | 'number' | 'day' | 'place' | 'subject' | 'to' | 'parties')[];
  };
  /** The document is no draft any more. */
  DOCUMENT_CLOSED: { state: 'draft' | 'issued' | 'cancelled' | 'outside' };
  /** The number stands in the register already, or is far beyond the next one. */
  DOCUMENT_NUMBER_TAKEN: { number: number; next: number; year: number };
  /** Only agency mailboxes in use are managed, authorised and handed over. */
  MAILBOX_NOT_AGENCY: { localPart: string };
  /** The handover is completed or given up. */
  HANDOVER_CLOSED: { state: 'open' | 'completed' | 'cancelled' };
  /** The mailbox is part of another handover that is under way. */
  HANDOVER_OPEN: { localPart: string; handoverId: number };
  /** Only scans (PDF, images) are kept. */
  FILE_NOT_A_SCAN: { name: string };

  /** The year has its report already. */
  REPORT_EXISTS: { year: number };
  REPORT_PERIOD_INVALID: { from: string; to: string };
  /** A version after the first must say what it changes. */
  REPORT_CHANGE_NOTE_MISSING: { version: number };
  /** The file is not a form of ours, or of a unit that does not report. */
  FORM_UNKNOWN: { name: string };
  FORM_OF_OTHER_PERIOD: { name: string; formYear: number; year: number };
  /** Answers of a unit that cannot be kept; Vietnamese sentences. */
  FORM_FAULTY: { faults: string[] };

  JOB_CANCELLED: Record<string, never>;
  /** The long work ended without a reply (killed or out of memory). */
  JOB_DIED: Record<string, never>;
}

/** A code of {@link ErrorDetails}. */
export type ErrorCode = keyof ErrorDetails;

/** Every code, for validating what crosses a boundary. */
export const ERROR_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'INTERNAL',
  'INPUT_INVALID',
  'NOT_FOUND',
  'NOT_SIGNED_IN',
  'SESSION_EXPIRED',
  'LOGIN_REFUSED',
  'SETUP_DONE',
  'PASSWORD_WEAK',
  'FORBIDDEN',
  'CONFIRM_NEEDED',
  'PASSWORD_CHANGE_NEEDED',
  'LAST_ADMINISTRATOR',
  'USERNAME_TAKEN',
  'INSTANCE_RUNNING',
  'DATA_DIR_UNWRITABLE',
  'DATA_DIR_NETWORK',
  'DATA_DIR_FOREIGN',
  'DB_HELD',
  'DB_BUSY',
  'DB_FULL',
  'DB_READONLY',
  'DB_DAMAGED',
  'DB_NEWER',
  'ERASURE_REFUSED',
  'FILE_EXPIRED',
  'FILE_TOO_LARGE',
  'FILE_EMPTY',
  'FILE_ENCRYPTED',
  'FILE_KIND_UNKNOWN',
  'FILE_UNREADABLE',
  'FILE_LIMIT',
  'LIST_NO_SHEET',
  'LIST_EMPTY',
  'LIST_NO_NAME_COLUMN',
  'IMPORT_STALE',
  'IMPORT_NOTHING',
  'IMPORT_UNDONE',
  'IMPORT_FOLLOWED',
  'USAGE_NO_ADDRESS',
  'USAGE_NOTHING',
  'USAGE_IN_FUTURE',
  'PROVISION_NOTHING',
  'LOG_ENTRY_WITHDRAWN',
  'CLOCK_SUSPECT',
  'RULES_REFUSE',
  'REQUEST_STALE',
  'NOTICE_STATE',
  'NOTICE_EMPTY',
  'ADDRESS_INVALID',
  'ADDRESS_TAKEN',
  'ADDRESS_RESTING',
  'ADDRESS_NONE_FREE',
  'NAME_UNUSABLE',
  'MAILBOX_NOT_LIVE',
  'UNIT_CLOSED',
  'UNIT_HAS_MAILBOX',
  'UNIT_NOT_EMPTY',
  'AGENCY_MAILBOX_STAYS',
  'REORGANISE_STALE',
  'REORGANISE_REFUSED',
  'REORGANISE_NOT_UNDOABLE',
  'DAY_OUT_OF_ORDER',
  'DOCUMENT_INCOMPLETE',
  'DOCUMENT_CLOSED',
  'DOCUMENT_NUMBER_TAKEN',
  'MAILBOX_NOT_AGENCY',
  'HANDOVER_CLOSED',
  'HANDOVER_OPEN',
  'FILE_NOT_A_SCAN',
  'REPORT_EXISTS',
  'REPORT_PERIOD_INVALID',
  'REPORT_CHANGE_NOTE_MISSING',
  'FORM_UNKNOWN',
  'FORM_OF_OTHER_PERIOD',
  'FORM_FAULTY',
  ...APPROVAL_ERROR_CODES,
  ...BACKUP_ERROR_CODES,
  ...BULK_ERROR_CODES,
  ...UPDATE_ERROR_CODES,
  'JOB_CANCELLED',
  'JOB_DIED',
]);

/** An expected failure, thrown where it is found; anything else that is thrown is a bug. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly details: ErrorDetails[C];

  constructor(code: C, details: ErrorDetails[C], options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** Tells an expected failure from a bug, also narrowing to one code. */
export function isAppError<C extends ErrorCode>(error: unknown, code?: C): error is AppError<C> {
  return error instanceof AppError && (code === undefined || error.code === code);
}
