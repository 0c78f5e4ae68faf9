import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { refreshEverything } from '../../api/data-version.ts';
import { useSession } from '../../api/session-state.ts';
import { SignInForm } from './sign-in-form.tsx';

/**
 * Lies over the screen when the session has ended; beneath it everything typed is still there. Only the operator who
 * typed it may go on; anybody else signs out first.
 */
export function SessionDialog() {
  const { isLost, operator, idleMinutes, signOut } = useSession();
  const queryClient = useQueryClient();
  return (
    <Dialog open={isLost} modalType="alert">
      <DialogSurface className="session-dialog">
        <DialogBody>
          <DialogTitle>Phiên làm việc đã hết</DialogTitle>
          <DialogContent>
            <p>
              Phiên tự kết thúc sau {idleMinutes} phút không có thao tác. Nhập lại mật khẩu của{' '}
              <strong>{operator?.fullName}</strong> để làm tiếp; những gì đang nhập vẫn được giữ.
            </p>
            <SignInForm
              username={operator?.username}
              onSignedIn={() => refreshEverything(queryClient)}
            />
          </DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                signOut();
                queryClient.clear();
              }}
            >
              Đăng xuất
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
