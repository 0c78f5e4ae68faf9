import { useQuery } from '@tanstack/react-query';
import type { DocumentKind } from '../../shared/domain/document.ts';
import type { DocumentId } from '../../shared/domain/ids.ts';
import { renderDocument } from './documents.ts';
import { saveFile } from './files.ts';

/**
 * The PDF of a document, made anew whenever what it says has changed.
 * @param version something that changes with it, such as its state and its last change
 */
export function useDocumentPdf(kind: DocumentKind | null, id: DocumentId, version: string) {
  const query = useQuery({
    queryKey: ['document-pdf', kind, id, version],
    enabled: kind !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    queryFn: ({ signal }) => {
      if (kind === null) throw new Error('a number without a document has no PDF');
      return renderDocument(kind, id, 'pdf', signal);
    },
  });
  return {
    pdf: query.data?.blob ?? null,
    error: query.error,
    save: () => {
      if (query.data) saveFile(query.data.blob, query.data.name);
    },
    saveWord: async () => {
      if (kind === null) return;
      const { blob, name } = await renderDocument(kind, id, 'docx');
      saveFile(blob, name);
    },
  };
}
