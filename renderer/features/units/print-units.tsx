import { saveFile } from '../../api/files.ts';
import { PrintDialog } from '../../ui/print-dialog.tsx';
import { printUnits, useUnitsPrint } from './units-export.ts';

/** The units as they are shown, as the PDF that is printed. */
export function PrintUnits({ text, onClose }: { text: string; onClose: () => void }) {
  const { error, cancel, dismissError } = useUnitsPrint();
  return (
    <PrintDialog
      title="In danh sách đơn vị đang thấy"
      documentTitle="Danh sách đơn vị"
      error={error}
      layOut={async () => {
        const printed = await printUnits(text);
        return printed && { pdf: printed.pdf, save: () => saveFile(printed.pdf, printed.name) };
      }}
      onClose={() => {
        cancel();
        dismissError();
        onClose();
      }}
    />
  );
}
