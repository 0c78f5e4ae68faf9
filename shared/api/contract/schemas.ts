import * as z from 'zod';
import { CANDIDATE_STATUSES } from '../../domain/address.ts';
import { SIGNING_POWERS } from '../../domain/document.ts';
import type {
  ApprovalId,
  BulkChangeId,
  CustodyTermId,
  DocumentId,
  HandoverId,
  HoldId,
  ImportBatchId,
  LogEntryId,
  MailboxId,
  NoticeId,
  OperatorId,
  PublicationId,
  ReorganisationId,
  RequestId,
  RequestLineId,
  SavedViewId,
  ServerPlanId,
  SlipId,
  StoredFileId,
  UnitId,
  UsageSnapshotId,
} from '../../domain/ids.ts';
import {
  COLUMN_REMARKS,
  CONFIDENCES,
  IMPORT_MODES,
  LIST_ENCODINGS,
  LIST_FIELDS,
  ROW_ACTIONS,
  ROW_ISSUE_CODES,
} from '../../domain/import.ts';
import { MAILBOX_KINDS, MAILBOX_STATUSES } from '../../domain/mailbox.ts';
import { UNIT_KINDS } from '../../domain/unit.ts';

const id = <T extends number>() =>
  z
    .number()
    .int()
    .positive()
    .transform((value) => value as T);

/** Names what waits for a second person on the wire. */
export const approvalId = id<ApprovalId>();
/** Names a unit on the wire. */
export const unitId = id<UnitId>();
/** Names a mailbox on the wire. */
export const mailboxId = id<MailboxId>();
/** Names an operator on the wire. */
export const operatorId = id<OperatorId>();
/** Names a request on the wire. */
export const requestId = id<RequestId>();
/** Names a line of a request on the wire. */
export const requestLineId = id<RequestLineId>();
/** Names a notice of locking or deleting on the wire. */
export const noticeId = id<NoticeId>();
/** Names a hold on the wire. */
export const holdId = id<HoldId>();
/** Names an official document on the wire. */
export const documentId = id<DocumentId>();
/** Names a handover on the wire. */
export const handoverId = id<HandoverId>();
/** Names a term of custody on the wire. */
export const custodyTermId = id<CustodyTermId>();
/** Names a slip on the wire. */
export const slipId = id<SlipId>();
/** Names a kept file on the wire. */
export const storedFileId = id<StoredFileId>();
/** Names an import on the wire, draft or done. */
export const importBatchId = id<ImportBatchId>();
/** Names a reorganisation on the wire. */
export const reorganisationId = id<ReorganisationId>();

/** Names a usage snapshot on the wire. */
export const usageSnapshotId = id<UsageSnapshotId>();

/** Names an entry of a small register on the wire. */
export const logEntryId = id<LogEntryId>();
/** Names a plan for the mail server on the wire. */
export const serverPlanId = id<ServerPlanId>();

/** Names a list that was published, on the wire. */
export const publicationId = id<PublicationId>();
/** Names a change of many mailboxes on the wire. */
export const bulkChangeId = id<BulkChangeId>();
/** Names a view of the directory on the wire. */
export const savedViewId = id<SavedViewId>();

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** An instant, ISO UTC. */
export const instant = z.iso.datetime();
/** A line of text a person typed: no control characters, trimmed, NFC. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFC').trim());

/** Carries a kept file, without its bytes. */
export const storedFile = z.object({
  id: storedFileId,
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  sha256: z.string(),
  addedAt: instant,
});

/** Carries somebody who may sign, with their power. */
export const signer = z.object({
  power: z.enum(SIGNING_POWERS),
  onBehalfOf: line(200),
  position: line(200),
  name: line(200),
});

/** Carries candidate addresses in order, and the first that is free. */
export const proposal = z.object({
  candidates: z.array(
    z.object({
      localPart: z.string(),
      address: z.string(),
      source: z.string(),
      status: z.enum(CANDIDATE_STATUSES),
      note: z.string(),
    }),
  ),
  chosen: z.string().nullable(),
});

/** Carries a unit as lists and pickers need it. */
export const unit = z.object({
  id: unitId,
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  localPart: z.string(),
  parentId: unitId.nullable(),
});

/** Accepts the kinds of mailboxes. */
export const mailboxKind = z.enum(MAILBOX_KINDS);
/** Accepts the states of a mailbox. */
export const mailboxStatus = z.enum(MAILBOX_STATUSES);
/** Accepts what a column of a list can hold. */
export const listField = z.enum(LIST_FIELDS);
/** Accepts the encodings of a column. */
export const listEncoding = z.enum(LIST_ENCODINGS);
/** Tells how sure a column is. */
export const confidence = z.enum(CONFIDENCES);
/** Carries what is to be said of a column. */
export const columnRemark = z.enum(COLUMN_REMARKS);
/** Accepts what a list is to the register. */
export const importMode = z.enum(IMPORT_MODES);
/** Accepts the kinds of remarks on a row. */
export const rowIssueCode = z.enum(ROW_ISSUE_CODES);
/** Accepts what an import does with a row. */
export const rowAction = z.enum(ROW_ACTIONS);
/** Carries a remark on a row of a list. */
export const rowIssue = z.object({
  code: rowIssueCode,
  field: listField.nullable(),
  message: z.string(),
});
/** Carries rows by action; the five add up to `read`. */
export const rowCounts = z.object({
  read: z.number(),
  create: z.number(),
  match: z.number(),
  change: z.number(),
  skip: z.number(),
  error: z.number(),
});

/** Carries what a rule says: a Vietnamese sentence and where it is written. */
export const verdict = z.object({
  rule: z.string(),
  severity: z.enum(['block', 'warn']),
  ok: z.boolean(),
  message: z.string(),
  source: z.string(),
});

/** As what a list is written: Excel, or a PDF to print, of a long list one part after the other. */
export const listOutput = {
  format: z.enum(['xlsx', 'pdf']).default('xlsx'),
  /** From 1 on. */
  part: z.number().int().min(1).max(10_000).default(1),
};

/** Carries a list that was written as a file. */
export const writtenList = z.object({
  fileId: z.string(),
  name: z.string(),
  rows: z.number(),
  /** In how many parts all of it is printed. */
  parts: z.number(),
});
