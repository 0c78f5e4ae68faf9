import type { GridState } from 'ag-grid-community';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

type Layout = Pick<GridState, 'columnSizing' | 'columnOrder' | 'partialColumnState'>;

interface GridLayoutState {
  layouts: Record<string, Layout | undefined>;
  keep: (grid: string, state: GridState) => void;
}

/** Column widths and order as the operator left them, grid by grid. */
export const useGridLayout = create<GridLayoutState>()(
  persist(
    (set) => ({
      layouts: {},
      keep: (grid, { columnSizing, columnOrder }) =>
        set(({ layouts }) => ({
          layouts: { ...layouts, [grid]: { columnSizing, columnOrder, partialColumnState: true } },
        })),
    }),
    { name: 'danh-ba.grids', version: 1 },
  ),
);
