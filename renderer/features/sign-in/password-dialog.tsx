import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { client } from '../../api/client.ts';
import { NewPasswordForm } from './new-password-form.tsx';

/** One's own password, changed whenever one likes. */
export function PasswordDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className="session-dialog">
        <DialogBody>
          <DialogTitle>Đổi mật khẩu của bạn</DialogTitle>
          <DialogContent>
            <p className="quiet">Những phiên làm việc khác của bạn sẽ kết thúc.</p>
            <NewPasswordForm
              proof={{
                label: 'Mật khẩu đang dùng',
                autoComplete: 'current-password',
                isSecret: true,
              }}
              submitLabel="Đổi mật khẩu"
              onSubmit={async ({ proof, newPassword }) => {
                await client.session.changePassword({ password: proof, newPassword });
                onClose();
              }}
            >
              <Button onClick={onClose}>Không đổi</Button>
            </NewPasswordForm>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
