import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: FluentIcon;
  title: string;
  /** What to do next, in a sentence. */
  children: ReactNode;
  actions?: ReactNode;
}

/** An empty screen that teaches the next step. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon aria-hidden className="empty-state-icon" />
      <h2>{title}</h2>
      <p>{children}</p>
      {actions ? <div className="row-of-buttons">{actions}</div> : null}
    </div>
  );
}
