import { Button, Spinner } from '@fluentui/react-components';
import { WindowConsoleRegular } from '@fluentui/react-icons';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { ServerPlanId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatInstant, formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CHANGE_LABELS } from './mail-server-labels.ts';
import { PlanView } from './plan-view.tsx';

type Provision = InferContractRouterOutputs<Contract>['provision'];
/** The part of the address that lists plans not yet confirmed. */
const WAITING = 'cho-xac-nhan';

type Group = Provision['pending']['groups'][number];

/** What the server has not been told, and the plans made of it; `place` is a plan, or those that wait for word of it. */
export function CommandsTab({ place }: { place: string | undefined }) {
  if (place === WAITING) return <WaitingPlans />;
  if (!place || !/^\d{1,9}$/.test(place)) return <Overview />;
  return <PlanView key={place} planId={Number(place) as ServerPlanId} />;
}

/** Plans that were handed over and of which is not yet known whether they were done. */
function WaitingPlans() {
  const [, navigate] = useLocation();
  const { data, error } = useQuery(
    api.provision.plans.queryOptions({ input: { isUnconfirmed: true, limit: 500 } }),
  );
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!data) return <Spinner label="Đang tải…" />;
  return (
    <div className="wizard-body">
      {data.plans.length === 0 ? (
        <EmptyState icon={WindowConsoleRegular} title="Không có kế hoạch lệnh nào chờ xác nhận">
          Máy chủ thư đã làm hết những lệnh đã xuất.
        </EmptyState>
      ) : (
        <Plans title="Kế hoạch lệnh chờ xác nhận" plans={data.plans} />
      )}
      <div>
        <Button onClick={() => navigate('/may-chu-thu/lenh')}>Xem mọi kế hoạch lệnh</Button>
      </div>
    </div>
  );
}

function Overview() {
  const pending = useQuery(api.provision.pending.queryOptions({ input: {} }));
  const plans = useQuery(api.provision.plans.queryOptions({ input: {} }));
  const error = pending.error ?? plans.error;
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!pending.data || !plans.data) return <Spinner label="Đang tải…" />;
  const { groups } = pending.data;
  if (groups.length === 0 && plans.data.plans.length === 0) {
    return (
      <EmptyState icon={WindowConsoleRegular} title="Chưa có gì phải báo cho máy chủ thư">
        Mỗi lần cấp, sửa, khóa, xóa hộp thư, thay đổi hiện ở đây để xuất thành lệnh cho máy chủ.
      </EmptyState>
    );
  }
  return (
    <div className="wizard-body">
      <PendingGroups groups={groups} />
      <Plans title="Kế hoạch lệnh" plans={plans.data.plans} />
    </div>
  );
}

function titleOf({ requestId, batchId, document, on }: Group): string {
  if (document !== '') return document;
  if (requestId !== null) return `Đề nghị số ${requestId}`;
  if (batchId !== null) return `Lần nhập số ${batchId}`;
  return `Thay đổi ngày ${formatDay(on)}`;
}

function PendingGroups({ groups }: { groups: Group[] }) {
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const plan = useMutation(api.provision.plan.mutationOptions());
  const make = async (group: Group) => {
    const { requestId, batchId, document, on } = group;
    const choice = requestId ? { requestId } : batchId ? { batchId } : { document, on };
    const made = await plan.mutateAsync({ ...choice, title: titleOf(group) }).catch(() => null);
    if (!made) return;
    refreshEverything(queryClient);
    navigate(`/may-chu-thu/lenh/${made.planId}`);
  };
  return (
    <section aria-labelledby="pending-title">
      <h2 id="pending-title">Thay đổi chưa báo cho máy chủ</h2>
      {plan.error ? <Notice tone="error" {...explainError(plan.error)} /> : null}
      {groups.length === 0 ? (
        <p className="quiet">Mọi thay đổi trong 90 ngày qua đã nằm trong kế hoạch lệnh.</p>
      ) : (
        <table className="plain-table" aria-labelledby="pending-title">
          <thead>
            <tr>
              <th scope="col">Theo văn bản</th>
              <th scope="col">Ngày</th>
              <th scope="col">Việc</th>
              <th scope="col">Số thay đổi</th>
              <th scope="col">
                <span className="visually-hidden">Lập kế hoạch</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={`${group.requestId}-${group.batchId}-${group.document}-${group.on}`}>
                <td>{titleOf(group)}</td>
                <td>{formatDay(group.on)}</td>
                <td>{group.kinds.map((kind) => CHANGE_LABELS[kind] ?? kind).join(', ')}</td>
                <td className="number">{formatNumber(group.count)}</td>
                <td>
                  <ActButton
                    right="edit"
                    size="small"
                    aria-label={`Lập kế hoạch lệnh: ${titleOf(group)}, ngày ${formatDay(group.on)}`}
                    disabledFocusable={plan.isPending}
                    onClick={() => void make(group)}
                  >
                    Lập kế hoạch lệnh
                  </ActButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Plans({ title: heading, plans }: { title: string; plans: Provision['plans']['plans'] }) {
  const [, navigate] = useLocation();
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby="plans-title">
      <h2 id="plans-title">{heading}</h2>
      <table className="plain-table" aria-labelledby="plans-title">
        <thead>
          <tr>
            <th scope="col">Kế hoạch</th>
            <th scope="col">Lập lúc</th>
            <th scope="col">Xuất lúc</th>
            <th scope="col">Chưa xuất</th>
            <th scope="col">Chờ xác nhận</th>
            <th scope="col">Đã thực hiện</th>
            <th scope="col">Bị từ chối</th>
            <th scope="col">
              <span className="visually-hidden">Mở</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map(({ id, title, createdAt, operator, exportedAt, counts }) => (
            <tr key={id}>
              <td>{title}</td>
              <td>{`${formatInstant(createdAt)}, ${operator}`}</td>
              <td>{exportedAt ? formatInstant(exportedAt) : '—'}</td>
              <td className="number">{formatNumber(counts.planned ?? 0)}</td>
              <td className="number">{formatNumber(counts.exported ?? 0)}</td>
              <td className="number">{formatNumber(counts.confirmed ?? 0)}</td>
              <td className="number">{formatNumber(counts.failed ?? 0)}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`Mở kế hoạch: ${title}`}
                  onClick={() => navigate(`/may-chu-thu/lenh/${id}`)}
                >
                  Mở
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
