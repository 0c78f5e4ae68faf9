import { useRef } from 'react';
import { uploadFile } from '../../api/files.ts';
import { readForm, useReportWork } from '../../api/reports.ts';
import { ActButton } from '../../ui/act-button.tsx';
import type { ReturnInHand } from './return-dialog.tsx';

interface FormReaderProps {
  reportId: number;
  onRead: (inHand: ReturnInHand) => void;
}

/** Takes a form that came back from a unit and reads it. */
export function FormReader({ reportId, onRead }: FormReaderProps) {
  const input = useRef<HTMLInputElement>(null);
  const isRunning = useReportWork((state) => state.isRunning);
  const read = async (file: File) => {
    const form = await readForm(reportId, () => uploadFile(file));
    if (form) onRead({ unitId: form.unitId, unitName: form.unitName, form });
  };
  return (
    <>
      <ActButton right="edit" disabledFocusable={isRunning} onClick={() => input.current?.click()}>
        Đọc biểu mẫu gửi về…
      </ActButton>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label="Biểu mẫu Excel gửi về"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void read(file);
        }}
      />
    </>
  );
}
