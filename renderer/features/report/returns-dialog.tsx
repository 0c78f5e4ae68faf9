import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { AskedNumber } from '../../../shared/report/asked-number.ts';
import { api } from '../../api/client.ts';
import type { OpenedReport } from '../../api/reports.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReadingDialog } from '../../ui/reading-dialog.tsx';
import { ReturnMark } from './return-mark.tsx';

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
    <ReadingDialog title={asked.title} isWide onClose={onClose}>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {!rows && !error ? <Spinner label="Đang tìm…" /> : null}
      {rows ? (
        <>
          <p className="quiet" role="status">
            {formatNumber(rows.length)} cơ quan, đơn vị đã gửi báo cáo
          </p>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Cơ quan, đơn vị</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Nhận báo cáo</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unitId, unitName, state, receivedOn }) => (
                <tr key={unitId}>
                  <td>{unitName}</td>
                  <td>
                    <ReturnMark state={state} />
                  </td>
                  <td>{receivedOn ? formatDay(receivedOn) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </ReadingDialog>
  );
}
