import { type ReactNode, useRef } from 'react';

interface ListAndDetailsProps {
  /** Closes the details; null while none are open. */
  onClose: (() => void) | null;
  children: ReactNode;
}

/** A list with details beside it: Esc pressed anywhere in it closes them, and the keyboard is back on the list's row. */
export function ListAndDetails({ onClose, children }: ListAndDetailsProps) {
  const whole = useRef<HTMLDivElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc pressed anywhere inside closes the details
    <div
      ref={whole}
      className="list-and-details"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !onClose) return;
        event.stopPropagation();
        onClose();
        whole.current?.querySelector<HTMLElement>('.ag-cell-focus')?.focus();
      }}
    >
      {children}
    </div>
  );
}
