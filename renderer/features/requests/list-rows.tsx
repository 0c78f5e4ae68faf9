import { Warning16Filled } from '@fluentui/react-icons';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { RequestListRow } from '../../../shared/api/contract/request.ts';
import { REQUEST_KINDS } from '../../../shared/domain/request.ts';
import { REQUEST_KIND_LABELS } from '../../../shared/domain/request-labels.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RowsGrid } from '../../ui/rows-grid.tsx';

const kindWords = ({ kind }: RequestListRow) =>
  kind === null ? 'Không thành dòng' : REQUEST_KIND_LABELS[kind];

function remarkWords({ kind, decision, reason, remark }: RequestListRow): string {
  if (kind === null) return reason;
  return [decision === 'refused' ? `Đề xuất từ chối: ${reason}` : '', remark]
    .filter(Boolean)
    .join(' · ');
}

const COLUMNS: ColDef<RequestListRow>[] = [
  { colId: 'row', field: 'row', headerName: 'Dòng', width: 65, type: 'rightAligned' },
  {
    colId: 'kind',
    headerName: 'Đề nghị',
    width: 170,
    valueGetter: ({ data }) => data && kindWords(data),
    cellRenderer: ({ data }: ICellRendererParams<RequestListRow>) =>
      data?.kind === null ? (
        <Mark tone="caution" icon={Warning16Filled}>
          {kindWords(data)}
        </Mark>
      ) : (
        data && kindWords(data)
      ),
  },
  { colId: 'fullName', field: 'fullName', headerName: 'Họ và tên', flex: 2, minWidth: 140 },
  {
    colId: 'birthYear',
    headerName: 'Năm sinh',
    width: 85,
    valueGetter: ({ data }) => data?.birthYear ?? '',
  },
  {
    colId: 'address',
    headerName: 'Hộp thư hiện có',
    width: 170,
    valueGetter: ({ data }) => data?.address ?? '',
  },
  {
    colId: 'remark',
    headerName: 'Lưu ý',
    flex: 3,
    minWidth: 220,
    wrapText: true,
    autoHeight: true,
    valueGetter: ({ data }) => data && remarkWords(data),
    tooltipValueGetter: ({ data }) => data && remarkWords(data),
  },
];

/** What each row of a list would become in the request; rows that cannot become a line stand first, with the reason. */
export function ListRows({ rows }: { rows: RequestListRow[] }) {
  const problems = rows.filter(({ kind }) => kind === null);
  const counts = REQUEST_KINDS.map((kind) => ({
    kind,
    count: rows.filter((row) => row.kind === kind).length,
  })).filter(({ count }) => count > 0);
  const summary = counts.map(
    ({ kind, count }) => `${REQUEST_KIND_LABELS[kind]}: ${formatNumber(count)}`,
  );
  return (
    <>
      <p role="status">
        Đọc được {formatNumber(rows.length)} dòng. {summary.join(' · ')}
      </p>
      {problems.length > 0 ? (
        <Notice
          tone="warning"
          title={`${formatNumber(problems.length)} dòng không thể thành dòng đề nghị.`}
          hint="Lý do ở cột Lưu ý. Sửa trong tệp rồi lấy lại, hoặc lấy các dòng còn lại và thêm những dòng này bằng tay."
        />
      ) : null}
      <div className="dossier-grid">
        <RowsGrid<RequestListRow>
          name="request-list-rows"
          label="Các dòng của danh sách"
          columns={COLUMNS}
          rows={[...problems, ...rows.filter(({ kind }) => kind !== null)]}
          rowId={({ row }) => String(row)}
          copyCells={(row) => [
            String(row.row),
            kindWords(row),
            row.fullName,
            row.birthYear === null ? '' : String(row.birthYear),
            row.address ?? '',
            remarkWords(row),
          ]}
          empty={<p className="quiet dossier-empty">Danh sách không có dòng nào.</p>}
        />
      </div>
    </>
  );
}
