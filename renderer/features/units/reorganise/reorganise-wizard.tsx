import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { explainError } from '../../../i18n/errors.ts';
import { cancelLabel, describeProgress } from '../../../i18n/progress.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { PreviewStep } from './preview-step.tsx';
import { useReorganise } from './reorganise-state.ts';
import { useReorganiseJob } from './reorganise-work.ts';
import { ResultStep } from './result-step.tsx';
import { WhatStep } from './what-step.tsx';

const STEPS = [
  ['what', 'Việc sắp xếp'],
  ['preview', 'Xem trước và thực hiện'],
  ['result', 'Kết quả'],
] as const;

/** Units merged, split, renamed, moved, dissolved: what is to be done, what will happen, what happened. */
export function ReorganiseWizard() {
  const [, navigate] = useLocation();
  const step = useReorganise((state) => state.step);
  const { isRunning, progress, error, cancel, dismissError } = useReorganiseJob();
  return (
    <Screen
      title="Sắp xếp lại đơn vị"
      subtitle="Đổi tên, sáp nhập, tách, giải thể, chuyển nhánh, đổi tên miền. Chưa ghi gì cho đến khi nhấn Thực hiện."
      isPage
      actions={
        <Button icon={<ArrowLeft20Regular />} onClick={() => navigate('/don-vi')}>
          Về danh sách đơn vị
        </Button>
      }
    >
      <ol className="steps" aria-label="Các bước sắp xếp">
        {STEPS.map(([name, label], index) => (
          <li
            key={name}
            className={name === step ? 'step step-present' : 'step'}
            aria-current={name === step ? 'step' : undefined}
          >
            <span className="step-number">{index + 1}</span>
            <span className="step-name">{label}</span>
          </li>
        ))}
      </ol>
      {isRunning ? (
        <WorkProgress
          label={describeProgress('Sắp xếp đơn vị', progress)}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          cancelLabel={cancelLabel}
          onCancel={cancel}
        />
      ) : null}
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: dismissError }}
        />
      ) : null}
      {step === 'what' ? <WhatStep /> : step === 'preview' ? <PreviewStep /> : <ResultStep />}
    </Screen>
  );
}
