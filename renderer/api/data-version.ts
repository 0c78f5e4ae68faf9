import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';

/** Rises whenever lists that page through the backend must read anew. */
export const useDataVersion = create<{ version: number }>()(() => ({ version: 0 }));

/** Reads everything on screen anew: `F5`, after an import, after signing in again. */
export function refreshEverything(queryClient: QueryClient): void {
  useDataVersion.setState(({ version }) => ({ version: version + 1 }));
  void queryClient.invalidateQueries();
}
