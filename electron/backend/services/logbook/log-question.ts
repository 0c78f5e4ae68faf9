import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { LogBookId, LogState } from '../../../../shared/domain/logbook/log-book.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';
import type { LogFilter } from '../../repositories/log-entries.ts';

/** What an operator asks of a small register; what is absent does not narrow. */
export interface LogQuestion {
  book: LogBookId;
  text?: string | null | undefined;
  kind?: string | null | undefined;
  unitId?: UnitId | null | undefined;
  mailboxId?: MailboxId | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  state?: LogState | null | undefined;
  withWithdrawn?: boolean | undefined;
}

/** A question as the repository takes it. */
export function toLogFilter(question: LogQuestion): LogFilter {
  return {
    book: question.book,
    words: foldForSearch(question.text ?? '')
      .split(' ')
      .filter((word) => word !== ''),
    kind: question.kind ?? null,
    unitId: question.unitId ?? null,
    mailboxId: question.mailboxId ?? null,
    from: question.from ?? null,
    to: question.to ?? null,
    state: question.state ?? null,
    withWithdrawn: question.withWithdrawn ?? false,
  };
}
