import * as z from 'zod';
import {
  LINE_DECISIONS,
  REQUEST_CHANNELS,
  REQUEST_KINDS,
  REQUEST_STATES,
} from '../../domain/request.ts';
import { command, job, progressThen, query } from './procedure.ts';
import {
  day,
  importBatchId,
  instant,
  line,
  listOutput,
  mailboxId,
  mailboxStatus,
  requestId,
  requestLineId,
  storedFile,
  unitId,
  writtenList,
} from './schemas.ts';

const filled = (max: number) => line(max).pipe(z.string().min(1));

const letter = z.object({
  unitId,
  letterNumber: filled(100),
  letterOn: day,
  receivedOn: day,
  abstract: filled(500),
  /** The day it is to be answered by; five working days (a setting) without it. */
  dueOn: day.nullish(),
});

const lineContent = {
  kind: z.enum(REQUEST_KINDS),
  /** `unit` asks for the agency's own mailbox. */
  subject: z.enum(['person', 'unit']),
  /** The mailbox that is changed, given a new password, taken away. */
  mailboxId: mailboxId.nullable(),
  fullName: line(200),
  birthYear: z.number().int().min(1900).max(2100).nullable(),
  position: line(200),
  department: line(200),
  phone: line(100),
  /** The person's unit, where it is not the requesting one. */
  unitId: unitId.nullable(),
  /** Of a new mailbox, empty: Điều 4 alone decides; of a change, empty: the address stays. */
  wantedLocalPart: line(64),
  /** Of a change of address: the last day of the old one as an alias; null for no end. */
  keepOldUntil: day.nullable(),
  note: line(500),
};

const summary = z.object({
  id: requestId,
  channel: z.enum(REQUEST_CHANNELS),
  unitId,
  unitName: z.string(),
  letterNumber: z.string(),
  letterOn: day.nullable(),
  receivedOn: day,
  abstract: z.string(),
  dueOn: day,
  state: z.enum(REQUEST_STATES),
  caller: z.string(),
  decisionNumber: z.string(),
  decisionOn: day.nullable(),
  replyNumber: z.string(),
  replyOn: day.nullable(),
  isLate: z.boolean(),
});

const verdict = z.object({
  rule: z.string(),
  severity: z.enum(['block', 'warn']),
  ok: z.boolean(),
  message: z.string(),
  source: z.string(),
});

const requestLine = z.object({
  id: requestLineId,
  lineNo: z.number().int(),
  ...lineContent,
  unitName: z.string().nullable(),
  mailboxName: z.string().nullable(),
  mailboxStatus: mailboxStatus.nullable(),
  remark: z.string(),
  decision: z.enum(LINE_DECISIONS),
  reason: z.string(),
  doneAt: instant.nullable(),
  /** Of the mailbox it is about, or will come to. */
  address: z.string().nullable(),
  /** The article behind the address. */
  source: z.string(),
  /** Vietnamese: what is to be looked at before it is decided. */
  warnings: z.array(z.string()),
});

/** A row of a list, as the line it would become. */
const listRow = z.object({
  row: z.number().int(),
  /** Null where the row cannot become a line. */
  kind: z.enum(REQUEST_KINDS).nullable(),
  fullName: z.string(),
  birthYear: z.number().int().nullable(),
  position: z.string(),
  /** Of the mailbox it is about; null where there is none or it is not known. */
  address: z.string().nullable(),
  decision: z.enum(LINE_DECISIONS).nullable(),
  /** Vietnamese: why it is refused, or cannot become a line. */
  reason: z.string(),
  remark: z.string(),
});

const filter = {
  view: z.enum(['open', 'late', 'closed', 'all']).default('open'),
  text: line(200).nullish(),
  unitId: unitId.nullish(),
};

const changed = z.object({ id: requestId });
const reference = z.object({ number: filled(100), on: day });

/** Requests of offices, from the letter to the reply (Điều 5 khoản 1 and 2, Điều 14 khoản 3). */
export const request = {
  list: query('Requests, open ones by the day they are to be answered', { showsPeople: true })
    .input(
      z
        .object({
          ...filter,
          limit: z.number().int().min(1).max(1_000).default(100),
          offset: z.number().int().min(0).default(0),
        })
        .default({ view: 'open', limit: 100, offset: 0 }),
    )
    .output(
      z.object({
        rows: z.array(
          summary.extend({
            lineCount: z.number().int(),
            acceptedCount: z.number().int(),
            refusedCount: z.number().int(),
          }),
        ),
        total: z.number().int(),
      }),
    ),
  export: job('The list of requests as it stands, as an Excel file or as the PDF that is printed', {
    right: 'export',
  })
    .input(z.object({ ...filter, ...listOutput }))
    .output(progressThen(writtenList)),
  get: query('The whole dossier of a request', { showsPeople: true })
    .input(z.object({ id: requestId }))
    .output(
      summary.extend({
        callerPhone: z.string(),
        verification: z.string(),
        replyDocumentId: z.number().int().nullable(),
        withdrawnReason: z.string(),
        createdAt: instant,
        carriedOutOn: day.nullable(),
        closedOn: day.nullable(),
        /** Hand it to `carryOut`, so that what is granted is what was shown. */
        registerVersion: z.number().int(),
        lines: z.array(requestLine),
        files: z.array(storedFile),
        /** The steps that may follow, and what is missing for each. */
        next: z.array(
          z.object({
            to: z.enum(REQUEST_STATES),
            isAllowed: z.boolean(),
            missing: z.array(verdict),
          }),
        ),
        events: z.array(z.object({ at: instant, operator: z.string(), action: z.string() })),
      }),
    ),
  receive: command("Enters an office's letter").input(letter).output(changed),
  change: command('Puts right what was written of a letter')
    .input(letter.extend({ id: requestId }))
    .output(changed),
  saveLine: command('Adds a line, or writes one anew')
    .input(
      z.object({
        id: requestId,
        /** Null adds one. */
        lineId: requestLineId.nullish(),
        line: z.object({
          ...lineContent,
          subject: lineContent.subject.default('person'),
          mailboxId: lineContent.mailboxId.default(null),
          fullName: lineContent.fullName.default(''),
          birthYear: lineContent.birthYear.default(null),
          position: lineContent.position.default(''),
          department: lineContent.department.default(''),
          phone: lineContent.phone.default(''),
          unitId: lineContent.unitId.default(null),
          wantedLocalPart: lineContent.wantedLocalPart.default(''),
          keepOldUntil: lineContent.keepOldUntil.default(null),
          note: lineContent.note.default(''),
        }),
      }),
    )
    .output(z.object({ lineId: requestLineId })),
  removeLines: command('Takes lines out')
    .input(z.object({ id: requestId, lineIds: z.array(requestLineId).min(1) }))
    .output(changed),
  readList: query(
    'What the rows of a previewed list would become, and which cannot become a line',
    { showsPeople: true },
  )
    .input(z.object({ id: requestId, previewId: importBatchId }))
    .output(z.object({ rows: z.array(listRow) })),
  takeList: command('Makes the rows of a previewed list lines of the request')
    .input(z.object({ id: requestId, previewId: importBatchId }))
    .output(
      z.object({
        lines: z.number().int(),
        /** Rows that cannot become a line. */
        problems: z.number().int(),
      }),
    ),
  decideLines: command('Accepts lines, or refuses them with a reason')
    .input(
      z.object({
        id: requestId,
        lineIds: z.array(requestLineId).min(1),
        decision: z.enum(LINE_DECISIONS),
        reason: line(500).default(''),
      }),
    )
    .output(changed),
  move: command('Lays the request before the department, or takes it back to be put right')
    .input(z.object({ id: requestId, to: z.enum(['submitted', 'received']) }))
    .output(changed),
  decide: command("Writes down the department's document")
    .input(z.object({ id: requestId, decision: reference.nullable() }))
    .output(changed),
  carryOut: command('Carries out every accepted line, all or nothing', {
    approval: { kinds: ['delete', 'reissue'], versionField: 'registerVersion' },
  })
    .input(z.object({ id: requestId, registerVersion: z.number().int().nullish() }))
    .output(
      z.object({
        issue: z.number().int(),
        change: z.number().int(),
        reissue: z.number().int(),
        cancel: z.number().int(),
      }),
    ),
  reply: command('Writes down the reply letter, which closes the request')
    .input(
      z.object({
        id: requestId,
        reply: reference.extend({ documentId: z.number().int().nullish() }).nullable(),
      }),
    )
    .output(changed),
  drawUpReply: command('Draws up the reply letter with its lists, or writes its draft anew')
    .input(z.object({ id: requestId }))
    .output(z.object({ documentId: z.number().int() })),
  issueReply: command('Issues the reply letter, which closes the request')
    .input(z.object({ id: requestId, on: day.nullish() }))
    .output(z.object({ numberAndSign: z.string() })),
  attach: command("Keeps the scan of the office's letter (PDF or image)")
    .input(z.object({ id: requestId, fileId: z.string() }))
    .output(storedFile),
  withdraw: command('The office takes its request back')
    .input(z.object({ id: requestId, reason: filled(500) }))
    .output(changed),
  resetByPhone: command('A forgotten password told by phone: a new first password is due')
    .input(
      z.object({
        mailboxId,
        caller: filled(200),
        callerPhone: line(100).default(''),
        /** How it was made sure that the caller is who they say. */
        verification: filled(500),
      }),
    )
    .output(changed),
};

/** A request in a list, as the contract gives it. */
export type RequestRow = z.infer<typeof summary> & {
  lineCount: number;
  acceptedCount: number;
  refusedCount: number;
};
/** A row of a list on its way into a dossier, as the contract gives it. */
export type RequestListRow = z.infer<typeof listRow>;
/** A line of a dossier, as the contract gives it. */
export type RequestLineRow = z.infer<typeof requestLine>;
