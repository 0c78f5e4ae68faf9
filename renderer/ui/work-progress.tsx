import { Button, ProgressBar } from '@fluentui/react-components';

interface WorkProgressProps {
  /** What is being done, and how far it is, in words. */
  label: string;
  done: number;
  /** Null while unknown. */
  total: number | null;
  cancelLabel: string;
  onCancel: () => void;
}

/** How far a long piece of work is, with a way out. */
export function WorkProgress({ label, done, total, cancelLabel, onCancel }: WorkProgressProps) {
  return (
    <div className="work-progress" role="status">
      <div className="work-progress-text">
        <span>{label}</span>
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
