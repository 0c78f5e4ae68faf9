import { Button, Spinner } from '@fluentui/react-components';
import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Notice } from './notice.tsx';

interface DocumentPreviewProps {
  /** What is shown, for screen readers. */
  title: string;
  /** The PDF itself; null while it is being made. */
  pdf: Blob | null;
  /** Why there is none. */
  error?: { title: string; hint?: ReactNode } | null;
  onSave: () => void;
  /** More buttons beside print and save. */
  actions?: ReactNode;
}

/** Shows the pages only: our own buttons stand above, in Vietnamese. */
const VIEW = '#toolbar=0&navpanes=0&view=FitH';

/** The document as it will be printed: the PDF itself, not a likeness. */
export function DocumentPreview({ title, pdf, error, onSave, actions }: DocumentPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!pdf) return setUrl(null);
    const made = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [pdf]);
  const canShow = navigator.pdfViewerEnabled;

  return (
    <section className="document-preview" aria-label={`Xem trước: ${title}`}>
      <div className="row-of-buttons">
        <Button
          icon={<Print20Regular />}
          disabledFocusable={!url || !canShow}
          onClick={() => frame.current?.contentWindow?.print()}
        >
          In
        </Button>
        <Button icon={<ArrowDownload20Regular />} disabledFocusable={!pdf} onClick={onSave}>
          Lưu PDF
        </Button>
        {actions}
      </div>
      {error ? <Notice tone="error" {...error} /> : null}
      {!pdf && !error ? <Spinner label="Đang lập văn bản…" /> : null}
      {url && canShow ? (
        <iframe ref={frame} className="document-frame" title={title} src={`${url}${VIEW}`} />
      ) : null}
      {url && !canShow ? (
        <Notice
          tone="info"
          title="Cửa sổ này không hiện được PDF."
          hint="Nhấn “Lưu PDF” rồi mở tệp để xem và in; tệp ấy chính là văn bản."
        />
      ) : null}
    </section>
  );
}
