import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface TreePanelState {
  isShown: boolean;
  show: (isShown: boolean) => void;
}

/** Whether the tree stands beside the list, as this workstation left it. */
export const useTreePanel = create<TreePanelState>()(
  persist((set) => ({ isShown: true, show: (isShown) => set({ isShown }) }), {
    name: 'danh-ba.directory-tree',
    version: 1,
  }),
);
