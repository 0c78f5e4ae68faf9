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
import type { DirectoryFilter } from '../../../api/directory-filter.ts';
import { printList, usePrintingJob } from '../../../api/directory-jobs.ts';
import { downloadFile } from '../../../api/files.ts';
import { explainError } from '../../../i18n/errors.ts';
import { DocumentPreview } from '../../../ui/document-preview.tsx';

interface PrintDialogProps {
  filter: DirectoryFilter;
  onClose: () => void;
}

/** The list as it stands, as the PDF that is printed. */
export function PrintDialog({ filter, onClose }: PrintDialogProps) {
  const { error, cancel, dismissError } = usePrintingJob();
  const [printed, setPrinted] = useState<Awaited<ReturnType<typeof printList>>>(null);
  useEffect(() => {
    void printList(filter).then(setPrinted);
    return cancel;
  }, [filter, cancel]);
  const close = () => {
    dismissError();
    onClose();
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className="print-dialog">
        <DialogBody>
          <DialogTitle>In danh sách đang thấy</DialogTitle>
          <DialogContent>
            <DocumentPreview
              title="Danh bạ"
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
