import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type {
  FieldChange,
  MatchCandidate,
  RowAction,
  RowChoice,
  RowIssue,
} from '../../../../shared/domain/import.ts';
import type { ReadDb } from '../../db/database.ts';
import { isLocalPartFree } from '../../repositories/address-ledger.ts';
import type { ImportRow } from '../../repositories/import-rows.ts';
import { currentProfile } from '../current-profile.ts';
import { suggestOutside } from './give-addresses.ts';

/** A row of a preview as it is shown. */
export interface PreviewRow {
  row: number;
  fullName: string;
  birthYear: number | null;
  position: string;
  unit: string;
  unitId: UnitId | null;
  phone: string;
  note: string;
  action: RowAction;
  address: string | null;
  source: string;
  issues: RowIssue[];
  mailboxId: MailboxId | null;
  candidates: MatchCandidate[];
  changes: FieldChange[];
  choice: RowChoice;
  /** Free local parts beyond the regulation, where all of its own are held. */
  suggestions: string[];
}

/** Shows rows of an import: addresses written out, and suggestions where the regulation's own are all held. */
export function toPreviewRows(db: ReadDb, rows: readonly ImportRow[], today: string): PreviewRow[] {
  const profile = currentProfile(db, today);
  const naming = {
    profile,
    look: (localPart: string) => ({
      state: isLocalPartFree(db, localPart, today) ? ('free' as const) : ('taken' as const),
      holder: '',
      since: null,
    }),
  };
  return rows.map(
    ({
      localPart,
      email: _email,
      requestKind: _kind,
      wantedAddress: _wanted,
      readIssues: _readIssues,
      ...row
    }) => {
      const isExhausted =
        row.choice.localPart !== undefined ||
        row.issues.some(({ code }) => code === 'ADDRESS_EXHAUSTED');
      return {
        ...row,
        address: localPart === null ? null : `${localPart}@${profile.domain}`,
        suggestions: isExhausted ? suggestOutside(row, naming) : [],
      };
    },
  );
}
