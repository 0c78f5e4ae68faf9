import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { client } from '../../../api/client.ts';
import { createJobRunner } from '../../../api/job-state.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatInstant } from '../../../i18n/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const runner = createJobRunner();

interface SecondFolderProps {
  second: { folder: string | null; hasPassphrase: boolean; copiedAt: string | null };
}

/** Where encrypted copies leave the machine to: a stick, a share. */
export function SecondFolder({ second }: SecondFolderProps) {
  const queryClient = useQueryClient();
  const job = runner.useJob();
  const [failure, setFailure] = useState<unknown>(null);
  const [saved, setSaved] = useState('');
  const { control, handleSubmit, resetField, formState } = useForm({
    values: { folder: second.folder ?? '', passphrase: '' },
  });
  const submit = handleSubmit(async ({ folder, passphrase }) => {
    try {
      setFailure(null);
      await client.backup.configure({
        secondFolder: folder.trim() || null,
        passphrase: passphrase || null,
      });
      resetField('passphrase');
      setSaved('Đã lưu nơi đặt bản sao thứ hai.');
      await queryClient.invalidateQueries();
    } catch (reason) {
      setFailure(reason);
    }
  });
  const copyOut = async () => {
    const copy = await runner.run(({ follow }) =>
      follow((signal) => client.backup.copyOut({}, { signal })),
    );
    if (copy) setSaved(`Đã chép bản mã hóa: ${copy.path}`);
    await queryClient.invalidateQueries();
  };
  const error = failure ?? job.error;
  return (
    <form className="settings-form" onSubmit={submit} noValidate>
      <h3>Bản sao thứ hai, có mã hóa</h3>
      <p className="quiet">
        Cất ở USB hay thư mục chia sẻ, ngoài máy này. Mỗi ngày ứng dụng tự chép một bản nếu thư mục
        có mặt, đọc lại từ đầu đến cuối rồi mới tính; bản cũ được dọn theo cùng quy tắc, tệp khác ở
        đó không bị đụng đến.{' '}
        {second.copiedAt
          ? `Lần chép gần nhất: ${formatInstant(second.copiedAt)}.`
          : 'Chưa chép lần nào.'}
      </p>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {saved && !error ? <Notice tone="success" title={saved} /> : null}
      <TextField
        control={control}
        name="folder"
        label="Thư mục"
        hint="Ví dụ E:\SaoLuu; để trống là không dùng"
        maxLength={1000}
        isOptional
        rules={{}}
      />
      <TextField
        control={control}
        name="passphrase"
        label={second.hasPassphrase ? 'Cụm mật khẩu mới (để trống là giữ như cũ)' : 'Cụm mật khẩu'}
        hint="Ít nhất 12 ký tự. Quên thì không ai mở được bản sao: ghi lại và cất ở nơi khác."
        type="password"
        autoComplete="new-password"
        maxLength={200}
        isOptional
        rules={{}}
      />
      <div className="row-of-buttons">
        <Button type="submit" disabledFocusable={formState.isSubmitting}>
          Lưu
        </Button>
        <Button
          disabledFocusable={second.folder === null || job.isRunning}
          onClick={() => void copyOut()}
        >
          {job.isRunning ? 'Đang chép…' : 'Chép ngay'}
        </Button>
      </div>
    </form>
  );
}
