import type { IDatasource, SortModelItem } from 'ag-grid-community';

/** One page of a list and how many rows the whole list has. */
export interface Page<Row> {
  rows: Row[];
  total: number;
  /** False when counting stopped at `total`; there are more. */
  isTotalExact?: boolean;
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
  /** Counts the whole list, for when a page did not. */
  count?: (signal: AbortSignal) => Promise<number>;
}

/** Rows of one request. */
export const PAGE_ROWS = 100;

function isSortedBy(shown: SortModelItem | undefined, sort: GridSort | undefined): boolean {
  if (!shown || !sort) return true;
  return shown.colId === sort.column && (shown.sort === 'desc') === sort.descending;
}

/** The number of rows as far as it is known for certain. */
const knownCount = ({ total, isTotalExact = true }: Page<unknown>) =>
  isTotalExact ? total : undefined;

/** Feeds a grid from a source whose first page has already arrived. */
export function datasourceOf<Row>(
  source: PageSource<Row>,
  first: Page<Row>,
  onError: (error: unknown) => void,
): IDatasource {
  const controller = new AbortController();
  let isFirstUsed = false;
  return {
    rowCount: knownCount(first),
    getRows: ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
      // The grid shows another order already: the source of that order is on its way.
      if (!isSortedBy(sortModel[0], source.sort)) {
        failCallback();
        return;
      }
      if (startRow === 0 && !isFirstUsed) {
        isFirstUsed = true;
        successCallback(first.rows, knownCount(first));
        return;
      }
      source.fetch(startRow, endRow - startRow, controller.signal).then(
        (page) => successCallback(page.rows, knownCount(page)),
        (error: unknown) => {
          failCallback();
          if (!controller.signal.aborted) onError(error);
        },
      );
    },
    destroy: () => controller.abort(),
  };
}
