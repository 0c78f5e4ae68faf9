import { useQuery } from '@tanstack/react-query';
import type { StoredFileId } from '../../shared/domain/ids.ts';
import { client } from './client.ts';
import { fetchFile, saveFile } from './files.ts';

/** A file that is kept in the register, ready to be shown; it never changes once it is kept. */
export function useStoredFile(id: StoredFileId) {
  const { data, error } = useQuery({
    queryKey: ['stored-file', id],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    queryFn: async () => {
      const { fileId, name } = await client.document.file({ id });
      return { blob: await fetchFile(fileId), name };
    },
  });
  return { file: data ?? null, error, save: () => data && saveFile(data.blob, data.name) };
}
