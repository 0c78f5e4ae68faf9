import type { GridApi } from 'ag-grid-community';
import { type ClipboardEvent, type RefObject, useCallback } from 'react';
import { rowsAsHtml, rowsAsText } from './copied-rows.ts';

/** Puts the selected rows, or the one in focus, on the clipboard the way Excel likes them. */
export function useCopyRows<Row>(
  gridApi: RefObject<GridApi<Row> | null>,
  copyCells: (row: Row) => string[],
): (event: ClipboardEvent) => void {
  return useCallback(
    (event) => {
      const grid = gridApi.current;
      if (!grid || window.getSelection()?.toString()) return;
      const focused = grid.getDisplayedRowAtIndex(grid.getFocusedCell()?.rowIndex ?? -1)?.data;
      const selected = grid
        .getSelectedNodes()
        .toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
        .flatMap(({ data }) => (data ? [data] : []));
      const rows = (selected.length > 0 ? selected : focused ? [focused] : []).map(copyCells);
      if (rows.length === 0) return;
      event.clipboardData.setData('text/plain', rowsAsText(rows));
      event.clipboardData.setData('text/html', rowsAsHtml(rows));
      event.preventDefault();
    },
    [gridApi, copyCells],
  );
}
