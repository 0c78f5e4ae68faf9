import { Button, Field, Input } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { api, client } from '../../../api/client.ts';
import { downloadFile } from '../../../api/files.ts';
import { createJobRunner } from '../../../api/job-state.ts';
import { explainError } from '../../../i18n/errors.ts';
import { MAILBOX_STATUS_LABELS } from '../../../i18n/labels.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { ErasureForm } from './erasure-form.tsx';
import { ExpiredPeople } from './expired-people.tsx';

const runner = createJobRunner();
const SHOWN = 8;

/** Why data of people are kept here, and what one of them may ask for. */
export function PrivacySection() {
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState('');
  const [erasing, setErasing] = useState<{ id: MailboxId; name: string } | null>(null);
  const [done, setDone] = useState('');
  const text = useSettled(typed.trim(), 300);
  const job = runner.useJob();
  const { data, error } = useQuery({
    ...api.directory.search.queryOptions({
      input: { text, kind: 'personal', limit: SHOWN, countUpTo: SHOWN + 1 },
    }),
    enabled: text.length >= 2,
  });
  const takeOut = async (mailboxId: MailboxId) => {
    setDone('');
    const file = await runner.run(({ follow }) =>
      follow((signal) => client.privacy.export({ mailboxId }, { signal })),
    );
    if (file) await downloadFile(file.fileId, file.name);
  };
  const failure = error ?? job.error;
  return (
    <>
      <p>
        Danh bạ giữ họ tên, năm sinh, chức vụ, đơn vị và điện thoại công vụ, chỉ để cấp, quản lý và
        công bố hộp thư theo Quy chế; không giữ số định danh, quê quán hay dữ liệu nhạy cảm. Dữ liệu
        của một người được giữ 60 tháng sau khi hộp thư bị xóa hoặc thu hồi (Ngoài Quy chế), hoặc
        đến khi người đó yêu cầu xóa. Mọi lần xem và xuất đều có trong Nhật ký: lọc theo khoảng ngày
        để biết ai đã xem gì.
      </p>
      {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
      {done ? <Notice tone="success" title={done} /> : null}
      <Field label="Tìm người cần xuất, sửa hoặc xóa dữ liệu">
        <Input
          value={typed}
          maxLength={200}
          placeholder="Họ tên hoặc địa chỉ"
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {data && text.length >= 2 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col">Địa chỉ</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Thao tác</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ id, name, address, status }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>{address}</td>
                <td>{MAILBOX_STATUS_LABELS[status]}</td>
                <td>
                  <div className="row-of-buttons">
                    <ActButton
                      right="export"
                      size="small"
                      disabledFocusable={job.isRunning}
                      aria-label={`Xuất dữ liệu của ${name}`}
                      onClick={() => void takeOut(id)}
                    >
                      Xuất
                    </ActButton>
                    <Button
                      size="small"
                      aria-label={`Xóa dữ liệu của ${name}`}
                      onClick={() => setErasing({ id, name })}
                    >
                      Xóa…
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {data && text.length >= 2 && data.rows.length === 0 ? (
        <p className="quiet">Không có ai khớp.</p>
      ) : null}
      {erasing ? (
        <ErasureForm
          key={erasing.id}
          mailboxId={erasing.id}
          name={erasing.name}
          onClose={() => setErasing(null)}
          onErased={(kept) => {
            setErasing(null);
            setDone(
              `Đã xóa dữ liệu của người này. Nhật ký giữ việc xóa, không giữ nội dung.${kept}`,
            );
            void queryClient.invalidateQueries();
          }}
        />
      ) : null}
      <ExpiredPeople />
    </>
  );
}
