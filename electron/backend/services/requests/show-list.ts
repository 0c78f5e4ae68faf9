import type { RequestListRow } from '../../../../shared/api/contract/request.ts';
import type { ReadDb } from '../../db/database.ts';
import { currentProfile } from '../current-profile.ts';
import type { RowOutcome } from './line-of-row.ts';

const UNKNOWN_MAILBOX = 'Chưa rõ hộp thư nào; lấy vào đề nghị rồi sửa dòng để chọn, hoặc từ chối.';

/** Shows rows of a request list before they become lines: whom they are about, and what stands against them. */
export function showRequestList(
  db: ReadDb,
  outcomes: readonly RowOutcome[],
  today: string,
): RequestListRow[] {
  const { domain } = currentProfile(db, today);
  return outcomes.map(({ row, line, mailbox, problem }) => ({
    row: row.row,
    kind: line?.kind ?? null,
    fullName: row.fullName || (mailbox?.name ?? ''),
    birthYear: row.birthYear,
    position: row.position,
    address: mailbox ? `${mailbox.localPart}@${domain}` : null,
    decision: line?.decision ?? null,
    reason: line ? line.reason : problem,
    remark: [line && line.kind !== 'issue' && !mailbox ? UNKNOWN_MAILBOX : '', line?.remark ?? '']
      .filter(Boolean)
      .join(' '),
  }));
}
