import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { client } from '../../api/client.ts';
import { useSession } from '../../api/session-state.ts';
import { explainError } from '../../i18n/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface SignInFormProps {
  /** The operator whose session ended; then only the password is asked. */
  username?: string;
  onSignedIn?: () => void;
}

/** Asks for name and password; a wrong one says so and keeps the name. */
export function SignInForm({ username, onSignedIn }: SignInFormProps) {
  const signIn = useSession((state) => state.signIn);
  const [error, setError] = useState<unknown>(null);
  const { control, handleSubmit, resetField, setFocus, formState } = useForm({
    defaultValues: { username: username ?? '', password: '' },
  });
  const submit = handleSubmit(async (values) => {
    try {
      setError(null);
      signIn(await client.session.login(values));
      onSignedIn?.();
    } catch (failure) {
      setError(failure);
      resetField('password');
      setFocus('password');
    }
  });
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {username === undefined ? (
        <TextField
          control={control}
          name="username"
          label="Tên đăng nhập"
          autoFocus
          autoComplete="username"
          maxLength={60}
          rules={{ required: 'Nhập tên đăng nhập.' }}
        />
      ) : null}
      <TextField
        control={control}
        name="password"
        label="Mật khẩu"
        type="password"
        autoComplete="current-password"
        maxLength={200}
        rules={{ required: 'Nhập mật khẩu.' }}
      />
      <Button type="submit" appearance="primary" disabledFocusable={formState.isSubmitting}>
        {formState.isSubmitting ? 'Đang đăng nhập…' : 'Đăng nhập'}
      </Button>
    </form>
  );
}
