import { Button } from '@fluentui/react-components';
import { client } from '../../api/client.ts';
import { useSession } from '../../api/session-state.ts';
import { NewPasswordForm } from './new-password-form.tsx';

/** Nothing else may be done with a password that somebody else chose. */
export function ForcedChange() {
  const { passwordChanged, signOut } = useSession();
  return (
    <NewPasswordForm
      proof={{
        label: 'Mật khẩu được cấp',
        autoComplete: 'current-password',
        isSecret: true,
      }}
      submitLabel="Đổi mật khẩu"
      onSubmit={async ({ proof, newPassword }) => {
        await client.session.changePassword({ password: proof, newPassword });
        passwordChanged();
      }}
    >
      <Button
        onClick={() => {
          void client.session.logout({}).catch(() => undefined);
          signOut();
        }}
      >
        Đăng xuất
      </Button>
    </NewPasswordForm>
  );
}
