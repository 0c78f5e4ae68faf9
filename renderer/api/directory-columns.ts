import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface DirectoryColumnsState {
  /** Columns shown; null for the usual ones. */
  shown: readonly string[] | null;
  show: (columns: readonly string[] | null) => void;
}

/** Which columns of the directory this workstation shows. */
export const useDirectoryColumns = create<DirectoryColumnsState>()(
  persist((set) => ({ shown: null, show: (shown) => set({ shown }) }), {
    name: 'danh-ba.directory-columns',
    version: 1,
  }),
);
