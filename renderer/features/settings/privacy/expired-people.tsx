import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { api, client } from '../../../api/client.ts';
import { refreshEverything } from '../../../api/data-version.ts';
import { downloadFile } from '../../../api/files.ts';
import { createJobRunner } from '../../../api/job-state.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../../i18n/format.ts';
import { MAILBOX_STATUS_LABELS } from '../../../i18n/labels.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';

const runner = createJobRunner();
const PAGE = 100;

/** Whose data are kept although their time is over, to be taken away one by one or together. */
export function ExpiredPeople() {
  const [limit, setLimit] = useState(PAGE);
  const [chosen, setChosen] = useState<ReadonlySet<MailboxId>>(new Set());
  const [isErasing, setIsErasing] = useState(false);
  const [done, setDone] = useState('');
  const job = runner.useJob();
  const { data, error } = useQuery(api.privacy.expired.queryOptions({ input: { limit } }));
  const rows = data?.rows ?? [];
  const ids = rows.map(({ id }) => id).filter((id) => chosen.has(id));
  const save = async () => {
    const file = await runner.run(({ follow }) =>
      follow((signal) => client.privacy.exportExpired({ format: 'xlsx' }, { signal })),
    );
    if (file) await downloadFile(file.fileId, file.name);
  };
  const choose = (id: MailboxId, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const failure = error ?? (isErasing ? null : job.error);
  return (
    <section className="expired-people" aria-labelledby="expired-people">
      <h3 id="expired-people">Đã hết thời hạn lưu{data ? `: ${formatNumber(data.total)}` : ''}</h3>
      {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
      {done ? <Notice tone="success" title={done} /> : null}
      {data && rows.length === 0 ? (
        <p className="quiet">
          Không có ai. Người có hộp thư đã bị xóa hoặc thu hồi quá 60 tháng sẽ hiện ở đây và ở Tổng
          quan.
        </p>
      ) : null}
      {rows.length > 0 ? (
        <>
          <div className="row-of-buttons">
            <Button
              appearance="primary"
              disabledFocusable={ids.length === 0 || job.isRunning}
              onClick={() => {
                setDone('');
                setIsErasing(true);
              }}
            >
              {ids.length === 0
                ? 'Xóa dữ liệu của người đã chọn…'
                : `Xóa dữ liệu của ${formatNumber(ids.length)} người…`}
            </Button>
            <ActButton right="export" disabledFocusable={job.isRunning} onClick={() => void save()}>
              Xuất Excel
            </ActButton>
          </div>
          <table className="plain-table" aria-label="Người đã hết thời hạn lưu dữ liệu">
            <thead>
              <tr>
                <th scope="col">
                  <Checkbox
                    aria-label="Chọn tất cả những người đang hiện"
                    checked={ids.length === 0 ? false : ids.length === rows.length ? true : 'mixed'}
                    onChange={(_, { checked }) =>
                      setChosen(new Set(checked ? rows.map(({ id }) => id) : []))
                    }
                  />
                </th>
                <th scope="col">Họ và tên</th>
                <th scope="col">Tên tài khoản</th>
                <th scope="col">Đơn vị</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Hết hạn lưu</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, localPart, unitName, status, endedOn, keptUntil }) => (
                <tr key={id}>
                  <td>
                    <Checkbox
                      aria-label={`Chọn ${name}, ${localPart}`}
                      checked={chosen.has(id)}
                      onChange={(_, { checked }) => choose(id, checked === true)}
                    />
                  </td>
                  <td>{name}</td>
                  <td className="address">{localPart}</td>
                  <td>{unitName}</td>
                  <td>
                    {MAILBOX_STATUS_LABELS[status]} từ {formatDay(endedOn)}
                  </td>
                  <td>{formatDay(keptUntil)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {data && rows.length < data.total && limit < 1_000 ? (
            <Button size="small" onClick={() => setLimit(Math.min(1_000, limit + PAGE))}>
              Xem thêm
            </Button>
          ) : null}
        </>
      ) : null}
      {isErasing ? (
        <EraseDialog
          ids={ids}
          onClose={() => {
            job.dismissError();
            setIsErasing(false);
          }}
          onErased={({ people, kept }) => {
            setIsErasing(false);
            setChosen(new Set());
            setDone(
              `Đã xóa dữ liệu của ${formatNumber(people)} người. Nhật ký giữ việc xóa, không giữ nội dung. Văn bản ghi về họ vẫn lưu theo quy định: ${formatNumber(kept)}.`,
            );
          }}
        />
      ) : null}
    </section>
  );
}

interface EraseDialogProps {
  ids: MailboxId[];
  onClose: () => void;
  onErased: (done: { people: number; kept: number }) => void;
}

function EraseDialog({ ids, onClose, onErased }: EraseDialogProps) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('Hết thời hạn lưu 60 tháng');
  const job = runner.useJob();
  const erase = async () => {
    const result = await runner.run(({ follow }) =>
      follow((signal) =>
        client.privacy.eraseExpired({ mailboxIds: ids, reason: reason.trim() }, { signal }),
      ),
    );
    if (!result) return;
    refreshEverything(queryClient);
    onErased(result);
  };
  return (
    <FormDialog
      title={`Xóa dữ liệu của ${formatNumber(ids.length)} người`}
      submitLabel={job.isRunning ? 'Đang xóa…' : 'Xóa dữ liệu'}
      isBusy={job.isRunning}
      error={job.error ? explainError(job.error) : null}
      canSubmit={reason.trim() !== ''}
      onSubmit={() => void erase()}
      onClose={onClose}
    >
      <p>
        Không lấy lại được. Họ tên, năm sinh, chức vụ, điện thoại và nội dung đã ghi về{' '}
        {formatNumber(ids.length)} người này bị xóa khỏi danh bạ, diễn biến, danh sách đã nhập, đề
        nghị, sổ theo dõi, bàn giao đã hủy, lệnh và số liệu của máy chủ, danh bạ đã công bố và nhật
        ký. Địa chỉ, các ngày và việc đã làm vẫn còn; văn bản đã ban hành, biên bản bàn giao và văn
        bản đến giữ nguyên theo Luật Lưu trữ 33/2024/QH15. Các bản sao lưu cũ mất dần theo vòng giữ.
      </p>
      <Field label="Lý do, văn bản" required>
        <Textarea
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </FormDialog>
  );
}
