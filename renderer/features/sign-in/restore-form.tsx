import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, client } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface RestoreFormProps {
  onRestored: () => void;
  onBack?: () => void;
}

/** Puts a backup in the place of a register that does not open, or of a new one. */
export function RestoreForm({ onRestored, onBack }: RestoreFormProps) {
  const { data } = useQuery(api.recovery.state.queryOptions({ input: {} }));
  const [error, setError] = useState<unknown>(null);
  const newest = data?.backups[0]?.name ?? '';
  const { control, handleSubmit, register, watch, formState } = useForm({
    values: { backup: newest, path: '', passphrase: '', username: '', password: '' },
    resetOptions: { keepDirtyValues: true },
  });
  const isElsewhere = watch('backup') === '';
  const submit = handleSubmit(async ({ backup, path, passphrase, username, password }) => {
    try {
      setError(null);
      await client.recovery.restore({
        backup: backup || path.trim(),
        passphrase: isElsewhere ? passphrase : null,
        username,
        password,
      });
      onRestored();
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <fieldset className="restore-choices">
        <legend>Khôi phục từ bản sao lưu</legend>
        {(data?.backups ?? []).slice(0, 5).map(({ name, createdAt, counts, missing }) => (
          <label key={name} className="restore-choice">
            <input type="radio" value={name} {...register('backup')} />
            <span>
              <strong>{formatInstant(createdAt)}</strong>: {formatNumber(counts.mailboxes)} hộp thư
              <br />
              <span className="quiet">{whatIsMissing(missing.events)}</span>
            </span>
          </label>
        ))}
        <label className="restore-choice">
          <input type="radio" value="" {...register('backup')} />
          <span>
            <strong>Tệp ở nơi khác</strong> (USB, thư mục chia sẻ)
          </span>
        </label>
      </fieldset>
      {isElsewhere ? (
        <>
          <TextField
            control={control}
            name="path"
            label="Đường dẫn của tệp sao lưu"
            hint="Ví dụ E:\SaoLuu\danh-ba_2026-11-16T02-00-00-000Z_daily.dbtc"
            maxLength={1000}
            rules={{ required: 'Nhập đường dẫn của tệp.' }}
          />
          <TextField
            control={control}
            name="passphrase"
            label="Cụm mật khẩu của bản sao lưu"
            hint="Để trống nếu bản sao lưu không mã hóa (tệp .sqlite)"
            type="password"
            maxLength={200}
            isOptional
            rules={{}}
          />
        </>
      ) : null}
      <TextField
        control={control}
        name="username"
        label="Tên đăng nhập của quản trị viên"
        hint="Như đã có trong bản sao lưu đó"
        autoComplete="username"
        maxLength={60}
        rules={{ required: 'Nhập tên đăng nhập.' }}
      />
      <TextField
        control={control}
        name="password"
        label="Mật khẩu"
        type="password"
        autoComplete="current-password"
        maxLength={200}
        rules={{ required: 'Nhập mật khẩu.' }}
      />
      <div className="row-of-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={formState.isSubmitting}>
          {formState.isSubmitting ? 'Đang khôi phục…' : 'Khôi phục'}
        </Button>
        {onBack ? <Button onClick={onBack}>Quay lại</Button> : null}
      </div>
    </form>
  );
}

function whatIsMissing(events: number | null): string {
  if (events === null) return 'Không biết sau đó còn việc gì đã ghi';
  if (events === 0) return 'Có đủ mọi việc đã ghi';
  return `Thiếu ${formatNumber(events)} sự kiện đã ghi sau đó`;
}
