import { useEffect } from 'react';

interface ShortcutActions {
  refresh: () => void;
  toggleHelp: () => void;
  showShortcuts: () => void;
  /** Closes what lies open; false when nothing did. */
  closePanel: () => boolean;
}

function focusInput(selector: string): void {
  const input = document.querySelector<HTMLInputElement>(selector);
  input?.focus();
  input?.select();
}

const SCREEN_SEARCH = 'main [data-screen-search]';

/** Buttons that a screen marks as the answer to a key of Windows. */
const SCREEN_BUTTONS: Readonly<Record<string, string>> = {
  n: 'main [data-screen-new]',
  p: 'main [data-screen-print]',
  z: 'main [data-screen-undo]',
};

function screenButton({ key, target }: KeyboardEvent): (() => void) | null {
  const pressed = key.toLowerCase();
  // While somebody types, Ctrl+Z takes back what was typed.
  const isTyping = target instanceof Element && target.closest('input, textarea') !== null;
  if (pressed === 'z' && isTyping) return null;
  const button = document.querySelector<HTMLElement>(SCREEN_BUTTONS[pressed] ?? 'never');
  return button && (() => button.click());
}

/** Windows' own keys for what the window can do; a dialog that lies open keeps them to itself. */
export function useShortcuts({ refresh, toggleHelp, showShortcuts, closePanel }: ShortcutActions) {
  useEffect(() => {
    const answer = (event: KeyboardEvent): (() => void) | null => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (event.key === 'F5' && !event.altKey) return refresh;
      if (event.key === 'F1' && isPlain) return toggleHelp;
      if (!event.ctrlKey || event.altKey) return null;
      switch (event.key.toLowerCase()) {
        case 'k':
          return () => focusInput('#search-everywhere');
        case 'f':
          return () =>
            focusInput(
              document.querySelector(SCREEN_SEARCH) ? SCREEN_SEARCH : '#search-everywhere',
            );
        case 'r':
          return refresh;
        case '/':
          return showShortcuts;
        default:
          return screenButton(event);
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        if (!event.defaultPrevented && closePanel()) event.preventDefault();
        return;
      }
      const act = answer(event);
      if (!act) return;
      event.preventDefault();
      if (!document.querySelector('[role="dialog"], [role="alertdialog"]')) act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [refresh, toggleHelp, showShortcuts, closePanel]);
}
