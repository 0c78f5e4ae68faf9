import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DocumentId, UnitId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { type MadeFile, renderDocument } from '../../api/documents.ts';
import { saveFile } from '../../api/files.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { DayField } from '../../ui/day-field.tsx';
import { DocumentPreview } from '../../ui/document-preview.tsx';
import { Notice } from '../../ui/notice.tsx';

interface LetterDialogProps {
  reportId: number;
  step: 'asked' | 'reminded';
  unitIds: UnitId[];
  onClose: () => void;
  onNoted: () => void;
}

const TITLES = { asked: 'Đề nghị đơn vị báo cáo', reminded: 'Đôn đốc đơn vị báo cáo' } as const;

/** The letter to the chosen units: drawn up here and issued, or noted when it was written elsewhere. */
export function LetterDialog({ reportId, step, unitIds, onClose, onNoted }: LetterDialogProps) {
  const kind = step === 'asked' ? 'letter' : 'reminder-letter';
  const [documentId, setDocumentId] = useState<DocumentId | null>(null);
  const [pdf, setPdf] = useState<MadeFile | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [on, setOn] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const drawUp = useMutation(
    api.report.drawUpLetter.mutationOptions({
      onSuccess: ({ documentId: drawn }) => setDocumentId(drawn as DocumentId),
    }),
  );
  const note = useMutation(api.report.noteLetter.mutationOptions({ onSuccess: onNoted }));
  useEffect(() => {
    if (documentId === null) return;
    const stop = new AbortController();
    renderDocument(kind, documentId, 'pdf', stop.signal).then(setPdf, (error: unknown) => {
      if (!stop.signal.aborted) setFailure(error);
    });
    return () => stop.abort();
  }, [documentId, kind]);
  const error = drawUp.error ?? note.error ?? failure;
  const canNote = on !== null && (documentId !== null || reference.trim() !== '');

  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className="wide-dialog">
        <DialogBody>
          <DialogTitle>
            {TITLES[step]}: {formatNumber(unitIds.length)} đơn vị
          </DialogTitle>
          <DialogContent className="dialog-fields">
            {error ? <Notice tone="error" {...explainError(error)} /> : null}
            {documentId === null ? (
              <p>
                Lập công văn tại đây (lấy số tiếp theo của sổ văn bản), hoặc ghi số, ngày của văn
                bản đã lập ở nơi khác.
              </p>
            ) : (
              <div className="preview-place">
                <DocumentPreview
                  title={TITLES[step]}
                  pdf={pdf?.blob ?? null}
                  onSave={() => pdf && saveFile(pdf.blob, pdf.name)}
                />
              </div>
            )}
            <div className="field-row">
              <DayField
                label={documentId === null ? 'Ngày gửi' : 'Ngày ban hành'}
                required
                value={on}
                onChange={setOn}
              />
              {documentId === null ? (
                <Field label="Số, ký hiệu văn bản" required className="field-wide">
                  <Input
                    value={reference}
                    maxLength={200}
                    placeholder="Công văn số 123/STTTT-CNTT"
                    onChange={(_, { value }) => setReference(value)}
                  />
                </Field>
              ) : null}
            </div>
          </DialogContent>
          <DialogActions>
            {documentId === null ? (
              <Button
                disabledFocusable={drawUp.isPending}
                onClick={() => drawUp.mutate({ id: reportId, step, unitIds })}
              >
                Lập công văn
              </Button>
            ) : null}
            <Button
              appearance="primary"
              disabledFocusable={!canNote || note.isPending}
              onClick={() =>
                on &&
                note.mutate({ id: reportId, step, unitIds, on, document: reference, documentId })
              }
            >
              {documentId === null ? 'Ghi nhận đã gửi' : 'Ban hành và ghi nhận'}
            </Button>
            <Button onClick={onClose}>Đóng</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
