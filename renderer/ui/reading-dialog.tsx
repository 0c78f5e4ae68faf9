import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface ReadingDialogProps {
  title: string;
  /** Wide, for tables of several columns. */
  isWide?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is only read, and closed. */
export function ReadingDialog({ title, isWide = false, onClose, children }: ReadingDialogProps) {
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={isWide ? 'wide-dialog' : undefined}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="dialog-stack">{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Đóng
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
