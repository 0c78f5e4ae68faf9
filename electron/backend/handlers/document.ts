import { formatDocumentNumber, type Signer } from '../../../shared/domain/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { type DocumentLine, lastNumber, listDocuments } from '../repositories/documents.ts';
import { listDocumentFiles } from '../repositories/stored-files.ts';
import { findUnit } from '../repositories/units.ts';
import { attachFile, handOutStoredFile } from '../services/documents/attach-file.ts';
import { documentFileName } from '../services/documents/document-file-name.ts';
import { openDocument, updateDocument } from '../services/documents/draw-up-document.ts';
import { cancelNumber, missingParts } from '../services/documents/issue-document.ts';
import { issuePaper } from '../services/issue-paper.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** Official documents and the register of their numbers. */
export const document = os.document.router({
  list: os.document.list.handler(
    query(({ db, input: { text, limit, offset, ...filter } }) => {
      const words = foldForSearch(text ?? '')
        .split(' ')
        .filter(Boolean)
        .slice(0, 12);
      const { kind = null, state = null, series = null, year = null, unitId = null } = filter;
      const found = listDocuments(
        db,
        { words, kind, state, series, year, unitId },
        { limit, offset },
      );
      return { rows: found.rows.map(toContractLine), total: found.total };
    }),
  ),
  get: os.document.get.handler(
    query(({ db, input }) => {
      const opened = openDocument(db, input.id);
      const { record, content, signer } = opened;
      const unitName = record.unitId === null ? null : (findUnit(db, record.unitId)?.name ?? null);
      return {
        ...toContractLine({ ...record, unitName, createdBy: null, issuedBy: null }),
        to: content.to,
        grounds: content.grounds,
        recipients: content.recipients,
        signer,
        hasSigner: !content.isUnsigned && !content.parties?.length,
        missing: record.state === 'draft' ? missingParts(opened) : [],
        contentSha256: record.contentSha256,
        files: listDocumentFiles(db, input.id),
      };
    }),
  ),
  nextNumber: os.document.nextNumber.handler(
    query(({ db, input }) => ({ number: lastNumber(db, input.series, input.year) + 1 })),
  ),
  update: os.document.update.handler(
    command(({ input: { id, ...change }, ...act }) => {
      updateDocument(act, id, change);
      return {};
    }),
  ),
  issue: os.document.issue.handler(
    command(({ input, ...act }) => {
      const { record } = issuePaper(act, input.id, input.datedOn ?? null);
      return {
        numberAndSign: numberAndSign(record),
        contentSha256: record.contentSha256 ?? '',
      };
    }),
  ),
  cancel: os.document.cancel.handler(
    command(({ input, ...act }) => ({ numberGoesBack: cancelNumber(act, input.id, input.reason) })),
  ),
  attach: os.document.attach.handler(
    command(({ input, files, ...act }) => attachFile(act, files, input.id, input.fileId)),
  ),
  file: os.document.file.handler(
    query(({ db, files, input }) => handOutStoredFile(db, files, input.id)),
  ),
  render: os.document.render.handler(
    job(({ db, input, files, jobs, options }) => {
      const opened = openDocument(db, input.id);
      if (opened.record.kind !== input.kind)
        throw new AppError('NOT_FOUND', { entity: 'document', id: String(input.id) });
      const name = documentFileName(opened, input.format);
      const file = files.reserve(name);
      const order = { id: input.id, format: input.format, path: file.path };
      return mapResult(jobs.run('document.render', order, options), () => ({
        fileId: file.id,
        name,
      }));
    }),
  ),
});

const numberAndSign = ({ number, sign }: Pick<DocumentLine, 'number' | 'sign'>) =>
  number === null ? '' : `${formatDocumentNumber(number)}${sign ?? ''}`;

function toContractLine(line: DocumentLine) {
  const { sign, signer, contentSha256: _hash, ...rest } = line;
  return {
    id: rest.id,
    kind: rest.kind,
    state: rest.state,
    series: rest.series,
    year: rest.year,
    number: rest.number,
    numberAndSign: numberAndSign({ number: rest.number, sign }),
    subject: rest.subject,
    unitId: rest.unitId,
    unitName: rest.unitName ?? '',
    datedOn: rest.datedOn,
    signerName: signer === null ? '' : (JSON.parse(signer) as Signer).name,
    createdAt: rest.createdAt,
    createdBy: rest.createdBy ?? '',
    issuedAt: rest.issuedAt,
    issuedBy: rest.issuedBy ?? '',
    reason: rest.reason,
  };
}
