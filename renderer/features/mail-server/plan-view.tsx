import { Button, Checkbox, Spinner } from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  CheckmarkCircle20Regular,
  Clock20Regular,
  ErrorCircle20Regular,
  type FluentIcon,
  HourglassHalf20Regular,
} from '@fluentui/react-icons';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { ServerPlanId } from '../../../shared/domain/ids.ts';
import type { ProvisionPlatform, StepState } from '../../../shared/domain/server-plan.ts';
import { api, client } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { downloadFile } from '../../api/files.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Mark, type Tone } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlatformSelect } from '../../ui/platform-select.tsx';
import { LogImport } from './log-import.tsx';
import { runMailServerJob, useMailServerJob } from './mail-server-job.ts';
import { STEP_STATE_LABELS, VERB_LABELS } from './mail-server-labels.ts';

type Plan = InferContractRouterOutputs<Contract>['provision']['get'];

const STATE_MARKS: Record<StepState, [Tone, FluentIcon]> = {
  planned: ['quiet', Clock20Regular],
  exported: ['accent', HourglassHalf20Regular],
  confirmed: ['good', CheckmarkCircle20Regular],
  failed: ['bad', ErrorCircle20Regular],
};

/** One plan: its steps, its files, and what the server made of them. */
export function PlanView({ planId }: { planId: ServerPlanId }) {
  const [, navigate] = useLocation();
  const { data, error } = useQuery(api.provision.get.queryOptions({ input: { planId } }));
  const [exported, setExported] = useState<{ names: string[]; passwords: number } | null>(null);
  return (
    <>
      <div className="row-of-buttons">
        <Button onClick={() => navigate('/may-chu-thu/lenh')}>Về danh sách kế hoạch</Button>
      </div>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {!data && !error ? <Spinner label="Đang tải…" /> : null}
      {data ? (
        <>
          <h2>{data.plan.title}</h2>
          <ExportStrip plan={data} onExported={setExported} />
          {exported ? <ExportedNotice {...exported} /> : null}
          <LogImport plan={data} />
          <Steps plan={data} />
        </>
      ) : null}
    </>
  );
}

function ExportStrip({
  plan: { plan, steps },
  onExported,
}: {
  plan: Plan;
  onExported: (exported: { names: string[]; passwords: number }) => void;
}) {
  const queryClient = useQueryClient();
  const isRunning = useMailServerJob((state) => state.isRunning);
  const [platform, setPlatform] = useState<ProvisionPlatform>(plan.platform ?? 'zimbra');
  const [withSlips, setWithSlips] = useState(false);
  const left = steps.filter(({ state }) => state !== 'confirmed').length;
  const hasPasswords = steps.some(
    ({ verb, state }) => state !== 'confirmed' && (verb === 'create' || verb === 'password'),
  );
  const wasExported = steps.some(({ state }) => state === 'exported');
  const hand = async (files: { fileId: string; name: string }[], passwords: number) => {
    for (const { fileId, name } of files) await downloadFile(fileId, name);
    onExported({ names: files.map(({ name }) => name), passwords });
    refreshEverything(queryClient);
  };
  const run = () =>
    runMailServerJob(async ({ follow }) => {
      const { files, passwords } = await follow((signal) =>
        client.provision.export({ planId: plan.id, platform }, { signal }),
      );
      await hand(files, passwords);
    });
  // Slips and commands of one run carry the same passwords.
  const runWithSlips = () =>
    runMailServerJob(async ({ follow }) => {
      const { files, count } = await follow((signal) =>
        client.slip.print({ planId: plan.id, platform }, { signal }),
      );
      await hand(files, count);
    });
  if (left === 0) {
    return <Notice tone="success" title="Máy chủ đã thực hiện mọi bước của kế hoạch này." />;
  }
  return (
    <>
      {hasPasswords && wasExported ? (
        <Notice
          tone="warning"
          title="Xuất lại sẽ sinh mật khẩu mới."
          hint="Tệp và phiếu của lần xuất trước không còn đúng với những bước chưa được xác nhận."
        />
      ) : null}
      <div className="row-of-buttons">
        <PlatformSelect value={platform} onChange={setPlatform} />
        <ActButton
          right="edit"
          appearance="primary"
          icon={<ArrowDownload20Regular />}
          disabledFocusable={isRunning}
          onClick={() => void (withSlips && hasPasswords ? runWithSlips() : run())}
        >
          {`Xuất tệp lệnh (${formatNumber(left)} bước)`}
        </ActButton>
        {hasPasswords ? (
          <Checkbox
            label="In phiếu cấp tài khoản cùng lần xuất"
            checked={withSlips}
            onChange={(_, { checked }) => setWithSlips(checked === true)}
          />
        ) : null}
      </div>
    </>
  );
}

function ExportedNotice({ names, passwords }: { names: string[]; passwords: number }) {
  return (
    <Notice
      tone={passwords > 0 ? 'warning' : 'success'}
      title={`Đã xuất ${names.join(', ')}.`}
      hint={
        passwords > 0
          ? `Tệp chứa ${formatNumber(passwords)} mật khẩu ban đầu: chỉ chép lên máy chủ, chạy xong phải hủy tệp. Ứng dụng không lưu mật khẩu; cần lại thì xuất lại, mật khẩu sẽ khác.`
          : 'Tệp “xoa” chạy riêng, sau cùng. Tệp “hoan-tac” dùng khi cần làm ngược lại.'
      }
    />
  );
}

function Steps({ plan: { plan, steps } }: { plan: Plan }) {
  const queryClient = useQueryClient();
  const mark = useMutation(api.provision.mark.mutationOptions());
  const waiting = steps.filter(({ state }) => state === 'exported' || state === 'failed');
  return (
    <>
      {mark.error ? <Notice tone="error" {...explainError(mark.error)} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label="Các bước của kế hoạch" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Bước</th>
              <th scope="col">Lệnh</th>
              <th scope="col">Địa chỉ</th>
              <th scope="col">Nội dung</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Máy chủ cho biết</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ seq, verb, address, summary, state, message }) => {
              const [tone, icon] = STATE_MARKS[state];
              return (
                <tr key={seq}>
                  <td className="number">{seq}</td>
                  <td>{VERB_LABELS[verb]}</td>
                  <td>{address}</td>
                  <td>{summary}</td>
                  <td>
                    <Mark tone={tone} icon={icon}>
                      {STEP_STATE_LABELS[state]}
                    </Mark>
                  </td>
                  <td>{message}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {waiting.length > 0 ? (
        <div className="row-of-buttons">
          <ActButton
            right="edit"
            size="small"
            disabledFocusable={mark.isPending}
            onClick={async () => {
              const seqs = waiting.map(({ seq }) => seq);
              await mark
                .mutateAsync({ planId: plan.id, seqs, state: 'confirmed' })
                .catch(() => null);
              refreshEverything(queryClient);
            }}
          >
            {`Ghi nhận ${formatNumber(waiting.length)} bước đã thực hiện (không có nhật ký)`}
          </ActButton>
        </div>
      ) : null}
    </>
  );
}
