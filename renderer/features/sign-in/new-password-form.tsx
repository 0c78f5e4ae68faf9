import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { explainError } from '../../i18n/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PasswordHints } from './password-hints.tsx';
import { MIN_PASSWORD_LENGTH } from './password-rules.ts';

interface NewPasswordFormProps {
  /** What proves who one is: the present password, or the printed code. */
  proof: { label: string; autoComplete: string; isSecret: boolean };
  /** Asked for too when nobody is signed in. */
  asksUsername?: boolean;
  submitLabel: string;
  onSubmit: (values: { username: string; proof: string; newPassword: string }) => Promise<void>;
  /** Buttons beside the one that submits. */
  children?: ReactNode;
}

/** Asks for a new password twice, with what it still lacks as it is typed; the backend decides. */
export function NewPasswordForm(props: NewPasswordFormProps) {
  const { proof, asksUsername = false, submitLabel, onSubmit, children } = props;
  const [error, setError] = useState<unknown>(null);
  const { control, handleSubmit, formState } = useForm({
    defaultValues: { username: '', proof: '', password: '', again: '' },
  });
  const [password, again] = useWatch({ control, name: ['password', 'again'] });
  const submit = handleSubmit(async (values) => {
    try {
      setError(null);
      await onSubmit({
        username: values.username,
        proof: values.proof,
        newPassword: values.password,
      });
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {asksUsername ? (
        <TextField
          control={control}
          name="username"
          label="Tên đăng nhập"
          autoComplete="username"
          maxLength={60}
          rules={{ required: 'Nhập tên đăng nhập.' }}
        />
      ) : null}
      <TextField
        control={control}
        name="proof"
        label={proof.label}
        type={proof.isSecret ? 'password' : 'text'}
        autoFocus
        autoComplete={proof.autoComplete}
        maxLength={200}
        rules={{ required: `Nhập ${proof.label.toLowerCase()}.` }}
      />
      <TextField
        control={control}
        name="password"
        label="Mật khẩu mới"
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
        label="Nhập lại mật khẩu mới"
        type="password"
        autoComplete="new-password"
        maxLength={200}
        aria-describedby="password-hints"
        rules={{
          validate: (text, values) => text === values.password || 'Hai lần nhập chưa giống nhau.',
        }}
      />
      <PasswordHints password={password} again={again} />
      <div className="row-of-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={formState.isSubmitting}>
          {formState.isSubmitting ? 'Đang đổi mật khẩu…' : submitLabel}
        </Button>
        {children}
      </div>
    </form>
  );
}
