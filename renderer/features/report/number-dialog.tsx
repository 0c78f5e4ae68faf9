import { Button } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { type AskedNumber, lowerFirst } from '../../../shared/report/asked-number.ts';
import { formatShare } from '../../../shared/report/table.ts';
import { api } from '../../api/client.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { RowsBehind } from './rows-behind.tsx';

const PAGE_ROWS = 200;

interface NumberDialogProps {
  asked: Extract<AskedNumber, { measure: unknown }>;
  from: string;
  to: string;
  withUnitsBelow: boolean;
  /** The unit of which alone is reported. */
  scopeId: number | null;
  onClose: () => void;
}

/** The mailboxes behind one number of a report; behind a percentage those of its numerator. */
export function NumberDialog({
  asked,
  from,
  to,
  withUnitsBelow,
  scopeId,
  onClose,
}: NumberDialogProps) {
  const { measure, category, unitId, action, share } = asked;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    api.report.rows.infiniteOptions({
      input: (offset: number) => ({
        from: action?.on ?? from,
        to: action?.on ?? to,
        document: action?.document ?? null,
        scopeId: scopeId as UnitId | null,
        measure,
        category: category ?? null,
        unitId: unitId as UnitId | null,
        unitIds: (share?.unitIds as UnitId[] | undefined) ?? null,
        withUnitsBelow,
        limit: PAGE_ROWS,
        offset,
      }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const read = pages.length * PAGE_ROWS;
        return read < total ? read : undefined;
      },
    }),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return (
    <RowsBehind
      title={asked.title}
      error={error}
      summary={
        data
          ? share
            ? `${formatShare(share.part / share.whole)} = ${formatNumber(share.part)} (${lowerFirst(share.partName)}) / ${formatNumber(share.whole)} (${lowerFirst(share.wholeName)}). Dưới đây là ${formatNumber(total)} dòng của tử số${share.unitIds ? `, ở ${formatNumber(share.unitIds.length)} cơ quan, đơn vị đã có mẫu số` : ''}.`
            : `${formatNumber(total)} dòng`
          : null
      }
      columns={['Họ tên, đơn vị giữ', 'Địa chỉ thư', 'Cơ quan, đơn vị', 'Ngày']}
      onClose={onClose}
      more={
        hasNextPage ? (
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? 'Đang tải…' : 'Xem thêm'}
          </Button>
        ) : null
      }
    >
      {rows.map((row) => (
        <tr key={`${row.id} ${row.on}`}>
          <td>{row.name}</td>
          <td>{row.address}</td>
          <td>{row.unitName}</td>
          <td>{row.on ? formatDay(row.on) : ''}</td>
        </tr>
      ))}
    </RowsBehind>
  );
}
