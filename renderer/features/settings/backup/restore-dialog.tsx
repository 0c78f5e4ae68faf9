import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../api/client.ts';
import { createJobRunner } from '../../../api/job-state.ts';
import { useSession } from '../../../api/session-state.ts';
import { actionLabel } from '../../../i18n/audit-labels.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatInstant, formatNumber } from '../../../i18n/format.ts';
import { Notice } from '../../../ui/notice.tsx';

interface Counts {
  mailboxes: number;
  units: number;
  operators: number;
  auditEvents: number;
}

/** What restoring a backup would lose and bring back. */
export interface Comparison {
  path: string;
  createdAt: string;
  backup: Counts;
  now: Counts;
  lost: { events: number; byAction: { action: string; count: number }[] };
  isOther: boolean;
}

const runner = createJobRunner();
const LINES = [
  ['mailboxes', 'Hộp thư'],
  ['units', 'Đơn vị'],
  ['operators', 'Người dùng'],
  ['auditEvents', 'Sự kiện nhật ký'],
] as const;

/** Says in numbers what a restore would lose, asks once, and does it. */
export function RestoreDialog({
  comparison,
  onClose,
}: {
  comparison: Comparison;
  onClose: () => void;
}) {
  const { path, createdAt, backup, now, lost, isOther } = comparison;
  const queryClient = useQueryClient();
  const signOut = useSession((state) => state.signOut);
  const job = runner.useJob();
  const [isSure, setIsSure] = useState(false);
  const restore = async () => {
    const done = await runner.run(({ follow }) =>
      follow((signal) => client.backup.restore({ path }, { signal })),
    );
    if (!done) return;
    signOut();
    queryClient.clear();
  };
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Khôi phục bản sao lưu lúc {formatInstant(createdAt)}</DialogTitle>
          <DialogContent className="sign-in-form">
            {job.error ? <Notice tone="error" {...explainError(job.error)} /> : null}
            {isOther ? (
              <Notice
                tone="warning"
                title="Bản sao lưu này không thuộc danh bạ đang mở."
                hint="Khôi phục sẽ thay toàn bộ danh bạ."
              />
            ) : null}
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">Số liệu</th>
                  <th scope="col">Đang có</th>
                  <th scope="col">Sau khôi phục</th>
                </tr>
              </thead>
              <tbody>
                {LINES.map(([field, label]) => (
                  <tr key={field}>
                    <th scope="row">{label}</th>
                    <td className="number">{formatNumber(now[field])}</td>
                    <td className="number">{formatNumber(backup[field])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p>
              {lost.events === 0
                ? 'Không có việc nào đã ghi bị mất.'
                : `Sẽ mất ${formatNumber(lost.events)} sự kiện đã ghi sau bản sao lưu này:`}
            </p>
            <ul>
              {lost.byAction.slice(0, 6).map(({ action, count }) => (
                <li key={action}>
                  {actionLabel(action)}: {formatNumber(count)}
                </li>
              ))}
            </ul>
            <p>
              Danh bạ đang dùng được giữ nguyên trong thư mục <code>kept</code>, không bị xóa. Mọi
              người sẽ phải đăng nhập lại.
            </p>
            <label className="restore-choice">
              <input
                type="checkbox"
                checked={isSure}
                onChange={(event) => setIsSure(event.target.checked)}
              />
              <span>Tôi đã xem và muốn khôi phục</span>
            </label>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} disabled={job.isRunning}>
              Không khôi phục
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={!isSure || job.isRunning}
              onClick={() => void restore()}
            >
              {job.isRunning ? 'Đang khôi phục…' : 'Khôi phục'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
