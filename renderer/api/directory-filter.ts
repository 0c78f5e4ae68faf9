import { create } from 'zustand';
import type { UnitId } from '../../shared/domain/ids.ts';
import type { MailboxKind, MailboxStatus } from '../../shared/domain/mailbox.ts';

/** What the directory shows and in which order. */
export interface DirectoryFilter {
  text: string;
  unitId: UnitId | null;
  /** Whether units below `unitId` count too. */
  withBranch: boolean;
  kind: MailboxKind | null;
  status: MailboxStatus | null;
  /** Only those to be published, or only those that are not. */
  isPublished: boolean | null;
  sort: 'name' | 'address' | 'unit' | 'issuedOn';
  descending: boolean;
}

const EVERYTHING: DirectoryFilter = {
  text: '',
  unitId: null,
  withBranch: true,
  kind: null,
  status: null,
  isPublished: null,
  sort: 'name',
  descending: false,
};

interface DirectoryFilterState {
  filter: DirectoryFilter;
  /** Narrows or widens the present filter. */
  change: (part: Partial<DirectoryFilter>) => void;
  /** Starts from everything, keeping only what is given: how other screens open the list behind a number. */
  reset: (part?: Partial<DirectoryFilter>) => void;
}

/** The filter of the directory, kept while the operator is on other screens. */
export const useDirectoryFilter = create<DirectoryFilterState>()((set) => ({
  filter: EVERYTHING,
  change: (part) => set(({ filter }) => ({ filter: { ...filter, ...part } })),
  reset: (part) => set({ filter: { ...EVERYTHING, ...part } }),
}));

/** Whether anything is left out of the list. */
export function isNarrowed({ text, unitId, kind, status, isPublished }: DirectoryFilter): boolean {
  return text.trim() !== '' || [unitId, kind, status, isPublished].some((value) => value !== null);
}
