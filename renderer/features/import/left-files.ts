import { create } from 'zustand';
import { useSession } from '../../api/session-state.ts';
import { type QueuedFile, useFileQueue } from './file-queue.ts';
import { useImport } from './import-state.ts';

interface LeftState {
  /** Whose files they are; null before anybody's were asked for. */
  operatorId: number | null;
  names: string[];
}

/** Names of files that were waiting when the application was closed and that nobody has chosen again since. */
export const useLeftFiles = create<LeftState>()(() => ({ operatorId: null, names: [] }));

const keyOf = (operatorId: number) => `danh-ba.import-queue.${operatorId}`;

/** Reads the names that the operator left behind, once for each who signs in. */
export function recallLeftFiles(): void {
  const operatorId = useSession.getState().operator?.id ?? null;
  if (operatorId === null || useLeftFiles.getState().operatorId === operatorId) return;
  useLeftFiles.setState({ operatorId, names: namesIn(localStorage.getItem(keyOf(operatorId))) });
  keepNames();
}

/** The operator knows of these files and does not want to be reminded of them. */
export function forgetLeftFiles(): void {
  useLeftFiles.setState({ names: [] });
  keepNames();
}

/** What would be lost without the window: files that wait, and the one in hand until its draft is kept. */
function isOnlyHere({ progress, draft }: QueuedFile): boolean {
  if (progress === 'waiting') return draft === null;
  return progress === 'present' && useImport.getState().preview === null;
}

function keepNames(): void {
  const { operatorId, names } = useLeftFiles.getState();
  if (operatorId === null) return;
  const { files } = useFileQueue.getState();
  const queued = new Set(files.map(({ file }) => file.name));
  const left = names.filter((name) => !queued.has(name));
  if (left.length < names.length) useLeftFiles.setState({ names: left });
  const open = files.filter((each) => each.remark === '' && isOnlyHere(each));
  const kept = [...left, ...open.map(({ file }) => file.name)];
  if (kept.length > 0) localStorage.setItem(keyOf(operatorId), JSON.stringify(kept));
  else localStorage.removeItem(keyOf(operatorId));
}

/** Another version may have written something else. */
function namesIn(text: string | null): string[] {
  try {
    const names: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

useFileQueue.subscribe(keepNames);
useImport.subscribe(({ preview }, former) => {
  if (preview !== former.preview) keepNames();
});
