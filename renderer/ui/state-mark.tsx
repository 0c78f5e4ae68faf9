import {
  CheckmarkCircle20Regular,
  Clock20Regular,
  DismissCircle20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import { Mark } from './mark.tsx';

/** How far something is: it waits, is done, was given up, or is late. */
export type Progress = 'waiting' | 'done' | 'given-up' | 'late';

const LOOKS = {
  waiting: ['accent', Clock20Regular],
  done: ['good', CheckmarkCircle20Regular],
  'given-up': ['quiet', DismissCircle20Regular],
  late: ['bad', Warning20Regular],
} as const;

/** How far something is, as icon, text and colour together. */
export function StateMark({ progress, children }: { progress: Progress; children: string }) {
  const [tone, icon] = LOOKS[progress];
  return (
    <Mark tone={tone} icon={icon}>
      {children}
    </Mark>
  );
}
