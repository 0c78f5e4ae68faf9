import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

/** How good the news is; colour never says it alone. */
export type Tone = 'good' | 'caution' | 'bad' | 'quiet' | 'accent';

/** A status: icon, words and colour together. */
export function Mark({
  tone,
  icon: Icon,
  children,
}: {
  tone: Tone;
  icon: FluentIcon;
  children: ReactNode;
}) {
  return (
    <span className={`mark mark-${tone}`}>
      <Icon aria-hidden className="mark-icon" />
      <span>{children}</span>
    </span>
  );
}
