import { useQuery } from '@tanstack/react-query';
import type { AskedNumber } from '../../../shared/report/asked-number.ts';
import { api } from '../../api/client.ts';
import type { OpenedReport } from '../../api/reports.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { ReturnMark } from './return-mark.tsx';
import { RowsBehind } from './rows-behind.tsx';

interface ReturnsDialogProps {
  asked: AskedNumber;
  period: OpenedReport['period'];
  onClose: () => void;
}

/** The units that sent their report, in time or late, behind the number of them. */
export function ReturnsDialog({ asked, period, onClose }: ReturnsDialogProps) {
  const list = useQuery({
    ...api.report.list.queryOptions({ input: {} }),
    enabled: asked.isOfYearBefore,
  });
  const before = list.data?.reports.find(
    ({ kind, year }) => kind === 'annual' && year === period.year - 1,
  );
  const id = asked.isOfYearBefore ? before?.id : period.id;
  const board = useQuery({
    ...api.report.board.queryOptions({ input: { id: id ?? 0 } }),
    enabled: id !== undefined,
  });
  const error = list.error ?? board.error;
  const rows = board.data?.units.filter(({ receivedOn }) => receivedOn !== null);
  return (
    <RowsBehind
      title={asked.title}
      error={error}
      summary={rows ? <>{formatNumber(rows.length)} cơ quan, đơn vị đã gửi báo cáo</> : null}
      columns={['Cơ quan, đơn vị', 'Tình trạng', 'Nhận báo cáo']}
      onClose={onClose}
    >
      {rows?.map(({ unitId, unitName, state, receivedOn }) => (
        <tr key={unitId}>
          <td>{unitName}</td>
          <td>
            <ReturnMark state={state} />
          </td>
          <td>{receivedOn ? formatDay(receivedOn) : ''}</td>
        </tr>
      ))}
    </RowsBehind>
  );
}
