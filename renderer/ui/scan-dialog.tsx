import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { DocumentPreview } from './document-preview.tsx';
import { Notice } from './notice.tsx';

interface ScanDialogProps {
  /** Null while it is being fetched. */
  file: { blob: Blob; name: string } | null;
  error: { title: string; hint?: ReactNode } | null;
  onSave: () => void;
  onClose: () => void;
}

/** What a browser shows as a picture; scanners' TIFF is not among it. */
const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** A scanned paper inside the window: the PDF itself, or the picture. */
export function ScanDialog({ file, error, onSave, onClose }: ScanDialogProps) {
  const extension = file?.name.split('.').pop()?.toLowerCase() ?? '';
  const isPdf = extension === 'pdf';
  const pictureType = PICTURES[extension];
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className="print-dialog">
        <DialogBody>
          <DialogTitle>{file?.name ?? 'Bản quét'}</DialogTitle>
          <DialogContent>
            {isPdf || error ? (
              <DocumentPreview
                title={file?.name ?? 'Bản quét'}
                pdf={file?.blob ?? null}
                error={error}
                onSave={onSave}
              />
            ) : null}
            {!file && !error ? <Spinner label="Đang mở bản quét…" /> : null}
            {file && pictureType ? (
              <Picture blob={file.blob} type={pictureType} name={file.name} />
            ) : null}
            {file && !isPdf && !pictureType ? (
              <Notice
                tone="info"
                title="Cửa sổ này không hiện được tệp TIFF."
                hint="Nhấn “Lưu tệp” rồi mở bằng trình xem ảnh của Windows."
              />
            ) : null}
          </DialogContent>
          <DialogActions>
            {file && !isPdf ? <Button onClick={onSave}>Lưu tệp</Button> : null}
            <Button onClick={onClose}>Đóng</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Pictures come as data, which the page's own rules allow. */
function Picture({ blob, type, name }: { blob: Blob; type: string; name: string }) {
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    const reader = new FileReader();
    reader.onload = () => setSource(String(reader.result));
    reader.readAsDataURL(new Blob([blob], { type }));
    return () => reader.abort();
  }, [blob, type]);
  return source ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scan-picture" aria-label={`Bản quét ${name}`} tabIndex={0}>
      <img src={source} alt={`Bản quét ${name}`} />
    </section>
  ) : (
    <Spinner label="Đang mở bản quét…" />
  );
}
