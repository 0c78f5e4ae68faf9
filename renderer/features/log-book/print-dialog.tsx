import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { LogBook } from '../../../shared/domain/logbook/log-book.ts';
import { downloadFile } from '../../api/files.ts';
import { explainError } from '../../i18n/errors.ts';
import { DocumentPreview } from '../../ui/document-preview.tsx';
import { type LogFilterState, printLogBook, useLogExport } from './log-work.ts';

interface PrintDialogProps {
  book: LogBook;
  filter: LogFilterState;
  onClose: () => void;
}

/** The register as it stands, as the PDF that is printed. */
export function PrintDialog({ book, filter, onClose }: PrintDialogProps) {
  const { error, cancel, dismissError } = useLogExport();
  const [printed, setPrinted] = useState<Awaited<ReturnType<typeof printLogBook>>>(null);
  useEffect(() => {
    void printLogBook(book.id, filter).then(setPrinted);
    return cancel;
  }, [book, filter, cancel]);
  const close = () => {
    dismissError();
    onClose();
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className="print-dialog">
        <DialogBody>
          <DialogTitle>{`In sổ ${book.title}`}</DialogTitle>
          <DialogContent>
            <DocumentPreview
              title={`Sổ ${book.title}`}
              pdf={printed?.pdf ?? null}
              error={error ? explainError(error) : null}
              onSave={() => {
                if (printed) void downloadFile(printed.fileId, printed.name);
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Đóng</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
