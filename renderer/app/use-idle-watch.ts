import { useEffect } from 'react';
import { client } from '../api/client.ts';
import { useSession } from '../api/session-state.ts';

const CHECK_EVERY_MS = 30_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Ends the session when nobody is at the desk, and keeps it while somebody works without calling the backend (reading,
 * typing into a form).
 */
export function useIdleWatch(): void {
  const isActive = useSession(({ phase, isLost }) => phase === 'signed-in' && !isLost);
  const idleMs = useSession(({ idleMinutes }) => idleMinutes * 60_000);
  useEffect(() => {
    if (!isActive) return;
    let seenAt = Date.now();
    let toldAt = seenAt;
    const notice = () => {
      seenAt = Date.now();
    };
    const check = async () => {
      if (Date.now() - seenAt >= idleMs) {
        await client.session.logout({}).catch(() => undefined);
        useSession.getState().lose();
      } else if (seenAt > toldAt) {
        toldAt = Date.now();
        const current = await client.session.current({}).catch(() => null);
        if (current && current.state !== 'signed-in') useSession.getState().lose();
      }
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, notice, { passive: true });
    const timer = setInterval(() => void check(), CHECK_EVERY_MS);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, notice);
      clearInterval(timer);
    };
  }, [isActive, idleMs]);
}
