import type { DocumentKind } from '../../shared/domain/document.ts';
import type { DocumentId } from '../../shared/domain/ids.ts';
import { client } from './client.ts';
import { fetchFile } from './files.ts';
import { runJob } from './run-job.ts';

/** A file made by the backend, with its name. */
export interface MadeFile {
  name: string;
  blob: Blob;
}

/** Lays a document out as the PDF that is printed, or as a Word file. */
export async function renderDocument(
  kind: DocumentKind,
  id: DocumentId,
  format: 'pdf' | 'docx',
  signal?: AbortSignal,
): Promise<MadeFile> {
  const { fileId, name } = await runJob(
    (own) => client.document.render({ kind, id, format }, { signal: own }),
    () => {},
    signal ?? new AbortController().signal,
  );
  return { name, blob: await fetchFile(fileId) };
}
