import { create } from 'zustand';
import type { ImportBatchId } from '../../../shared/domain/ids.ts';
import { uploadFile } from '../../api/files.ts';

/** How far a file of those chosen together is. */
export type FileProgress = 'waiting' | 'present' | 'done' | 'unreadable';

/** A file of those chosen together. */
export interface QueuedFile {
  id: number;
  file: File;
  progress: FileProgress;
  /** What came of it, or why it could not be read. */
  remark: string;
  /** The draft it was left at. */
  draft: ImportBatchId | null;
}

interface QueueState {
  files: QueuedFile[];
}

/** Files chosen or dropped together: they are imported one after another, in this order, and none is forgotten. */
export const useFileQueue = create<QueueState>()(() => ({ files: [] }));

let lastId = 0;
const filesOf = () => useFileQueue.getState().files;
const isSame = (a: File, b: File) =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** Puts files at the end; a queue that is worked off begins anew, a file that waits already is not taken twice. */
export function addFiles(files: readonly File[]): void {
  const open = filesOf().some(({ progress }) => progress === 'waiting' || progress === 'present');
  const kept = open ? filesOf() : [];
  const added = files.filter(
    (file) =>
      !kept.some(({ file: other, progress }) => progress === 'waiting' && isSame(file, other)),
  );
  useFileQueue.setState({
    files: [
      ...kept,
      ...added.map((file) => ({
        id: ++lastId,
        file,
        progress: 'waiting' as const,
        remark: '',
        draft: null,
      })),
    ],
  });
}

/** The file in hand, as the queue knows it. */
export function presentFile(): QueuedFile | undefined {
  return filesOf().find(({ progress }) => progress === 'present');
}

const uploads = new WeakMap<File, Promise<string>>();

/** Hands a file of the queue to the backend, once however often it is asked about. */
export async function uploadOnce(file: File): Promise<string> {
  const upload = uploads.get(file) ?? uploadFile(file);
  uploads.set(file, upload);
  try {
    return await upload;
  } catch (error) {
    uploads.delete(file);
    throw error;
  }
}

/** The file whose turn it is. */
export function nextFile({ files }: QueueState = useFileQueue.getState()): QueuedFile | undefined {
  return files.find(({ progress }) => progress === 'waiting');
}

/** Writes how far a file is. */
export function markFile(id: number, change: Partial<Omit<QueuedFile, 'id' | 'file'>>): void {
  useFileQueue.setState(({ files }) => ({
    files: files.map((each) => (each.id === id ? { ...each, ...change } : each)),
  }));
}

/** Takes a file off the queue that is not to be imported. */
export function dropFile(id: number): void {
  useFileQueue.setState(({ files }) => ({ files: files.filter((each) => each.id !== id) }));
}
