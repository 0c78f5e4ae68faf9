import type { AddressProposal } from '../../../shared/domain/address.ts';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../db/database.ts';
import { findInLedger, type LedgerHolder } from '../repositories/address-ledger.ts';
import { findMailboxFields } from '../repositories/mailbox-changes.ts';
import { findUnit, listBranch } from '../repositories/units.ts';

/** Who an operator is told of in place of a holder outside their branch. */
const SOMEBODY = 'người ngoài phạm vi được giao';

/** The branch of units that an operator is limited to. */
export class Branch {
  readonly root: UnitId;
  readonly unitIds: readonly UnitId[];
  /** Sees nothing but the branch, whatever it is asked. */
  readonly view: ReadDb;
  readonly #db: ReadDb;
  readonly #units: ReadonlySet<UnitId>;

  /** The branch that whoever acts is limited to; null for the whole province. */
  static of(db: ReadDb, { branchUnitId }: { branchUnitId?: UnitId | null }): Branch | null {
    return branchUnitId ? new Branch(db, branchUnitId) : null;
  }

  constructor(db: ReadDb, root: UnitId, view: ReadDb = db) {
    this.view = view;
    this.root = root;
    this.unitIds = listBranch(db, root);
    this.#db = db;
    this.#units = new Set(this.unitIds);
  }

  /** Tells whether a unit is in it; a unit that is named by nobody is not. */
  has(unitId: UnitId | null | undefined): boolean {
    return unitId !== null && unitId !== undefined && this.#units.has(unitId);
  }

  hasMailbox(id: MailboxId): boolean {
    const mailbox = findMailboxFields(this.#db, id);
    return mailbox !== null && this.has(mailbox.unitId as UnitId);
  }

  /** @throws FORBIDDEN unless every one of the units is in it */
  assertUnits(...unitIds: (UnitId | null | undefined)[]): void {
    if (!unitIds.every((id) => this.has(id))) throw new AppError('FORBIDDEN', { right: 'branch' });
  }

  /** @throws FORBIDDEN unless every one of the mailboxes is of a unit in it */
  assertMailboxes(ids: readonly MailboxId[]): void {
    if (!ids.every((id) => this.hasMailbox(id)))
      throw new AppError('FORBIDDEN', { right: 'branch' });
  }

  /** Where a unit stands above the branch itself. */
  parentOfRoot(): UnitId | null {
    return findUnit(this.#db, this.root)?.parentId ?? null;
  }
}

/** What the ledger says of an address, without the name of a holder outside a branch. */
export function hideHolder(branch: Branch | null, entry: LedgerHolder): LedgerHolder {
  const { mailboxId } = entry;
  const isShown = branch === null || mailboxId === null || branch.hasMailbox(mailboxId);
  return isShown ? entry : { ...entry, holder: SOMEBODY };
}

/** Proposed addresses without the names of people outside a branch who hold them. */
export function hideHolders(
  db: ReadDb,
  branch: Branch | null,
  proposal: AddressProposal,
  today: string,
  look: (localPart: string) => LedgerHolder = (localPart) => findInLedger(db, localPart, today),
): AddressProposal {
  if (branch === null) return proposal;
  const candidates = proposal.candidates.map((candidate) => {
    const { holder, mailboxId } = look(candidate.localPart);
    if (mailboxId === null || branch.hasMailbox(mailboxId)) return candidate;
    return { ...candidate, note: candidate.note.replaceAll(holder, SOMEBODY) };
  });
  return { ...proposal, candidates };
}

/** The history of an address without the names of people outside a branch. */
export function hideHistory<
  History extends {
    holder: string;
    holdings: {
      mailboxId: MailboxId | null;
      holder: string;
      unit: string;
      formerNames: string[];
      reason: string;
    }[];
    refusals: {
      mailboxId: MailboxId | null;
      proposedFor: string;
      givenInstead: string;
      reason: string;
    }[];
  },
>(branch: Branch | null, history: History): History {
  if (branch === null) return history;
  const isHidden = (id: MailboxId | null) => id !== null && !branch.hasMailbox(id);
  const isOutside = history.holdings.some(({ mailboxId }) => isHidden(mailboxId));
  const holdings = history.holdings.map((held) =>
    isHidden(held.mailboxId)
      ? { ...held, mailboxId: null, holder: SOMEBODY, unit: '', formerNames: [], reason: '' }
      : held,
  );
  // Who is behind a refusal without a mailbox is not known.
  const refusals = history.refusals.map((refused) =>
    refused.mailboxId !== null && branch.hasMailbox(refused.mailboxId)
      ? refused
      : { ...refused, mailboxId: null, proposedFor: SOMEBODY, givenInstead: '', reason: '' },
  );
  const holder = isOutside && history.holder ? SOMEBODY : history.holder;
  return { ...history, holder, holdings, refusals };
}
