import type { ColDef, GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, useRef } from 'react';
import { type GridHandlers, useGridOptions } from './grid-options.ts';
import { useCopyRows } from './use-copy-rows.ts';

interface RowsGridProps<Row> extends GridHandlers<Row> {
  columns: ColDef<Row>[];
  rows: Row[];
  copyCells: (row: Row) => string[];
  /** Shown in place of rows when there are none. */
  empty: ReactNode;
}

/** A virtual grid over a list that is small enough to hold in the page. */
export function RowsGrid<Row>(props: RowsGridProps<Row>) {
  const { columns, rows, copyCells, empty } = props;
  const gridApi = useRef<GridApi<Row> | null>(null);
  const options = useGridOptions(gridApi, props);
  const copy = useCopyRows(gridApi, copyCells);
  return (
    <div className="grid-frame" onCopy={copy}>
      <AgGridReact<Row> {...options} columnDefs={columns} rowData={rows} />
      {rows.length === 0 ? <div className="grid-empty">{empty}</div> : null}
    </div>
  );
}
