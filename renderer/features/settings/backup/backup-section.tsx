import { Button } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../../api/client.ts';
import { createJobRunner } from '../../../api/job-state.ts';
import type { JobIterator } from '../../../api/run-job.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatInstant, formatNumber, formatSize } from '../../../i18n/format.ts';
import { cancelLabel, describeProgress } from '../../../i18n/progress.ts';
import { Notice } from '../../../ui/notice.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { BACKUP_REASON_LABELS } from './backup-words.ts';
import { type Comparison, RestoreDialog } from './restore-dialog.tsx';
import { SecondFolder } from './second-folder.tsx';
import { SupportBundle } from './support-bundle.tsx';

const runner = createJobRunner();
const SHOWN = 15;

/** The copies there are, a new one, a drill, the second folder, and the way back. */
export function BackupSection() {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(
    api.backup.state.queryOptions({ input: {}, refetchOnMount: 'always' }),
  );
  const job = runner.useJob();
  const [work, setWork] = useState('');
  const [message, setMessage] = useState<{
    tone: 'success' | 'error';
    title: string;
    hint?: string;
  } | null>(null);
  const [comparison, setComparison] = useState<Comparison | null>(null);

  const run = async <Data,>(
    title: string,
    call: (signal: AbortSignal) => Promise<JobIterator<Data>>,
    onDone: (reply: Data) => void,
  ) => {
    setWork(title);
    setMessage(null);
    const reply = await runner.run(({ follow }) => follow(call));
    if (reply !== null) onDone(reply);
    await queryClient.invalidateQueries();
  };
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!data) return null;
  return (
    <>
      {data.failure ? (
        <Notice
          tone="error"
          title={`Lần sao lưu tự động lúc ${formatInstant(data.failure.at)} không thành công.`}
          hint="Kiểm tra ổ đĩa còn chỗ rồi nhấn “Sao lưu ngay”."
        />
      ) : null}
      {job.error ? <Notice tone="error" {...explainError(job.error)} /> : null}
      {message ? <Notice {...message} /> : null}
      {job.isRunning ? (
        <WorkProgress
          label={describeProgress(work, job.progress)}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          cancelLabel={cancelLabel}
          onCancel={job.cancel}
        />
      ) : null}
      <div className="row-of-buttons">
        <Button
          appearance="primary"
          disabledFocusable={job.isRunning}
          onClick={() =>
            void run(
              'Sao lưu',
              (signal) => client.backup.create({}, { signal }),
              ({ path }) =>
                setMessage({ tone: 'success', title: 'Đã sao lưu và kiểm tra xong.', hint: path }),
            )
          }
        >
          Sao lưu ngay
        </Button>
        <Button
          disabledFocusable={job.isRunning || data.backups.length === 0}
          onClick={() =>
            void run(
              'Diễn tập khôi phục',
              (signal) => client.backup.drill({}, { signal }),
              ({ name, auditOk, durationMs, counts }) =>
                setMessage({
                  tone: auditOk ? 'success' : 'error',
                  title: `Diễn tập ${auditOk ? 'thành công' : 'phát hiện nhật ký không khớp'}: khôi phục được ${formatNumber(counts.mailboxes)} hộp thư trong ${formatNumber(durationMs / 1000)} giây.`,
                  hint: name,
                }),
            )
          }
        >
          Diễn tập khôi phục
        </Button>
      </div>
      <p className="quiet">
        Tự sao lưu sau mỗi lần nhập, bàn giao, nâng cấp; 15 phút một lần khi có thay đổi; mỗi ngày
        một lần. Giữ 12 bản gần nhất, 30 bản ngày, 12 bản tháng. Thư mục: {data.folder}
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Lý do</th>
            <th scope="col">Hộp thư</th>
            <th scope="col">Cỡ</th>
            <th scope="col">Thao tác</th>
          </tr>
        </thead>
        <tbody>
          {data.backups.slice(0, SHOWN).map(({ path, createdAt, reason, counts, sizeBytes }) => (
            <tr key={path}>
              <td>{formatInstant(createdAt)}</td>
              <td>{BACKUP_REASON_LABELS[reason]}</td>
              <td className="number">{formatNumber(counts.mailboxes)}</td>
              <td className="number">{formatSize(sizeBytes)}</td>
              <td>
                <Button
                  size="small"
                  disabledFocusable={job.isRunning}
                  aria-label={`Khôi phục bản sao lưu lúc ${formatInstant(createdAt)}`}
                  onClick={() =>
                    void run(
                      'So sánh',
                      (signal) => client.backup.compare({ path }, { signal }),
                      (reply) => setComparison({ ...reply, path }),
                    )
                  }
                >
                  Khôi phục…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.backups.length === 0 ? <p className="quiet">Chưa có bản sao lưu nào.</p> : null}
      <SecondFolder second={data.second} />
      <SupportBundle />
      {comparison ? (
        <RestoreDialog comparison={comparison} onClose={() => setComparison(null)} />
      ) : null}
    </>
  );
}
