import type { IDatasource } from 'ag-grid-community';
import { useEffect, useRef, useState } from 'react';
import { datasourceOf, PAGE_ROWS, type PageSource } from './page-source.ts';

interface Loaded {
  datasource: IDatasource;
  total: number;
  isTotalExact: boolean;
}

/**
 * Reads the first page of a source before the grid changes over to it: the old rows stay on screen until the new ones
 * are there, and a reply that a newer question has overtaken is dropped. A list whose end the page did not count is
 * counted afterwards.
 */
export function usePageSource<Row>(
  source: PageSource<Row>,
  onError: (error: unknown) => void,
): { loaded: Loaded | null; isLoading: boolean } {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [isLoading, setIsLoading] = useState(true);
  const reportError = useRef(onError);
  reportError.current = onError;

  useEffect(() => {
    const controller = new AbortController();
    setIsLoading(true);
    source
      .fetch(0, PAGE_ROWS, controller.signal)
      .then(
        (first) => {
          if (controller.signal.aborted) return;
          const datasource = datasourceOf(source, first, (error) => reportError.current(error));
          const { total, isTotalExact = true } = first;
          setLoaded({ datasource, total, isTotalExact });
          if (isTotalExact) return;
          source.count?.(controller.signal).then(
            (counted) => {
              if (controller.signal.aborted) return;
              setLoaded({ datasource, total: counted, isTotalExact: true });
            },
            (error: unknown) => {
              if (!controller.signal.aborted) reportError.current(error);
            },
          );
        },
        (error: unknown) => {
          if (!controller.signal.aborted) reportError.current(error);
        },
      )
      .finally(() => {
        if (!controller.signal.aborted) setIsLoading(false);
      });
    return () => controller.abort();
  }, [source]);

  return { loaded, isLoading };
}
