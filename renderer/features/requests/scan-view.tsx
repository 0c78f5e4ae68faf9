import type { StoredFileId } from '../../../shared/domain/ids.ts';
import { useStoredFile } from '../../api/stored-file.ts';
import { explainError } from '../../i18n/errors.ts';
import { ScanDialog } from '../../ui/scan-dialog.tsx';

/** The scan of an office's letter, shown in the window. */
export function ScanView({ id, onClose }: { id: StoredFileId; onClose: () => void }) {
  const { file, error, save } = useStoredFile(id);
  return (
    <ScanDialog
      file={file}
      error={error ? explainError(error) : null}
      onSave={save}
      onClose={onClose}
    />
  );
}
