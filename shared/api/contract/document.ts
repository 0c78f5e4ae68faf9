import * as z from 'zod';
import { DOCUMENT_KINDS, DOCUMENT_STATES, NUMBER_SERIES } from '../../domain/document.ts';
import { command, job, progressThen, query } from './procedure.ts';
import {
  day,
  documentId,
  instant,
  line,
  signer,
  storedFile,
  storedFileId,
  unitId,
} from './schemas.ts';

const kind = z.enum(DOCUMENT_KINDS);
const series = z.enum(NUMBER_SERIES);
const lines = (max: number) => z.array(line(500)).max(max);

const documentLine = z.object({
  id: documentId,
  /** Null for a number used outside this application. */
  kind: kind.nullable(),
  state: z.enum(DOCUMENT_STATES),
  series: series.nullable(),
  year: z.number().int(),
  number: z.number().int().nullable(),
  /** Number and sign as printed, such as `05/BC-STTTT`; empty without a number. */
  numberAndSign: z.string(),
  subject: z.string(),
  unitId: unitId.nullable(),
  unitName: z.string(),
  datedOn: day.nullable(),
  signerName: z.string(),
  createdAt: instant,
  createdBy: z.string(),
  issuedAt: instant.nullable(),
  issuedBy: z.string(),
  /** Why the number was cancelled or used outside. */
  reason: z.string(),
});

/** Official documents and the register of their numbers (Nghị định 30/2020/NĐ-CP). */
export const document = {
  list: query('The register of documents and numbers, newest first')
    .input(
      z
        .object({
          text: z.string().max(200).nullish(),
          kind: kind.nullish(),
          state: z.enum(DOCUMENT_STATES).nullish(),
          series: series.nullish(),
          year: z.number().int().min(2000).max(2200).nullish(),
          unitId: unitId.nullish(),
          limit: z.number().int().min(1).max(500).default(100),
          offset: z.number().int().min(0).default(0),
        })
        .default({ limit: 100, offset: 0 }),
    )
    .output(z.object({ rows: z.array(documentLine), total: z.number() })),
  get: query('One document: who it goes to, who signs, what it lacks, what is attached', {
    showsPeople: true,
  })
    .input(z.object({ id: documentId }))
    .output(
      documentLine.extend({
        to: z.array(z.string()),
        grounds: z.array(z.string()),
        recipients: z.array(z.string()),
        signer: signer.nullable(),
        /** Whether one signer signs, and not parties or nobody. */
        hasSigner: z.boolean(),
        missing: z.array(z.enum(['signer', 'number', 'day', 'place', 'subject', 'to', 'parties'])),
        contentSha256: z.string().nullable(),
        files: z.array(storedFile),
      }),
    ),
  nextNumber: query('The number that the next document of a series gets')
    .input(z.object({ series, year: z.number().int().min(2000).max(2200) }))
    .output(z.object({ number: z.number().int() })),
  update: command('Changes a draft')
    .input(
      z.object({
        id: documentId,
        subject: line(500).optional(),
        to: lines(200).optional(),
        grounds: z.array(line(1000)).max(50).optional(),
        recipients: lines(50).optional(),
        signer: signer.nullish(),
        datedOn: day.nullish(),
        number: z.number().int().min(1).max(100_000).optional(),
        /** Why numbers before it were not used here; they are entered in the register with it. */
        reason: line(500).optional(),
      }),
    )
    .output(z.object({})),
  issue: command('Issues a draft: it never changes again')
    .input(z.object({ id: documentId, datedOn: day.nullish() }))
    .output(z.object({ numberAndSign: z.string(), contentSha256: z.string() })),
  cancel: command('Gives a draft up and explains its number')
    .input(z.object({ id: documentId, reason: line(500).pipe(z.string().min(1)) }))
    .output(z.object({ numberGoesBack: z.boolean() })),
  attach: command('Attaches the scan of the signed paper (PDF or image)')
    .input(z.object({ id: documentId, fileId: z.string() }))
    .output(storedFile),
  file: query('Hands a kept file out', { showsPeople: true })
    .input(z.object({ id: storedFileId }))
    .output(z.object({ fileId: z.string(), name: z.string() })),
  render: job('Lays a document out as PDF or Word', { right: 'read', showsPeople: true })
    .input(
      z.object({
        kind,
        id: documentId,
        format: z.enum(['pdf', 'docx']),
      }),
    )
    .output(progressThen(z.object({ fileId: z.string(), name: z.string() }))),
};

/** A line of the register as the contract gives it. */
export type DocumentRow = z.infer<typeof documentLine>;
