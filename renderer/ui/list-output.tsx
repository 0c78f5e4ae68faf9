import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { JobProgress } from '../../shared/api/contract/procedure.ts';
import { explainError } from '../i18n/errors.ts';
import { cancelLabel, describeProgress } from '../i18n/progress.ts';
import { ActButton } from './act-button.tsx';
import { Notice } from './notice.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { WorkProgress } from './work-progress.tsx';

/** How the writing of a list stands. */
export interface ListOutputJob {
  isRunning: boolean;
  progress: JobProgress | null;
  error: unknown;
  cancel: () => void;
  dismissError: () => void;
}

interface ListOutputProps {
  /** What the list is called on paper. */
  title: string;
  job: ListOutputJob;
  layOut: () => Promise<{ pdf: Blob; save: () => void } | null>;
  saveAsExcel: () => unknown;
}

/** Prints the list as it stands, or saves it as Excel. */
export function ListOutput({ title, job, layOut, saveAsExcel }: ListOutputProps) {
  const [isPrinting, setIsPrinting] = useState(false);
  const close = () => {
    job.cancel();
    job.dismissError();
    setIsPrinting(false);
  };
  return (
    <>
      <ActButton
        right="export"
        icon={<Print20Regular />}
        title="Ctrl+P"
        data-screen-print
        disabledFocusable={job.isRunning}
        onClick={() => setIsPrinting(true)}
      >
        In
      </ActButton>
      <ActButton
        right="export"
        icon={<ArrowDownload20Regular />}
        disabledFocusable={job.isRunning}
        onClick={() => void saveAsExcel()}
      >
        Xuất Excel
      </ActButton>
      {isPrinting ? (
        <PrintDialog
          title={`In danh sách: ${title}`}
          documentTitle={title}
          layOut={layOut}
          error={job.error}
          onClose={close}
        />
      ) : null}
    </>
  );
}

/** How far the writing of a list is, or why it failed; stands above the list. */
export function ListOutputStrip({ job }: { job: ListOutputJob }) {
  const { isRunning, progress, error, cancel, dismissError } = job;
  if (isRunning) {
    return (
      <WorkProgress
        label={describeProgress('Danh sách', progress)}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        cancelLabel={cancelLabel}
        onCancel={cancel}
      />
    );
  }
  if (!error) return null;
  return (
    <Notice
      tone="error"
      {...explainError(error)}
      dismiss={{ label: 'Đóng thông báo', onClick: dismissError }}
    />
  );
}
