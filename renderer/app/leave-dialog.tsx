import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useLeaving, useLeavingAsked } from '../ui/unsaved-changes.ts';

/** Asks before what was typed into a form is dropped; whoever just presses Enter or Esc goes on typing. */
export function LeaveDialog() {
  useLeavingAsked();
  const act = useLeaving((state) => state.act);
  if (!act) return null;
  const stay = () => useLeaving.setState({ act: null });
  const leave = () => {
    stay();
    act();
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) stay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Bỏ những gì đã sửa?</DialogTitle>
          <DialogContent>
            Những gì vừa nhập trong biểu mẫu đang mở chưa được ghi. Bỏ thì phải nhập lại từ đầu.
          </DialogContent>
          <DialogActions>
            {/* The first control has the keyboard. */}
            <Button appearance="primary" onClick={stay}>
              Tiếp tục sửa
            </Button>
            <Button onClick={leave}>Bỏ</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
