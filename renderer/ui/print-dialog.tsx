import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
} from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { explainError } from '../i18n/errors.ts';
import { DocumentPreview } from './document-preview.tsx';

/** A list that was laid out, or a part of it. */
export interface LaidOut {
  pdf: Blob;
  save: () => void;
  /** In how many parts a long list comes; one without it. */
  parts?: number;
}

interface PrintDialogProps {
  title: string;
  /** What the pages are, for screen readers. */
  documentTitle: string;
  /** Lays the list out, or one part of it, from 1 on; null when it failed, and `error` says why. */
  layOut: (part: number) => Promise<LaidOut | null>;
  error: unknown;
  /** Ends what is still being laid out. */
  onClose: () => void;
}

/** A list as it stands, as the PDF that is printed; a long one part by part. */
export function PrintDialog({ title, documentTitle, layOut, error, onClose }: PrintDialogProps) {
  const [printed, setPrinted] = useState<LaidOut | null>(null);
  const [part, setPart] = useState(1);
  const [parts, setParts] = useState(1);
  const start = useRef(layOut);
  const show = useCallback((wanted: number) => {
    setPart(wanted);
    setPrinted(null);
    void start.current(wanted).then((made) => {
      setPrinted(made);
      if (made?.parts) setParts(made.parts);
    });
  }, []);
  useEffect(() => show(1), [show]);
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className="print-dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="dialog-stack">
            {parts > 1 ? (
              <Field
                label="Danh sách dài, in từng phần"
                hint="Mỗi phần 5.000 dòng, số thứ tự nối tiếp nhau. Cần cả danh sách trong một tệp thì xuất Excel hoặc Word."
              >
                <Select
                  value={String(part)}
                  disabled={printed === null && !error}
                  onChange={(_, { value }) => show(Number(value))}
                >
                  {Array.from({ length: parts }, (_, index) => index + 1).map((each) => (
                    <option key={each} value={String(each)}>
                      Phần {each}/{parts}
                    </option>
                  ))}
                </Select>
              </Field>
            ) : null}
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
