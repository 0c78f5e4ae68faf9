import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { ImportStep } from './import-state.ts';

const STEPS: [ImportStep, string][] = [
  ['file', 'Chọn tệp'],
  ['columns', 'Cột và đơn vị'],
  ['preview', 'Xem trước'],
  ['confirm', 'Xác nhận'],
  ['result', 'Kết quả'],
];

/** Where the operator is among the named steps. */
export function StepsList({ step }: { step: ImportStep }) {
  const present = STEPS.findIndex(([name]) => name === step);
  return (
    <ol className="steps" aria-label="Các bước nhập">
      {STEPS.map(([name, label], index) => (
        <li
          key={name}
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
