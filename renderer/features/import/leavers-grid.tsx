import { PeopleTeamRegular } from '@fluentui/react-icons';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { ImportBatchId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';

type Leaver = InferContractRouterOutputs<Contract>['import']['leavers']['rows'][number];

const COLUMNS: ColDef<Leaver>[] = [
  { field: 'name', headerName: 'Họ và tên', flex: 2, minWidth: 160 },
  { field: 'birthYear', headerName: 'Năm sinh', width: 100 },
  { field: 'position', headerName: 'Chức vụ', flex: 1, minWidth: 120 },
  { field: 'unitName', headerName: 'Đơn vị', flex: 2, minWidth: 180 },
  { field: 'address', headerName: 'Địa chỉ thư', flex: 2, minWidth: 220 },
];
const rowId = ({ mailboxId }: Leaver) => String(mailboxId);
const cellsOf = ({ name, birthYear, position, unitName, address }: Leaver) => [
  name,
  birthYear === null ? '' : String(birthYear),
  position,
  unitName,
  address,
];

/** Who has a mailbox in the unit and is not on its whole list: only to be asked about, never taken away here. */
export function LeaversGrid({ previewId }: { previewId: ImportBatchId }) {
  const [error, setError] = useState<unknown>(null);
  const source = useMemo(
    () => ({
      fetch: (offset: number, limit: number, signal: AbortSignal) =>
        client.import.leavers({ previewId, offset, limit }, { signal }),
    }),
    [previewId],
  );
  return (
    <>
      <Notice
        tone="info"
        title="Những người này có hộp thư ở đơn vị nhưng không có trong danh sách."
        hint="Lần nhập không khóa hay xóa hộp thư nào. Sau khi nhập, lưu kết quả ra Excel để đơn vị xác nhận rồi lập đề nghị thu hồi (Điều 5 khoản 1)."
      />
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <div className="list">
        <PagedGrid<Leaver>
          name="import-leavers"
          label="Người có hộp thư nhưng không có trong danh sách"
          columns={COLUMNS}
          source={source}
          rowId={rowId}
          copyCells={cellsOf}
          onError={setError}
          empty={
            <EmptyState icon={PeopleTeamRegular} title="Không thiếu ai">
              Mọi người có hộp thư ở đơn vị đều có trong danh sách.
            </EmptyState>
          }
        />
      </div>
    </>
  );
}
