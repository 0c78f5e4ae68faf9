import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { DocumentRow } from '../../../shared/api/contract/document.ts';
import { DOCUMENT_KIND_FACTS, type DocumentState } from '../../../shared/domain/document.ts';
import { DOCUMENT_STATE_LABELS } from '../../i18n/document-labels.ts';
import { formatDay } from '../../i18n/format.ts';
import { type Progress, StateMark } from '../../ui/state-mark.tsx';

const PROGRESS: Record<DocumentState, Progress> = {
  draft: 'waiting',
  issued: 'done',
  cancelled: 'given-up',
  outside: 'given-up',
};

/** Where a document stands. */
export function DocumentMark({ state }: { state: DocumentState }) {
  return <StateMark progress={PROGRESS[state]}>{DOCUMENT_STATE_LABELS[state]}</StateMark>;
}

const kindOf = ({ kind }: DocumentRow) => (kind ? DOCUMENT_KIND_FACTS[kind].label : '');
const subjectOf = ({ subject, reason }: DocumentRow) => subject || reason;

/** The columns of the register. */
export const DOCUMENT_COLUMNS: ColDef<DocumentRow>[] = [
  { field: 'numberAndSign', headerName: 'Số, ký hiệu', width: 160 },
  {
    colId: 'on',
    headerName: 'Ngày',
    width: 110,
    valueGetter: ({ data }) => (data?.datedOn ? formatDay(data.datedOn) : ''),
  },
  {
    colId: 'kind',
    headerName: 'Loại',
    flex: 2,
    minWidth: 140,
    valueGetter: ({ data }) => (data ? kindOf(data) : ''),
  },
  {
    colId: 'subject',
    headerName: 'Trích yếu (hoặc lý do)',
    flex: 5,
    minWidth: 200,
    valueGetter: ({ data }) => (data ? subjectOf(data) : ''),
  },
  { field: 'unitName', headerName: 'Đơn vị', flex: 3, minWidth: 140 },
  { field: 'signerName', headerName: 'Người ký', flex: 2, minWidth: 120 },
  {
    colId: 'state',
    headerName: 'Tình trạng',
    width: 200,
    valueGetter: ({ data }) => (data ? DOCUMENT_STATE_LABELS[data.state] : ''),
    cellRenderer: ({ data }: ICellRendererParams<DocumentRow>) =>
      data ? <DocumentMark state={data.state} /> : null,
  },
];

/** What copying a line puts on the clipboard. */
export const documentCells = (row: DocumentRow) => [
  row.numberAndSign,
  row.datedOn ? formatDay(row.datedOn) : '',
  kindOf(row),
  subjectOf(row),
  row.unitName,
  row.signerName,
  DOCUMENT_STATE_LABELS[row.state],
];
