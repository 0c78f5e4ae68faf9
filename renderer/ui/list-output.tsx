import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ActButton } from './act-button.tsx';
import type { ShownJob } from './job-strip.tsx';
import { type LaidOut, PrintDialog } from './print-dialog.tsx';

interface ListOutputProps {
  /** What the list is called on paper. */
  title: string;
  job: ShownJob;
  /** Lays the list out, or one part of it, from 1 on. */
  layOut: (part: number) => Promise<LaidOut | null>;
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
