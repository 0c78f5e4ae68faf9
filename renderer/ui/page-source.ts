import type { IDatasource, SortModelItem } from 'ag-grid-community';

/** One page of a list and how many rows the whole list has. */
export interface Page<Row> {
  rows: Row[];
  total: number;
}

/** The order of a list: the column it is sorted by. */
export interface GridSort {
  column: string;
  descending: boolean;
}

/** Reads a list page by page; a new object means a new list (other filter, other order, fresh data). */
export interface PageSource<Row> {
  /** The order of the list, where its columns can be sorted. */
  sort?: GridSort;
  fetch: (offset: number, limit: number, signal: AbortSignal) => Promise<Page<Row>>;
}

/** Rows of one request. */
export const PAGE_ROWS = 100;

function isSortedBy(shown: SortModelItem | undefined, sort: GridSort | undefined): boolean {
  if (!shown || !sort) return true;
  return shown.colId === sort.column && (shown.sort === 'desc') === sort.descending;
}

/** Feeds a grid from a source whose first page has already arrived. */
export function datasourceOf<Row>(
  source: PageSource<Row>,
  first: Page<Row>,
  onError: (error: unknown) => void,
): IDatasource {
  const controller = new AbortController();
  let isFirstUsed = false;
  return {
    rowCount: first.total,
    getRows: ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
      // The grid shows another order already: the source of that order is on its way.
      if (!isSortedBy(sortModel[0], source.sort)) {
        failCallback();
        return;
      }
      if (startRow === 0 && !isFirstUsed) {
        isFirstUsed = true;
        successCallback(first.rows, first.total);
        return;
      }
      source.fetch(startRow, endRow - startRow, controller.signal).then(
        ({ rows, total }) => successCallback(rows, total),
        (error: unknown) => {
          failCallback();
          if (!controller.signal.aborted) onError(error);
        },
      );
    },
    destroy: () => controller.abort(),
  };
}
