import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';

/** Takes a message or a panel away. */
export function DismissButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      appearance="subtle"
      icon={<Dismiss20Regular />}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );
}
