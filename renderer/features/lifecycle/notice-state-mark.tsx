import {
  ArrowUndo16Regular,
  CheckmarkCircle16Filled,
  Clock16Regular,
  Edit16Regular,
} from '@fluentui/react-icons';
import type { NoticeState } from '../../../shared/domain/lifecycle.ts';
import { NOTICE_STATE_LABELS } from '../../../shared/domain/lifecycle-labels.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';

const STATES: Record<NoticeState, [Tone, typeof Clock16Regular]> = {
  draft: ['caution', Edit16Regular],
  issued: ['accent', Clock16Regular],
  done: ['good', CheckmarkCircle16Filled],
  withdrawn: ['quiet', ArrowUndo16Regular],
};

/** Where a notice stands. */
export function NoticeStateMark({ state }: { state: NoticeState }) {
  const [tone, icon] = STATES[state];
  return (
    <Mark tone={tone} icon={icon}>
      {NOTICE_STATE_LABELS[state]}
    </Mark>
  );
}
