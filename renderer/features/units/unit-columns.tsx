import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { UnitKind } from '../../../shared/domain/unit.ts';
import type { useUnits } from '../../api/use-units.ts';
import { formatNumber } from '../../i18n/format.ts';
import { UNIT_KIND_LABELS } from '../../i18n/labels.ts';
import type { TreeRow } from './unit-tree.ts';

type ListedUnit = NonNullable<ReturnType<typeof useUnits>['data']>[number];
/** A line of the list of units. */
export interface UnitRow extends TreeRow<ListedUnit> {
  /** What the unit belongs to; empty for those of the province. */
  parentName: string;
}

const INDENT_PX = 20;

const kindOf = (kind: UnitKind) => UNIT_KIND_LABELS[kind];

/** The columns of the list of units. */
export const UNIT_COLUMNS: ColDef<UnitRow>[] = [
  {
    colId: 'name',
    headerName: 'Tên đơn vị',
    flex: 4,
    minWidth: 220,
    valueGetter: ({ data }) => data?.unit.name,
    cellRenderer: ({ data }: ICellRendererParams<UnitRow>) =>
      data ? <span style={{ paddingLeft: data.depth * INDENT_PX }}>{data.unit.name}</span> : null,
  },
  { colId: 'parent', field: 'parentName', headerName: 'Thuộc', flex: 3, minWidth: 150 },
  {
    colId: 'localPart',
    headerName: 'Tên tài khoản',
    flex: 2,
    minWidth: 150,
    valueGetter: ({ data }) => data?.unit.localPart,
  },
  {
    colId: 'kind',
    headerName: 'Loại đơn vị',
    flex: 2,
    minWidth: 150,
    valueGetter: ({ data }) => (data ? kindOf(data.unit.kind) : ''),
  },
  {
    colId: 'source',
    headerName: 'Căn cứ đặt tên',
    flex: 2,
    minWidth: 150,
    valueGetter: ({ data }) => data?.unit.source,
  },
  {
    colId: 'mailboxCount',
    headerName: 'Số hộp thư',
    width: 110,
    type: 'rightAligned',
    valueGetter: ({ data }) => (data ? formatNumber(data.unit.mailboxCount) : ''),
  },
];

/** What copying a unit puts on the clipboard. */
export function unitCells({ unit, parentName }: UnitRow): string[] {
  return [
    unit.name,
    parentName,
    unit.localPart,
    kindOf(unit.kind),
    unit.source,
    String(unit.mailboxCount),
  ];
}
