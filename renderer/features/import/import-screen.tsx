import { useEffect } from 'react';
import { useLocation, useParams } from 'wouter';
import type { ImportBatchId } from '../../../shared/domain/ids.ts';
import { JobStrip } from '../../ui/job-strip.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { EncodingStep } from './encoding-step.tsx';
import { FileQueuePanel } from './file-queue-panel.tsx';
import { FileStep } from './file-step.tsx';
import { FirstRows } from './first-rows.tsx';
import { type ImportStep, useImport } from './import-state.ts';
import { openDraft, takeFiles, useImportJob } from './import-work.ts';
import { LeftFilesNotice } from './left-files-notice.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ResultStep } from './result-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { StepsList } from './steps-list.tsx';
import { UnitsStep } from './units-step.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';

const WORK: Record<ImportStep, string> = {
  file: 'Đọc tệp',
  sheet: 'Đọc trang tính',
  columns: 'Xem trước',
  encoding: 'Xem trước',
  units: 'Xem trước',
  preview: 'Bản nháp',
  confirm: 'Thực hiện',
  result: 'Kết quả',
};

function StepBody() {
  const { step, preview, result } = useImport();
  if (step === 'sheet') return <SheetStep />;
  if (step === 'columns') return <ColumnsStep />;
  if (step === 'encoding') return <EncodingStep />;
  if (step === 'units') return <UnitsStep />;
  if (step === 'preview' && preview)
    return <PreviewStep key={preview.previewId} preview={preview} />;
  if (step === 'confirm' && preview) return <ConfirmStep preview={preview} />;
  if (step === 'result' && result) return <ResultStep result={result} />;
  return <FileStep />;
}

/** The file that the present step is about; the first step and the last two name it themselves. */
function fileInHand({ step, file, preview }: ReturnType<typeof useImport.getState>): string | null {
  if (step === 'preview') return preview?.fileName ?? null;
  const isAboutFile =
    step === 'sheet' || step === 'columns' || step === 'encoding' || step === 'units';
  return isAboutFile ? (file?.name ?? null) : null;
}

/** From an office's list to accounts, step by step; a draft in the address opens at its preview. */
export function ImportScreen() {
  const { draft } = useParams<{ draft?: string }>();
  const [, navigate] = useLocation();
  const step = useImport((state) => state.step);
  const fileName = useImport(fileInHand);
  const isOver = useDroppedFiles(takeFiles);

  useEffect(() => {
    if (!draft) return;
    void openDraft(Number(draft) as ImportBatchId);
    navigate('/nhap-excel', { replace: true });
  }, [draft, navigate]);

  return (
    <Screen title="Nhập Excel">
      <div className="steps-and-file">
        <StepsList step={step} />
        {fileName ? (
          <span className="file-in-hand quiet" title={fileName}>
            {fileName}
          </span>
        ) : null}
      </div>
      {step === 'file' || step === 'preview' || step === 'result' ? <LeftFilesNotice /> : null}
      <FileQueuePanel isOpen={step === 'file' || step === 'result'} />
      <JobStrip what={WORK[step]} useJob={useImportJob} />
      <FirstRows />
      <StepBody />
      {isOver ? <div className="drop-hint">Thả tệp để mở danh sách</div> : null}
    </Screen>
  );
}
