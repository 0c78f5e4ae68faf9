import { useEffect, useRef } from 'react';
import { create } from 'zustand';

interface LeavingState {
  /** What is done once what was typed may be dropped; null while nobody asks. */
  act: (() => void) | null;
}

/** What waits for the answer whether what was typed may be dropped. */
export const useLeaving = create<LeavingState>()(() => ({ act: null }));

type IsChanged = () => boolean;

const forms = new Set<IsChanged>();

const isAnyChanged = () => [...forms].some((isChanged) => isChanged());

/** Tells that a form is open; as long as something in it is changed, whatever would drop it asks first. */
export function useUnsavedChanges(isChanged: IsChanged): void {
  const latest = useRef(isChanged);
  useEffect(() => {
    latest.current = isChanged;
  });
  useEffect(() => {
    const form = () => latest.current();
    forms.add(form);
    return () => {
      forms.delete(form);
    };
  }, []);
}

/** Does what closes an open form: at once where nothing was changed in it, and else when whoever typed it agrees. */
export function leaveForm(act: () => void): void {
  if (isAnyChanged()) useLeaving.setState({ act });
  else act();
}

/** Asks before another screen takes the place of a form in which something was changed, or the window is closed. */
export function useLeavingAsked(): void {
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isAnyChanged()) event.preventDefault();
    };
    let agreed: string | null = null;
    // The router hears of a new address only after this.
    const onAddress = (event: HashChangeEvent) => {
      const { oldURL, newURL } = event;
      const isAgreed = newURL === agreed;
      agreed = null;
      if (isAgreed || oldURL === newURL || !isAnyChanged()) return;
      event.stopImmediatePropagation();
      history.replaceState(null, '', oldURL);
      useLeaving.setState({
        act: () => {
          agreed = newURL;
          location.assign(newURL);
        },
      });
    };
    window.addEventListener('hashchange', onAddress, { capture: true });
    window.addEventListener('beforeunload', onUnload);
    return () => {
      window.removeEventListener('hashchange', onAddress, { capture: true });
      window.removeEventListener('beforeunload', onUnload);
    };
  }, []);
}
