import { create } from 'zustand';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { LogBookId, LogState, LogValue } from '../../../shared/domain/logbook/log-book.ts';

/** What narrows a register; it stays while other screens are looked at. */
export interface LogFilterState {
  text: string;
  kind: string;
  from: string | null;
  to: string | null;
  state: LogState | '';
}

/** What is typed of an entry before it is written. */
export interface EntryDraft {
  id: number | null;
  kind: string;
  on: string | null;
  subject: string;
  unitId: UnitId | null;
  mailbox: { id: MailboxId; label: string } | null;
  person: string;
  document: string;
  details: Record<string, LogValue>;
}

interface LogBookState {
  filters: Partial<Record<LogBookId, LogFilterState>>;
  drafts: Partial<Record<LogBookId, EntryDraft>>;
}

/** Nothing narrowed. */
export const NO_FILTER: LogFilterState = { text: '', kind: '', from: null, to: null, state: '' };

/** Filters and unfinished entries of every register; they outlive the screen. */
export const useLogBooks = create<LogBookState>()(() => ({ filters: {}, drafts: {} }));

/** Narrows a register. */
export function changeFilter(book: LogBookId, change: Partial<LogFilterState>): void {
  useLogBooks.setState(({ filters }) => ({
    filters: { ...filters, [book]: { ...(filters[book] ?? NO_FILTER), ...change } },
  }));
}

/** Keeps what is typed of an entry; null throws it away. */
export function keepDraft(book: LogBookId, draft: EntryDraft | null): void {
  useLogBooks.setState(({ drafts }) => {
    const { [book]: _former, ...others } = drafts;
    return { drafts: draft ? { ...others, [book]: draft } : others };
  });
}

/** The question that a filter asks the backend. */
export function questionOf(book: LogBookId, filter: LogFilterState) {
  return {
    book,
    text: filter.text || null,
    kind: filter.kind || null,
    from: filter.from,
    to: filter.to,
    state: filter.state || null,
  };
}
