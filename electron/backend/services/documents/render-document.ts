import { writeFileSync } from 'node:fs';
import type { DocumentId } from '../../../../shared/domain/ids.ts';
import { renderPdf } from '../../documents/render-pdf.ts';
import { renderWord } from '../../documents/render-word.ts';
import type { JobContext } from '../job-context.ts';
import { openDocument } from './draw-up-document.ts';
import { toOfficialDocument } from './issue-document.ts';

/** The document to be laid out, in which format, and where it is to be written. */
export interface RenderInput {
  id: DocumentId;
  format: 'pdf' | 'docx';
  path: string;
}

/** Lays a document out as a file: the PDF that is printed, or a Word file to go on with. */
export async function renderDocument(
  { register, progress }: JobContext,
  { id, format, path }: RenderInput,
): Promise<Record<string, never>> {
  progress({ phase: 'write', done: 0, total: null });
  const document = toOfficialDocument(openDocument(register.read, id));
  const bytes = format === 'pdf' ? renderPdf(document) : await renderWord(document);
  progress({ phase: 'finish', done: 0, total: null });
  writeFileSync(path, bytes);
  return {};
}
