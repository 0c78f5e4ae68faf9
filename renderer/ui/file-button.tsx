import { Button, type ButtonProps } from '@fluentui/react-components';
import { Attach20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { OnlyWith } from './act-button.tsx';

interface FileButtonProps {
  children: string;
  /** What the hidden field is called; tests and screen readers know it by this. */
  label: string;
  /** Media types and endings that the dialog offers. */
  accept: string;
  onFile: (file: File) => void;
  disabled?: boolean;
  appearance?: ButtonProps['appearance'];
}

/** A button that asks for a file to be kept, for whoever may. */
export function FileButton(props: FileButtonProps) {
  const { children, label, accept, onFile, disabled = false, appearance = 'secondary' } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <OnlyWith right="edit">
      <Button
        icon={<Attach20Regular />}
        appearance={appearance}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={label}
        tabIndex={-1}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </OnlyWith>
  );
}
