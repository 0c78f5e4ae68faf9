import type { GridApi, IRowNode } from 'ag-grid-community';
import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import { PAGE_ROWS } from './page-source.ts';

/** As many rows as `Ctrl+A` selects; a longer list is taken away whole by its export. */
export const SELECTABLE_ROWS = 1_000;

const PAGE_WAIT_MS = 10_000;

/** Waits for the page a row is on. */
function hasData(node: IRowNode): Promise<boolean> {
  if (node.data !== undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (isThere: boolean) => {
      clearTimeout(timer);
      node.removeEventListener('dataChanged', arrived);
      resolve(isThere);
    };
    const arrived = () => end(true);
    const timer = setTimeout(() => end(false), PAGE_WAIT_MS);
    node.addEventListener('dataChanged', arrived);
  });
}

/** Reads page after page, since the grid reads only what is looked at; false when a page does not come. */
async function readAll<Row>(grid: GridApi<Row>, total: number): Promise<boolean> {
  for (let row = 0; row < total; row += PAGE_ROWS) {
    const node = grid.getDisplayedRowAtIndex(row);
    if (!node || !(await hasData(node))) return false;
  }
  return true;
}

/**
 * `Ctrl+A` in a grid that reads its rows page by page: selects them all, or says that they are too many.
 * @param total rows of the whole list; null while unknown
 */
export function useSelectAll<Row>(
  gridApi: RefObject<GridApi<Row> | null>,
  total: number | null,
  onTooMany?: () => void,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.key.toLowerCase() !== 'a' || !event.ctrlKey || event.shiftKey || event.altKey)
        return;
      // The grid's own answer selects only the rows it happens to hold.
      event.preventDefault();
      event.stopPropagation();
      const grid = gridApi.current;
      if (!grid || !total) return;
      if (total > SELECTABLE_ROWS) {
        onTooMany?.();
        return;
      }
      void readAll(grid, total).then((isWhole) => {
        if (!isWhole || grid.isDestroyed()) return;
        const nodes: IRowNode<Row>[] = [];
        grid.forEachNode((node) => nodes.push(node));
        grid.setNodesSelected({ nodes, newValue: true });
      });
    },
    [gridApi, total, onTooMany],
  );
}
