import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { refreshEverything } from './data-version.ts';

/** An act under way, as a form or a row of buttons needs it. */
export interface Acting {
  isRunning: boolean;
  /** Why the last one failed; what was typed stays. */
  error: unknown;
  clearError: () => void;
  /** Runs one act and reads everything on screen anew; null when it failed. */
  run: <T>(work: () => Promise<T>) => Promise<T | null>;
}

/** Runs acts one at a time and keeps why the last one failed. */
export function useAct(): Acting {
  const queryClient = useQueryClient();
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | null> => {
      setIsRunning(true);
      setError(null);
      try {
        const result = await work();
        refreshEverything(queryClient);
        return result;
      } catch (failure) {
        setError(failure);
        return null;
      } finally {
        setIsRunning(false);
      }
    },
    [queryClient],
  );
  const clearError = useCallback(() => setError(null), []);
  return { isRunning, error, clearError, run };
}
