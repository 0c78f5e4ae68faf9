import { Field, Textarea } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DocumentId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { type MadeFile, renderDocument } from '../../api/documents.ts';
import { saveFile } from '../../api/files.ts';
import {
  drawUpReport,
  type OpenedReport,
  saveReport,
  signReport,
  useReportWork,
} from '../../api/reports.ts';
import { explainError } from '../../i18n/errors.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DocumentPreview } from '../../ui/document-preview.tsx';
import { Notice } from '../../ui/notice.tsx';
import { VersionList } from './version-list.tsx';

/** The report on paper: seen as it will be printed, saved, signed. */
export function SignTab({ report, onSigned }: { report: OpenedReport; onSigned: () => void }) {
  const { period, draftDocumentId } = report;
  const queries = useQueryClient();
  const isRunning = useReportWork((state) => state.isRunning);
  const { data } = useQuery(api.report.versions.queryOptions({ input: { id: period.id } }));
  const [documentId, setDocumentId] = useState<number | null>(draftDocumentId);
  const [pdf, setPdf] = useState<MadeFile | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [changeNote, setChangeNote] = useState('');
  const versions = data?.versions ?? [];

  const show = async (id: number) => {
    setPdf(null);
    setFailure(null);
    try {
      setPdf(await renderDocument('report', id as DocumentId, 'pdf'));
    } catch (error) {
      setFailure(error);
    }
  };
  const drawUp = async () => {
    const drawn = await drawUpReport(period.id);
    if (!drawn) return;
    setDocumentId(drawn.documentId);
    await show(drawn.documentId);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft left before is shown once, when the tab opens
  useEffect(() => {
    if (draftDocumentId !== null) void drawUp();
  }, []);
  const sign = async () => {
    const signed = await signReport(period.id, changeNote);
    if (!signed) return;
    setChangeNote('');
    setDocumentId(null);
    await queries.invalidateQueries({ queryKey: api.report.key() });
    await show(signed.documentId);
    onSigned();
  };

  return (
    <div className="report-sign">
      <div className="report-sign-tools">
        <section aria-label="Lưu tệp">
          <h2>Lưu tệp</h2>
          <p className="quiet">Theo số liệu và nội dung đang có, chưa ký.</p>
          <div className="row-of-buttons">
            <ActButton
              right="export"
              disabledFocusable={isRunning}
              onClick={() => void saveReport(period.id, 'pdf')}
            >
              Lưu PDF
            </ActButton>
            <ActButton
              right="export"
              disabledFocusable={isRunning}
              onClick={() => void saveReport(period.id, 'docx')}
            >
              Lưu Word
            </ActButton>
            <ActButton
              right="export"
              disabledFocusable={isRunning}
              onClick={() => void saveReport(period.id, 'xlsx')}
            >
              Lưu Excel
            </ActButton>
          </div>
        </section>
        <section aria-label="Ký ban hành">
          <h2>{versions.length === 0 ? 'Ký ban hành' : `Ký bản thứ ${versions.length + 1}`}</h2>
          {versions.length > 0 ? (
            <Field
              label="Bản này sửa gì so với bản trước"
              required
              hint="Được lưu cùng bản mới; bản cũ giữ nguyên."
            >
              <Textarea
                value={changeNote}
                maxLength={1000}
                onChange={(_, { value }) => setChangeNote(value)}
              />
            </Field>
          ) : null}
          <p className="quiet">
            Ký là chốt số liệu, nội dung và số văn bản; sau đó không sửa được, chỉ có thể ký thêm
            bản mới. Người ký, ngày và số sửa ở màn hình Văn bản.
          </p>
          <div className="row-of-buttons">
            <ActButton right="edit" disabledFocusable={isRunning} onClick={() => void drawUp()}>
              {documentId === null ? 'Lập dự thảo' : 'Lập lại dự thảo'}
            </ActButton>
            <ActButton
              right="approve"
              appearance="primary"
              disabledFocusable={
                isRunning ||
                documentId === null ||
                (versions.length > 0 && changeNote.trim() === '')
              }
              onClick={() => void sign()}
            >
              Ký ban hành
            </ActButton>
          </div>
        </section>
        <VersionList
          reportId={period.id}
          versions={versions}
          onShow={(id) => void show(id)}
          isBusy={isRunning}
        />
      </div>
      <div className="preview-place">
        {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
        {pdf || documentId !== null ? (
          <DocumentPreview
            title={period.title}
            pdf={pdf?.blob ?? null}
            onSave={() => pdf && saveFile(pdf.blob, pdf.name)}
          />
        ) : (
          <p className="quiet">Nhấn “Lập dự thảo” để xem báo cáo đúng như bản in.</p>
        )}
      </div>
    </div>
  );
}
