import type { MailboxId } from '../../../../shared/domain/ids.ts';
import type { RowIssueCode } from '../../../../shared/domain/import.ts';
import type { ReadDb } from '../../db/database.ts';
import { isSeen } from '../../repositories/branch-views.ts';
import type { ImportRow } from '../../repositories/import-rows.ts';
import { STRANGER } from './row-messages.ts';

/** Remarks that name the mailbox a row is recognised as, or may be. */
const NAMING: ReadonlySet<RowIssueCode> = new Set(['ALREADY_IN_REGISTER', 'MATCH_UNDECIDED']);

/**
 * A row of somebody else's import without what it says of people outside a branch.
 *
 * @param view sees nothing but the branch
 */
export function hideStrangers(view: ReadDb, row: ImportRow): ImportRow {
  const isHidden = (id: MailboxId) => !isSeen(view, 'mailbox', id);
  const candidates = row.candidates.filter(({ mailboxId }) => !isHidden(mailboxId));
  const isKnownHidden = row.mailboxId !== null && isHidden(row.mailboxId);
  if (!isKnownHidden && candidates.length === row.candidates.length) return row;
  const issues = row.issues.map((issue) =>
    NAMING.has(issue.code)
      ? { ...issue, message: issue.message.replace(/(?<=, dòng \d+: ).*/s, HIDDEN) }
      : issue,
  );
  const known = isKnownHidden ? { mailboxId: null, localPart: null, changes: [] } : {};
  return { ...row, ...known, candidates, issues };
}

const HIDDEN = `có thể là người đã có hộp thư: ${STRANGER}.`;
