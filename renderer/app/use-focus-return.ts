import { useEffect } from 'react';

const KEPT = 20;

/**
 * Gives the focus back, when a dialog, a menu or a form that Esc closed goes, to what had it last and is still there;
 * never to what lies behind a dialog that is still open.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    let recent: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === document.body) return;
      recent = [target, ...recent.filter((one) => one !== target && one.isConnected)].slice(
        0,
        KEPT,
      );
    };
    const giveBack = () => {
      if (document.activeElement !== document.body) return;
      const dialog = [...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? document.body;
      recent.find((one) => dialog.contains(one))?.focus();
    };
    const onKeyUp = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') giveBack();
    };
    // Dialogs and menus stand directly in the body, beside the application.
    const observer = new MutationObserver((changes) => {
      // Between two controls nothing has the focus for a moment; only what stays so is lost.
      if (changes.some(({ removedNodes }) => removedNodes.length > 0)) setTimeout(giveBack);
    });
    observer.observe(document.body, { childList: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('keyup', onKeyUp);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keyup', onKeyUp);
    };
  }, []);
}
