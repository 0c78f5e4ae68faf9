import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ImportStep } from './import-state.ts';
import { useImportJob } from './import-work.ts';

const STEPS: [ImportStep, string][] = [
  ['file', 'Chọn tệp'],
  ['columns', 'Cột và đơn vị'],
  ['preview', 'Xem trước'],
  ['confirm', 'Xác nhận'],
  ['result', 'Kết quả'],
];

/**
 * Where the operator is among the named steps. The present one takes the focus when what had it went away with
 * the former step or the end of its work, so that Tab goes on from there.
 */
export function StepsList({ step }: { step: ImportStep }) {
  const present = STEPS.findIndex(([name]) => name === step);
  const presentStep = useRef<HTMLLIElement>(null);
  const isRunning = useImportJob((state) => state.isRunning);
  const moment = `${step} ${isRunning}`;
  const shown = useRef(moment);
  useEffect(() => {
    if (shown.current === moment) return;
    shown.current = moment;
    if (document.activeElement === document.body) presentStep.current?.focus();
  }, [moment]);
  return (
    <ol className="steps" aria-label="Các bước nhập">
      {STEPS.map(([name, label], index) => (
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
          <span className="step-name">{label}</span>
        </li>
      ))}
    </ol>
  );
}
