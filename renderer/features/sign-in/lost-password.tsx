import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { Notice } from '../../ui/notice.tsx';
import { NewPasswordForm } from './new-password-form.tsx';

/** The way back in for an administrator who has the printed code. */
export function LostPassword({ onBack }: { onBack: () => void }) {
  const [isDone, setIsDone] = useState(false);
  if (isDone) {
    return (
      <>
        <Notice
          tone="success"
          title="Đã đổi mật khẩu."
          hint="Mã khôi phục vừa dùng không còn giá trị. Đăng nhập rồi in mã mới ở Cài đặt › Người dùng."
        />
        <Button appearance="primary" onClick={onBack}>
          Đăng nhập
        </Button>
      </>
    );
  }
  return (
    <>
      <p>
        Quản trị viên quên mật khẩu: nhập mã khôi phục đã in và cất giữ. Người dùng khác: đề nghị
        quản trị viên cấp lại mật khẩu.
      </p>
      <NewPasswordForm
        asksUsername
        proof={{ label: 'Mã khôi phục', autoComplete: 'off', isSecret: false }}
        submitLabel="Đặt mật khẩu mới"
        onSubmit={async ({ username, proof, newPassword }) => {
          await client.session.recover({ username, code: proof, newPassword });
          setIsDone(true);
        }}
      >
        <Button onClick={onBack}>Quay lại</Button>
      </NewPasswordForm>
    </>
  );
}
