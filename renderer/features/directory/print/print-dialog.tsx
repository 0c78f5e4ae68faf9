import type { DirectoryFilter } from '../../../api/directory-filter.ts';
import { printList, usePrintingJob } from '../../../api/directory-jobs.ts';
import { downloadFile } from '../../../api/files.ts';
import { PrintDialog as ListPrintDialog } from '../../../ui/print-dialog.tsx';

interface PrintDialogProps {
  filter: DirectoryFilter;
  onClose: () => void;
}

/** The directory as it stands, as the PDF that is printed. */
export function PrintDialog({ filter, onClose }: PrintDialogProps) {
  const { error, cancel, dismissError } = usePrintingJob();
  return (
    <ListPrintDialog
      title="In danh sách đang thấy"
      documentTitle="Danh bạ"
      error={error}
      layOut={async () => {
        const printed = await printList(filter);
        if (!printed) return null;
        const { pdf, fileId, name } = printed;
        return { pdf, save: () => void downloadFile(fileId, name) };
      }}
      onClose={() => {
        cancel();
        dismissError();
        onClose();
      }}
    />
  );
}
