import type { CellFocusedEvent, GridApi, GridOptions, StateUpdatedEvent } from 'ag-grid-community';
import { type RefObject, useMemo } from 'react';
import { useGridLayout } from './grid-layout.ts';
import { GRID_DEFAULTS } from './grid-setup.ts';

/** What a screen says of any grid. */
export interface GridHandlers<Row> {
  /** Under this name the column widths are remembered. */
  name: string;
  /** What a screen reader calls the grid. */
  label: string;
  rowId: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** `F2` was pressed on a row. */
  onEdit?: (row: Row) => void;
  onFocusRow?: (row: Row) => void;
  onSelected?: (count: number, rows: Row[]) => void;
}

/** How every grid answers keyboard and mouse, whatever feeds it. */
export function useGridOptions<Row>(
  gridApi: RefObject<GridApi<Row> | null>,
  { name, label, rowId, onOpen, onEdit, onFocusRow, onSelected }: GridHandlers<Row>,
): GridOptions<Row> {
  const initialState = useMemo(() => useGridLayout.getState().layouts[name], [name]);
  return {
    ...GRID_DEFAULTS,
    initialState,
    suppressOverlays: ['loading', 'noRows'],
    rowSelection: {
      mode: 'multiRow',
      checkboxes: false,
      headerCheckbox: false,
      enableClickSelection: true,
    },
    getRowId: ({ data }) => rowId(data),
    onGridReady: ({ api }) => {
      gridApi.current = api;
      api.setGridAriaProperty('label', label);
    },
    onStateUpdated: ({ state, sources }: StateUpdatedEvent<Row>) => {
      if (sources.some((changed) => changed === 'columnSizing' || changed === 'columnOrder')) {
        useGridLayout.getState().keep(name, state);
      }
    },
    onCellKeyDown: ({ event, data }) => {
      if (!(event instanceof KeyboardEvent) || !data) return;
      if (event.key === 'Enter') onOpen?.(data);
      if (event.key !== 'F2' || !onEdit) return;
      event.preventDefault();
      onEdit(data);
    },
    onCellDoubleClicked: ({ data }) => {
      if (data) onOpen?.(data);
    },
    onCellFocused: ({ api, rowIndex }: CellFocusedEvent<Row>) => {
      const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
      if (row) onFocusRow?.(row);
    },
    onSelectionChanged: ({ api }) => {
      const nodes = api.getSelectedNodes();
      onSelected?.(
        nodes.length,
        nodes.flatMap(({ data }) => (data ? [data] : [])),
      );
    },
  };
}
