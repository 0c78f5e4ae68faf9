import { Button, Field, Spinner, Textarea } from '@fluentui/react-components';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { ApprovalId } from '../../../shared/domain/ids.ts';
import { AppError, ERROR_CODES, type ErrorCode } from '../../../shared/errors.ts';
import { api, client } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { createJobRunner } from '../../api/job-state.ts';
import { useAct } from '../../api/use-act.ts';
import { APPROVAL_KIND_LABELS, procedureLabel } from '../../i18n/approval-labels.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { cancelLabel, describeProgress } from '../../i18n/progress.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DismissButton } from '../../ui/dismiss-button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { ApprovalStateMark } from './approval-state-mark.tsx';

type Approval = InferContractRouterOutputs<Contract>['approval']['get'];

const PAGE_LINES = 200;
const runner = createJobRunner();

/** One thing that waits: what it would do, mailbox by mailbox, and the decision. */
export function ApprovalDetails({ id, onClose }: { id: ApprovalId; onClose: () => void }) {
  const [limit, setLimit] = useState(PAGE_LINES);
  const { data, error } = useQuery(api.approval.get.queryOptions({ input: { id, limit } }));
  return (
    <aside className="details" aria-label="Chi tiết việc chờ duyệt">
      <div className="details-bar">
        <span className="quiet">{data ? procedureLabel(data.procedure) : 'Việc chờ duyệt'}</span>
        <DismissButton label="Đóng chi tiết (Esc)" onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="details-body" aria-label="Nội dung việc chờ duyệt" tabIndex={0}>
        {error ? <Notice tone="error" {...explainError(error)} /> : null}
        {!data && !error ? <Spinner label="Đang tải…" /> : null}
        {data ? (
          <>
            <Facts approval={data} />
            <Decision approval={data} />
            <Lines approval={data} onMore={() => setLimit(limit + PAGE_LINES)} />
          </>
        ) : null}
      </section>
    </aside>
  );
}

function Facts({ approval }: { approval: Approval }) {
  const { state, kinds, count, earlier, earlierByOthers, reason, document, failure } = approval;
  const decided = approval.decidedAt;
  return (
    <>
      <h2 className="details-name">
        {kinds.map((kind) => APPROVAL_KIND_LABELS[kind]).join(', ')}: {formatNumber(count)}
      </h2>
      <ApprovalStateMark state={state} />
      <dl className="facts">
        <dt>Người gửi</dt>
        <dd>{approval.asker}</dd>
        <dt>Gửi lúc</dt>
        <dd>{formatInstant(approval.askedAt)}</dd>
        {earlier + earlierByOthers > 0 ? (
          <>
            <dt>Cộng với trước đó</dt>
            <dd>
              {[
                earlier > 0 ? `người gửi đã tự làm ${formatNumber(earlier)} hộp thư` : '',
                earlierByOthers > 0 ? `người khác ${formatNumber(earlierByOthers)} hộp thư` : '',
              ]
                .filter(Boolean)
                .join(', ')}
              , không qua duyệt
            </dd>
          </>
        ) : null}
        <dt>Lý do</dt>
        <dd>{reason || '—'}</dd>
        <dt>Căn cứ</dt>
        <dd>{document || '—'}</dd>
        <dt>{decided ? 'Trả lời lúc' : 'Hạn duyệt'}</dt>
        <dd>{formatInstant(decided ?? approval.expiresAt)}</dd>
        {approval.decider ? (
          <>
            <dt>Người trả lời</dt>
            <dd>{approval.decider}</dd>
          </>
        ) : null}
        {approval.decisionReason ? (
          <>
            <dt>Lý do từ chối</dt>
            <dd>{approval.decisionReason}</dd>
          </>
        ) : null}
      </dl>
      {failure ? <Notice tone="warning" {...explainStale(failure)} /> : null}
    </>
  );
}

/** Why the register no longer gave it, in the words of the failure itself. */
function explainStale({ code, details }: NonNullable<Approval['failure']>) {
  return explainError(
    code !== null && ERROR_CODES.has(code as ErrorCode)
      ? new AppError(code as ErrorCode, details as never)
      : new AppError('APPROVAL_STALE', { code, details }),
  );
}

function Decision({ approval }: { approval: Approval }) {
  const queryClient = useQueryClient();
  const job = runner.useJob();
  const { run, isRunning, error } = useAct();
  const [isRefusing, setIsRefusing] = useState(false);
  const { id, state, mayDecide } = approval;
  const approve = async () => {
    await runner.run(({ follow }) =>
      follow((signal) => client.approval.approve({ id }, { signal })),
    );
    refreshEverything(queryClient);
  };
  const failure = job.error ?? error;
  return (
    <>
      {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
      {job.isRunning ? (
        <WorkProgress
          label={describeProgress('Thực hiện', job.progress)}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          cancelLabel={cancelLabel}
          onCancel={job.cancel}
        />
      ) : null}
      {state === 'pending' ? (
        <div className="row-of-buttons">
          {mayDecide ? (
            <>
              <Button
                appearance="primary"
                disabledFocusable={job.isRunning}
                onClick={() => void approve()}
              >
                Duyệt và thực hiện
              </Button>
              <Button disabledFocusable={job.isRunning} onClick={() => setIsRefusing(true)}>
                Từ chối
              </Button>
            </>
          ) : (
            <ActButton
              right="edit"
              disabledFocusable={isRunning}
              onClick={() => void run(() => client.approval.withdraw({ id }))}
            >
              Rút lại
            </ActButton>
          )}
        </div>
      ) : null}
      {isRefusing ? <Refusal id={id} onClose={() => setIsRefusing(false)} /> : null}
    </>
  );
}

function Refusal({ id, onClose }: { id: ApprovalId; onClose: () => void }) {
  const { run, isRunning, error } = useAct();
  const [reason, setReason] = useState('');
  const refuse = async () => {
    if (await run(() => client.approval.refuse({ id, reason: reason.trim() }))) onClose();
  };
  return (
    <FormDialog
      title="Từ chối"
      submitLabel="Từ chối"
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={reason.trim() !== ''}
      onSubmit={() => void refuse()}
      onClose={onClose}
    >
      <p>Việc này được khép lại, không thực hiện gì; người gửi thấy lý do.</p>
      <Field label="Lý do" required>
        <Textarea
          value={reason}
          maxLength={500}
          rows={3}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </FormDialog>
  );
}

function Lines({ approval, onMore }: { approval: Approval; onMore: () => void }) {
  const { effects, count, kinds } = approval;
  if (effects.length === 0) return null;
  const hasFormer = effects.some(({ former }) => former !== '');
  return (
    <>
      <h3>{approval.state === 'approved' ? 'Đã thay đổi' : 'Sẽ thay đổi'}</h3>
      <table className="plain-table" aria-label="Các hộp thư">
        <thead>
          <tr>
            {kinds.length > 1 ? <th scope="col">Việc</th> : null}
            <th scope="col">Hộp thư</th>
            <th scope="col">Đơn vị</th>
            {hasFormer ? <th scope="col">Người dùng trước</th> : null}
          </tr>
        </thead>
        <tbody>
          {effects.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
            <tr key={index}>
              {kinds.length > 1 ? <td>{APPROVAL_KIND_LABELS[line.kind]}</td> : null}
              <td>
                {line.name} <span className="address quiet">{line.localPart}</span>
              </td>
              <td>{line.unitName}</td>
              {hasFormer ? <td>{line.former || '—'}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {effects.length < count ? (
        <Button size="small" onClick={onMore}>
          Xem thêm
        </Button>
      ) : null}
    </>
  );
}
