import type { DirectoryFilter } from '../../../api/directory-filter.ts';
import { printList, usePrintingJob } from '../../../api/directory-jobs.ts';
import { saveFile } from '../../../api/files.ts';
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
      layOut={async (part) => {
        const printed = await printList(filter, part);
        if (!printed) return null;
        const { pdf, name, parts } = printed;
        return { pdf, parts, save: () => saveFile(pdf, name) };
      }}
      onClose={() => {
        cancel();
        dismissError();
        onClose();
      }}
    />
  );
}
