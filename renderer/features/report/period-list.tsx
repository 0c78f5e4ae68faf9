import { Button, Spinner } from '@fluentui/react-components';
import { DataTrending20Regular, DocumentBulletListRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { NewPeriodDialog } from './new-period-dialog.tsx';

const yearInVietnam = () =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric' }).format(),
  );

/** Every reporting period, and the ways to begin one. */
export function PeriodList() {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const { data, error, refetch } = useQuery(api.report.list.queryOptions({ input: {} }));
  const start = useMutation(
    api.report.start.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.report.key() });
        navigate(`/bao-cao/${id}`);
      },
    }),
  );
  const reports = data?.reports;
  // Until spring it is the report of the year before that is still at hand.
  const year = yearInVietnam();
  const isStarted = reports?.some((each) => each.kind === 'annual' && each.year === year);
  const failure = error ?? start.error;

  return (
    <Screen
      title="Báo cáo"
      subtitle="Báo cáo hàng năm của Sở (15/12) từ báo cáo của các cơ quan, đơn vị (trước 5/12), và báo cáo đột xuất."
      isPage
      actions={
        <>
          {reports && !isStarted ? (
            <ActButton
              right="edit"
              appearance="primary"
              disabledFocusable={start.isPending}
              onClick={() => start.mutate({ kind: 'annual', year })}
            >
              Bắt đầu kỳ báo cáo {year}
            </ActButton>
          ) : null}
          <ActButton right="edit" onClick={() => setIsAsking(true)}>
            Báo cáo khác…
          </ActButton>
          <Button icon={<DataTrending20Regular />} onClick={() => navigate('/bao-cao/thong-ke')}>
            Thống kê
          </Button>
        </>
      }
    >
      {failure ? (
        <Notice
          tone="error"
          {...explainError(failure)}
          actions={error ? <Button onClick={() => void refetch()}>Thử lại</Button> : undefined}
        />
      ) : null}
      {!reports && !error ? <Spinner label="Đang tải các kỳ báo cáo…" /> : null}
      {reports?.length === 0 ? (
        <EmptyState icon={DocumentBulletListRegular} title="Chưa có kỳ báo cáo nào">
          Bắt đầu kỳ báo cáo năm {year}: ứng dụng tính thời gian của kỳ, hạn gửi của các đơn vị và
          mọi số liệu từ danh bạ.
        </EmptyState>
      ) : null}
      {reports && reports.length > 0 ? (
        <section aria-label="Các kỳ báo cáo">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Kỳ báo cáo</th>
                <th scope="col">Số liệu</th>
                <th scope="col">Hạn của đơn vị</th>
                <th scope="col">Hạn của Sở</th>
                <th scope="col">Tình trạng</th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <tr key={report.id}>
                  <td>
                    <Button
                      appearance="transparent"
                      className="cell-link"
                      onClick={() => navigate(`/bao-cao/${report.id}`)}
                    >
                      {report.title}
                    </Button>
                  </td>
                  <td>
                    {formatDay(report.from)} – {formatDay(report.to)}
                  </td>
                  <td>{report.kind === 'annual' ? formatDay(report.unitsDueOn) : '–'}</td>
                  <td>{formatDay(report.dueOn)}</td>
                  <td>
                    {report.signedVersion === 0
                      ? 'Đang lập'
                      : report.signedVersion === 1
                        ? 'Đã ký'
                        : `Đã ký bản thứ ${report.signedVersion}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      <NewPeriodDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onStart={(order) => {
          setIsAsking(false);
          start.mutate(order);
        }}
      />
    </Screen>
  );
}
