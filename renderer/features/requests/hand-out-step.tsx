import { Print20Regular, WindowConsole20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailboxId, RequestId } from '../../../shared/domain/ids.ts';
import type { ProvisionPlatform } from '../../../shared/domain/server-plan.ts';
import { api, client } from '../../api/client.ts';
import { downloadFile } from '../../api/files.ts';
import { type JobIterator, runJob } from '../../api/run-job.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlatformSelect } from '../../ui/platform-select.tsx';
import type { Dossier } from './dossier-types.ts';

interface MadeFiles {
  files: { fileId: string; name: string }[];
}

/** Slips with first passwords, made together with the commands that give the server the same; or commands alone. */
export function HandOutStep({ request }: { request: Dossier }) {
  const { run, isRunning, error, clearError } = useAct();
  const [made, setMade] = useState<string[]>([]);
  const [chosen, setChosen] = useState<ProvisionPlatform | null>(null);
  const { data } = useQuery(api.provision.plans.queryOptions({ input: { limit: 20 } }));
  // Until somebody chooses, the server that commands were last written for.
  const platform = chosen ?? data?.plans.find((plan) => plan.platform)?.platform ?? 'zimbra';
  const mailboxIds = request.lines
    .filter(({ kind, doneAt }) => doneAt !== null && (kind === 'issue' || kind === 'reissue'))
    .flatMap(({ mailboxId }) => (mailboxId === null ? [] : [mailboxId as MailboxId]));
  const make = (start: (signal: AbortSignal) => Promise<JobIterator<MadeFiles>>) =>
    run(async () => {
      const { files } = await runJob(start, () => {}, new AbortController().signal);
      for (const { fileId, name } of files) await downloadFile(fileId, name);
      setMade(files.map(({ name }) => name));
    });
  const reason = request.channel === 'phone' ? 'Quên mật khẩu' : `Đề nghị ${request.letterNumber}`;
  return (
    <>
      <p className="quiet">
        {mailboxIds.length > 0
          ? 'Mật khẩu mặc định chỉ có trên phiếu và trong tệp lệnh của cùng lần in; in lại là đặt mật khẩu mới.'
          : 'Đề nghị này không cấp mật khẩu nào.'}
      </p>
      <div className="row-of-buttons">
        <PlatformSelect value={platform} onChange={setChosen} />
        {mailboxIds.length > 0 ? (
          <ActButton
            right="edit"
            icon={<Print20Regular />}
            disabledFocusable={isRunning}
            onClick={() =>
              void make((signal) => client.slip.print({ mailboxIds, reason, platform }, { signal }))
            }
          >
            In {mailboxIds.length} phiếu kèm lệnh đặt mật khẩu
          </ActButton>
        ) : null}
        <ActButton
          right="edit"
          icon={<WindowConsole20Regular />}
          disabledFocusable={isRunning}
          onClick={() =>
            void make((signal) =>
              client.provision.export({ requestId: request.id as RequestId, platform }, { signal }),
            )
          }
        >
          Xuất lệnh cho máy chủ thư
        </ActButton>
      </div>
      {made.length > 0 ? (
        <Notice
          tone="warning"
          title={`Đã lưu ${made.length} tệp: ${made.join(', ')}.`}
          hint="Tệp có mật khẩu thì hủy ngay sau khi chạy lệnh và giao phiếu."
        />
      ) : null}
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: clearError }}
        />
      ) : null}
    </>
  );
}
