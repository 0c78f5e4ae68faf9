import { Warning16Filled } from '@fluentui/react-icons';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { RequestLineRow } from '../../../shared/api/contract/request.ts';
import {
  LINE_DECISION_LABELS,
  REQUEST_KIND_LABELS,
} from '../../../shared/domain/request-labels.ts';
import { Mark } from '../../ui/mark.tsx';
import { DecisionMark } from './request-marks.tsx';

/** Whom or what a line is about. */
export function lineName(line: RequestLineRow): string {
  if (line.kind !== 'issue') return line.mailboxName ?? line.fullName;
  return line.subject === 'unit' ? 'Hộp thư cơ quan' : line.fullName;
}

function addressText({ address, decision, kind }: RequestLineRow): string {
  if (address !== null) return address;
  if (decision === 'refused') return '';
  return kind === 'issue' ? 'chưa lập được' : 'chưa rõ hộp thư';
}

/** What a line says beyond the person: new values, reasons, remarks. */
export function lineRemark(line: RequestLineRow): string {
  return [
    line.decision === 'refused' ? `Lý do từ chối: ${line.reason}` : '',
    ...line.warnings,
    line.remark,
    line.note,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The columns of the lines of a dossier. */
export const LINE_COLUMNS: ColDef<RequestLineRow>[] = [
  { colId: 'lineNo', field: 'lineNo', headerName: 'STT', width: 70, type: 'rightAligned' },
  {
    colId: 'kind',
    headerName: 'Đề nghị',
    width: 140,
    valueGetter: ({ data }) => data && REQUEST_KIND_LABELS[data.kind],
  },
  {
    colId: 'name',
    headerName: 'Họ và tên',
    flex: 2,
    minWidth: 160,
    valueGetter: ({ data }) => data && lineName(data),
  },
  {
    colId: 'birthYear',
    headerName: 'Năm sinh',
    width: 95,
    valueGetter: ({ data }) => data?.birthYear ?? '',
  },
  { colId: 'position', field: 'position', headerName: 'Chức vụ', flex: 1, minWidth: 120 },
  {
    colId: 'address',
    headerName: 'Địa chỉ',
    flex: 2,
    minWidth: 220,
    valueGetter: ({ data }) => data && addressText(data),
    tooltipValueGetter: ({ data }) => data?.source,
  },
  {
    colId: 'decision',
    headerName: 'Ý kiến',
    width: 150,
    valueGetter: ({ data }) => data && LINE_DECISION_LABELS[data.decision],
    cellRenderer: ({ data }: ICellRendererParams<RequestLineRow>) =>
      data ? <DecisionMark decision={data.decision} /> : null,
  },
  {
    colId: 'remark',
    headerName: 'Lưu ý',
    flex: 3,
    minWidth: 180,
    valueGetter: ({ data }) => data && lineRemark(data),
    tooltipValueGetter: ({ data }) => data && lineRemark(data),
    cellRenderer: ({ data }: ICellRendererParams<RequestLineRow>) =>
      data && data.warnings.length > 0 ? (
        <Mark tone="caution" icon={Warning16Filled}>
          {lineRemark(data)}
        </Mark>
      ) : (
        data && lineRemark(data)
      ),
  },
];

/** What copying a line puts on the clipboard. */
export function lineCells(line: RequestLineRow): string[] {
  return [
    String(line.lineNo),
    REQUEST_KIND_LABELS[line.kind],
    lineName(line),
    line.birthYear === null ? '' : String(line.birthYear),
    line.position,
    line.address ?? '',
    LINE_DECISION_LABELS[line.decision],
    lineRemark(line),
  ];
}
