import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { Notice } from './notice.tsx';

interface FormDialogProps {
  title: string;
  /** What the button that does it is called. */
  submitLabel: string;
  isBusy: boolean;
  /** Why it could not be done; the dialog stays with everything typed. */
  error: { title: string; hint?: ReactNode } | null;
  canSubmit?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the screen: Enter does it, Esc gives it up, a failure stands inside. */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    submitLabel,
    isBusy,
    error,
    canSubmit = true,
    onSubmit,
    onClose,
    children,
  } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canSubmit && !isBusy) onSubmit();
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className="form-dialog">
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="form-dialog-content">
              {error ? <Notice tone="error" {...error} /> : null}
              {children}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Thôi</Button>
              <Button type="submit" appearance="primary" disabledFocusable={!canSubmit || isBusy}>
                {submitLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
