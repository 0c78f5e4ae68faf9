import { useMemo, useState } from 'react';
import type { DirectoryRow } from '../../../../shared/api/contract/directory-rows.ts';
import { client } from '../../../api/client.ts';
import { useDataVersion } from '../../../api/data-version.ts';
import { useDirectoryFilter } from '../../../api/directory-filter.ts';
import type { PageSource } from '../../../ui/page-source.ts';

/** A page comes at once even for a word that half the register has; the rest is counted afterwards. */
const COUNTED_WHILE_TYPING = 2_000;

/** The list behind the present filter, page by page, and why it could not be read. */
export function useDirectorySource(): {
  source: PageSource<DirectoryRow>;
  error: unknown;
  setError: (error: unknown) => void;
} {
  const { filter } = useDirectoryFilter();
  const { version } = useDataVersion();
  const [error, setError] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      sort: { column: filter.sort, descending: filter.descending },
      fetch: async (offset: number, limit: number, signal: AbortSignal) => {
        const question = { ...filter, offset, limit, countUpTo: COUNTED_WHILE_TYPING };
        const page = await client.directory.search(question, { signal });
        setError(null);
        return page;
      },
      count: async (signal: AbortSignal) =>
        (await client.directory.search({ ...filter, limit: 1 }, { signal })).total,
    }),
    [filter, version],
  );
  return { source, error, setError };
}
