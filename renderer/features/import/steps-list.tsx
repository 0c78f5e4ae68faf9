import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { IMPORT_STEPS, type ImportStep, neededSteps, useImport } from './import-state.ts';
import { useImportJob } from './import-work.ts';

const LABELS: Record<ImportStep, string> = {
  file: 'Chọn tệp',
  sheet: 'Trang tính',
  columns: 'Cột và đơn vị',
  encoding: 'Bảng mã',
  units: 'Dò đơn vị',
  preview: 'Xem trước',
  confirm: 'Xác nhận',
  result: 'Kết quả',
};

/**
 * Where the operator is among the named steps; those this list does not need are left out. The present one takes the
 * focus when what had it went away with the former step or the end of its work, so that Tab goes on from there.
 */
export function StepsList({ step }: { step: ImportStep }) {
  const state = useImport();
  const needed = neededSteps(state);
  const steps = IMPORT_STEPS.filter((each) => needed.includes(each) || each === step);
  const present = steps.indexOf(step);
  const presentStep = useRef<HTMLLIElement>(null);
  const isRunning = useImportJob(({ isRunning: running }) => running);
  const moment = `${step} ${isRunning}`;
  const shown = useRef(moment);
  useEffect(() => {
    if (shown.current === moment) return;
    shown.current = moment;
    if (document.activeElement === document.body) presentStep.current?.focus();
  }, [moment]);
  return (
    <ol className="steps" aria-label="Các bước nhập">
      {steps.map((name, index) => (
        <li
          key={name}
          ref={index === present ? presentStep : undefined}
          tabIndex={index === present ? -1 : undefined}
          className={index === present ? 'step step-present' : 'step'}
          aria-current={index === present ? 'step' : undefined}
        >
          {index < present ? (
            <CheckmarkCircle20Filled className="step-number" aria-label="Đã xong" />
          ) : (
            <span className="step-number">{index + 1}</span>
          )}
          <span className="step-name">{LABELS[name]}</span>
        </li>
      ))}
    </ol>
  );
}
