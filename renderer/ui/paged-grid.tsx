import type { ColDef, GridApi, SortChangedEvent } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { type GridHandlers, useGridOptions } from './grid-options.ts';
import { type GridSort, PAGE_ROWS, type PageSource } from './page-source.ts';
import { useCopyRows } from './use-copy-rows.ts';
import { usePageSource } from './use-page-source.ts';
import { useSelectAll } from './use-select-all.ts';

interface PagedGridProps<Row> extends GridHandlers<Row> {
  columns: ColDef<Row>[];
  source: PageSource<Row>;
  /** The cells that copying a row yields. */
  copyCells: (row: Row) => string[];
  /** Shown in place of rows when the list has none. */
  empty: ReactNode;
  onError: (error: unknown) => void;
  onTotal?: (total: number, isExact: boolean) => void;
  onSort?: (sort: GridSort) => void;
  /** `Ctrl+A` was pressed over more rows than can be selected. */
  onTooMany?: () => void;
}

/** A virtual grid over a list of any length, kept by the backend and read a page at a time. */
export function PagedGrid<Row>(props: PagedGridProps<Row>) {
  const { columns, source, copyCells, empty, onError, onTotal, onSort, onTooMany } = props;
  const gridApi = useRef<GridApi<Row> | null>(null);
  const options = useGridOptions(gridApi, props);
  const { sort } = source;
  const copy = useCopyRows(gridApi, copyCells);
  const { loaded, isLoading } = usePageSource(source, onError);
  const total = loaded?.total ?? null;
  const isTotalExact = loaded?.isTotalExact ?? true;

  // Rows that are no longer on the list must not stay chosen unseen.
  const datasource = loaded?.datasource;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is the reason
  useEffect(() => {
    gridApi.current?.deselectAll();
  }, [datasource]);

  const selectAll = useSelectAll(gridApi, total, onTooMany);

  useEffect(() => {
    if (total === null) return;
    if (isTotalExact) gridApi.current?.setRowCount(total, true);
    onTotal?.(total, isTotalExact);
  }, [total, isTotalExact, onTotal]);

  const showSort = useCallback(() => {
    if (!sort) return;
    gridApi.current?.applyColumnState({
      state: [{ colId: sort.column, sort: sort.descending ? 'desc' : 'asc' }],
      defaultState: { sort: null },
    });
  }, [sort]);
  useEffect(showSort, [showSort]);

  const reportSort = ({ api }: SortChangedEvent<Row>) => {
    const sorted = api.getColumnState().find((column) => column.sort);
    if (!sorted) return;
    const chosen = { column: sorted.colId, descending: sorted.sort === 'desc' };
    if (chosen.column === sort?.column && chosen.descending === sort.descending) return;
    onSort?.(chosen);
  };

  return (
    <div className="grid-frame" onCopy={copy} onKeyDownCapture={selectAll} aria-busy={isLoading}>
      <AgGridReact<Row>
        {...options}
        rowModelType="infinite"
        columnDefs={columns}
        datasource={datasource}
        cacheBlockSize={PAGE_ROWS}
        maxBlocksInCache={20}
        blockLoadDebounceMillis={40}
        onGridReady={(event) => {
          options.onGridReady?.(event);
          showSort();
        }}
        onSortChanged={reportSort}
      />
      {total === 0 && !isLoading ? <div className="grid-empty">{empty}</div> : null}
    </div>
  );
}
