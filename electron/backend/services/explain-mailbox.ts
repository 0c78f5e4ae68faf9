import type { AddressProposal } from '../../../shared/domain/address.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { isRuledKind } from '../../../shared/domain/unit.ts';
import { AppError } from '../../../shared/errors.ts';
import { agencyCandidates } from '../../../shared/rules/agency-address.ts';
import { personalCandidates } from '../../../shared/rules/personal-address.ts';
import { proposeAddress } from '../../../shared/rules/propose-address.ts';
import type { ReadDb } from '../db/database.ts';
import { findAddressSource, findHolderBefore } from '../repositories/address-ledger.ts';
import { listEventsOf } from '../repositories/audit-events.ts';
import { findImport } from '../repositories/imports.ts';
import { findMailbox, type MailboxRecord } from '../repositories/mailboxes.ts';
import { findUnit } from '../repositories/units.ts';
import { currentProfile } from './current-profile.ts';
import { unitPath } from './unit-path.ts';

/** A mailbox with everything that explains it. */
export interface ExplainedMailbox {
  mailbox: MailboxRecord;
  /** Names from the top of the tree to the mailbox's unit. */
  unitPath: string[];
  /** The article behind the address. */
  addressSource: string;
  /** Every candidate in order, and who held it when this mailbox was granted. */
  why: AddressProposal;
  importedFrom: {
    batchId: NonNullable<MailboxRecord['importBatchId']>;
    fileName: string;
    sheet: string;
    row: number;
  } | null;
  events: { at: string; operator: string; action: string }[];
}

/**
 * Explains one mailbox: its place, its address by Điều 4 as it was judged on the day of issue, its origin.
 *
 * @throws NOT_FOUND
 */
export function explainMailbox(db: ReadDb, id: MailboxId, today: string): ExplainedMailbox {
  const mailbox = findMailbox(db, id);
  if (!mailbox) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(id) });
  const batch = mailbox.importBatchId === null ? null : findImport(db, mailbox.importBatchId);
  return {
    mailbox,
    unitPath: unitPath(db, mailbox.unitId),
    addressSource: findAddressSource(db, mailbox.localPart, id) ?? '',
    why: why(db, mailbox, today),
    importedFrom: batch && {
      batchId: batch.id,
      fileName: batch.fileName,
      sheet: batch.sheet,
      row: mailbox.importRow ?? 0,
    },
    events: [
      ...(batch
        ? listEventsOf(db, 'import', String(batch.id)).filter(
            (event) => event.action === 'import.commit',
          )
        : []),
      ...listEventsOf(db, 'mailbox', String(id)),
    ],
  };
}

/** Judged by the regulation of the day of issue, written with the mail domain of today. */
function why(db: ReadDb, mailbox: MailboxRecord, today: string): AddressProposal {
  const { domain } = currentProfile(db, today);
  const profile = { ...currentProfile(db, mailbox.issuedOn), domain };
  const unit = findUnit(db, mailbox.unitId);
  const parent = unit?.parentId ? findUnit(db, unit.parentId) : null;
  const forms =
    mailbox.kind === 'agency' && unit && isRuledKind(unit.kind)
      ? agencyCandidates(
          { kind: unit.kind, name: unit.name, parent: parent?.localPart ?? null },
          profile,
        )
      : personalCandidates({ fullName: mailbox.name, birthYear: mailbox.birthYear }, profile);
  const look = (localPart: string) => findHolderBefore(db, localPart, mailbox.id);
  return { ...proposeAddress(forms, look, profile), chosen: mailbox.localPart };
}
