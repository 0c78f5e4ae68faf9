import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  GridStateModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community';
import { cspNonce } from './csp-nonce.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  GridStateModule,
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
]);

/** Colours come from the page's theme, so one definition serves light, dark and high contrast. */
const theme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  accentColor: 'var(--colorBrandForeground1)',
  backgroundColor: 'var(--colorNeutralBackground1)',
  foregroundColor: 'var(--colorNeutralForeground1)',
  borderColor: 'var(--colorNeutralStroke2)',
  chromeBackgroundColor: 'var(--colorNeutralBackground2)',
  headerBackgroundColor: 'var(--colorNeutralBackground2)',
  headerTextColor: 'var(--colorNeutralForeground2)',
  rowHoverColor: 'var(--colorNeutralBackground1Hover)',
  selectedRowBackgroundColor: 'var(--colorBrandBackground2)',
  oddRowBackgroundColor: 'var(--colorNeutralBackground1)',
  tooltipBackgroundColor: 'var(--colorNeutralBackground1)',
  tooltipTextColor: 'var(--colorNeutralForeground1)',
  fontFamily: 'inherit',
  fontSize: 14,
  headerFontSize: 13,
  headerFontWeight: 600,
  rowHeight: 32,
  headerHeight: 34,
  cellHorizontalPadding: 10,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
});

/** What every grid of the application has in common. */
export const GRID_DEFAULTS = {
  theme,
  styleNonce: cspNonce,
  localeText: AG_GRID_LOCALE_VN,
  animateRows: false,
  suppressCellFocus: false,
  // Tab leaves the grid, as in Windows' own lists; the arrow keys move within it.
  tabToNextCell: () => false,
  tabToNextHeader: () => false,
  suppressDragLeaveHidesColumns: true,
  ensureDomOrder: true,
  // A cell that has to be cut tells the rest when pointed at.
  tooltipShowDelay: 500,
  tooltipShowMode: 'whenTruncated',
  defaultColDef: {
    resizable: true,
    sortable: false,
    minWidth: 70,
    suppressHeaderMenuButton: true,
    tooltipValueGetter: ({
      value,
      valueFormatted,
    }: {
      value?: unknown;
      valueFormatted?: unknown;
    }) => String(valueFormatted ?? value ?? ''),
  },
} as const;
