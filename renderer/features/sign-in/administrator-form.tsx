import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { client } from '../../api/client.ts';
import { useSession } from '../../api/session-state.ts';
import { explainError } from '../../i18n/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PasswordHints } from './password-hints.tsx';
import { MIN_PASSWORD_LENGTH } from './password-rules.ts';

/** Creates the first operator; the hints follow the typing, the backend decides. */
export function AdministratorForm() {
  const signIn = useSession((state) => state.signIn);
  const [error, setError] = useState<unknown>(null);
  const { control, handleSubmit, formState } = useForm({
    defaultValues: { username: '', fullName: '', password: '', again: '' },
  });
  const [password, again] = useWatch({ control, name: ['password', 'again'] });
  const submit = handleSubmit(async ({ username, fullName, password: chosen }) => {
    try {
      setError(null);
      const reply = await client.session.createAdministrator({
        username,
        fullName,
        password: chosen,
      });
      signIn(reply, { isFirstStart: true });
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <TextField
        control={control}
        name="fullName"
        label="Họ và tên"
        autoFocus
        autoComplete="name"
        maxLength={120}
        rules={{ validate: (text) => text.trim() !== '' || 'Nhập họ và tên.' }}
      />
      <TextField
        control={control}
        name="username"
        label="Tên đăng nhập"
        hint="Dùng để đăng nhập vào ứng dụng này, như quantri"
        autoComplete="username"
        maxLength={60}
        rules={{ validate: (text) => text.trim() !== '' || 'Nhập tên đăng nhập.' }}
      />
      <TextField
        control={control}
        name="password"
        label="Mật khẩu"
        type="password"
        autoComplete="new-password"
        maxLength={200}
        aria-describedby="password-hints"
        rules={{
          validate: (text) =>
            text.length >= MIN_PASSWORD_LENGTH ||
            `Mật khẩu phải có ít nhất ${MIN_PASSWORD_LENGTH} ký tự.`,
        }}
      />
      <TextField
        control={control}
        name="again"
        label="Nhập lại mật khẩu"
        type="password"
        autoComplete="new-password"
        maxLength={200}
        aria-describedby="password-hints"
        rules={{
          validate: (text, values) => text === values.password || 'Hai lần nhập chưa giống nhau.',
        }}
      />
      <PasswordHints password={password} again={again} />
      <Button type="submit" appearance="primary" disabledFocusable={formState.isSubmitting}>
        {formState.isSubmitting ? 'Đang tạo tài khoản…' : 'Tạo tài khoản quản trị'}
      </Button>
    </form>
  );
}
