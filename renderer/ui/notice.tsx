import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DismissButton } from './dismiss-button.tsx';

interface NoticeProps {
  tone: 'error' | 'warning' | 'success' | 'info';
  /** What happened. */
  title: string;
  /** What to do, or what follows. */
  hint?: ReactNode;
  actions?: ReactNode;
  /** How to take the message away; without it the message stays as long as its cause. */
  dismiss?: { label: string; onClick: () => void };
}

/** Says what happened and what to do, where it happened. */
export function Notice({ tone, title, hint, actions, dismiss }: NoticeProps) {
  return (
    <MessageBar
      intent={tone}
      layout="multiline"
      politeness={tone === 'error' ? 'assertive' : 'polite'}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {hint}
      </MessageBarBody>
      {actions || dismiss ? (
        <MessageBarActions containerAction={dismiss ? <DismissButton {...dismiss} /> : undefined}>
          {actions}
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
