import { Button, ProgressBar } from '@fluentui/react-components';
import { useRef } from 'react';
import { describeRemaining } from '../i18n/progress.ts';

interface WorkProgressProps {
  /** What is being done, and how far it is, in words. */
  label: string;
  done: number;
  /** Null while unknown. */
  total: number | null;
  cancelLabel: string;
  onCancel: () => void;
}

/** Work before this long tells nothing of how long the rest will take. */
const SETTLED_MS = 1_500;

/** How far a long piece of work is and how long it will still take, with a way out. */
export function WorkProgress({ label, done, total, cancelLabel, onCancel }: WorkProgressProps) {
  const remainingMs = useRemaining(done, total);
  return (
    <div className="work-progress" role="status">
      <div className="work-progress-text">
        <span>
          {label}
          {remainingMs === null ? '' : describeRemaining(remainingMs)}
        </span>
        <ProgressBar
          aria-label={label}
          thickness="large"
          value={total === null ? undefined : done}
          max={total === null ? undefined : Math.max(total, 1)}
        />
      </div>
      <Button onClick={onCancel}>{cancelLabel}</Button>
    </div>
  );
}

/** How long the present phase will still take at its pace so far; null while that cannot be told. */
function useRemaining(done: number, total: number | null): number | null {
  const start = useRef({ total, done, at: performance.now() });
  if (start.current.total !== total || done < start.current.done) {
    start.current = { total, done, at: performance.now() };
  }
  const elapsedMs = performance.now() - start.current.at;
  const progressed = done - start.current.done;
  if (total === null || progressed <= 0 || elapsedMs < SETTLED_MS) return null;
  return (elapsedMs / progressed) * (total - done);
}
