import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../api/client.ts';
import { useConfirm } from '../api/confirm-password.ts';
import { explainError } from '../i18n/errors.ts';
import { Notice } from '../ui/notice.tsx';

/** Asks for the password before lists of people leave the application; what was wanted goes on by itself. */
export function ConfirmDialog() {
  const answer = useConfirm((state) => state.answer);
  const [password, setPassword] = useState('');
  const confirm = useMutation(api.session.confirm.mutationOptions());
  if (!answer) return null;
  const close = (isConfirmed: boolean) => {
    setPassword('');
    confirm.reset();
    answer(isConfirmed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ password }, { onSuccess: () => close(true) });
  };
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>Nhập lại mật khẩu</DialogTitle>
            <DialogContent className="dialog-stack">
              <p>Việc này đưa dữ liệu ra ngoài hoặc sửa nhiều hộp thư, nên cần biết chắc là bạn.</p>
              {confirm.error ? <Notice tone="error" {...explainError(confirm.error)} /> : null}
              <Field label="Mật khẩu của bạn">
                <Input
                  type="password"
                  autoFocus
                  autoComplete="current-password"
                  value={password}
                  onChange={(_, { value }) => setPassword(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => close(false)}>Thôi</Button>
              <Button
                appearance="primary"
                type="submit"
                disabledFocusable={password === '' || confirm.isPending}
              >
                Tiếp tục
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
