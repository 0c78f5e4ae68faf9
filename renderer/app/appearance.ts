import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Light, dark, or as Windows is. */
export type ThemeChoice = 'light' | 'dark' | 'system';

interface Appearance {
  theme: ThemeChoice;
  /** Whether the navigation shows icons only; in a small window it always does. */
  isNavigationNarrow: boolean;
  setTheme: (theme: ThemeChoice) => void;
  setNavigationNarrow: (isNarrow: boolean) => void;
}

/** How the operator likes the window to look, kept on this machine. */
export const useAppearance = create<Appearance>()(
  persist(
    (set) => ({
      theme: 'system',
      isNavigationNarrow: false,
      setTheme: (theme) => set({ theme }),
      setNavigationNarrow: (isNavigationNarrow) => set({ isNavigationNarrow }),
    }),
    { name: 'danh-ba.appearance', version: 1 },
  ),
);

/** Follows a media query of the window. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Whether the window is dark now. */
export function useIsDark(): boolean {
  const choice = useAppearance(({ theme }) => theme);
  const isWindowsDark = useMedia('(prefers-color-scheme: dark)');
  return choice === 'system' ? isWindowsDark : choice === 'dark';
}
