import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { explainError } from '../i18n/errors.ts';
import { DocumentPreview } from './document-preview.tsx';

interface PrintDialogProps {
  title: string;
  /** What the pages are, for screen readers. */
  documentTitle: string;
  /** Lays the list out; null when it failed, and `error` says why. */
  layOut: () => Promise<{ pdf: Blob; save: () => void } | null>;
  error: unknown;
  /** Ends what is still being laid out. */
  onClose: () => void;
}

/** A list as it stands, as the PDF that is printed. */
export function PrintDialog({ title, documentTitle, layOut, error, onClose }: PrintDialogProps) {
  const [printed, setPrinted] = useState<Awaited<ReturnType<typeof layOut>>>(null);
  const start = useRef(layOut);
  useEffect(() => {
    void start.current().then(setPrinted);
  }, []);
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className="print-dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <DocumentPreview
              title={documentTitle}
              pdf={printed?.pdf ?? null}
              error={error ? explainError(error) : null}
              onSave={() => printed?.save()}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Đóng</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
