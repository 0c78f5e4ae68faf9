import type {
  BulkChangeId,
  MailboxId,
  ReorganisationId,
  UnitId,
} from '../../../shared/domain/ids.ts';
import type { Reorganisation } from '../../../shared/domain/reorganisation.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../db/database.ts';
import type { Register } from '../db/register.ts';
import { branchViews } from '../repositories/branch-views.ts';
import { isBulkWithin } from '../repositories/bulk-changes.ts';
import { isReorganisationWithin } from '../repositories/reorganisations.ts';
import { Branch } from '../services/branch.ts';
import { WORK_LIMITS } from './branch-work.ts';

/** What a branch lets of an input: the same, the same made narrower, or nothing at all. */
export type Limit = (input: never, branch: Branch, db: ReadDb) => unknown;

/** What shows nobody, or what the handler narrows itself by the branch it is given. */
const asked: Limit = (input) => input;

interface List {
  unitId?: UnitId | null | undefined;
  withBranch?: boolean | null | undefined;
}

/** A list of the whole directory becomes that of the branch. */
function narrowed<Input extends List>(input: Input, branch: Branch): Input {
  if (input.unitId === null || input.unitId === undefined)
    return { ...input, unitId: branch.root, withBranch: true };
  branch.assertUnits(input.unitId);
  return input;
}

const ofMailbox: Limit = ({ id }: { id: MailboxId }, branch) => branch.assertMailboxes([id]);
const ofUnit: Limit = ({ id }: { id: UnitId }, branch) => branch.assertUnits(id);
const inUnit: Limit = ({ unitId }: { unitId: UnitId }, branch) => branch.assertUnits(unitId);

const bulk: Limit = (
  input: { ids?: MailboxId[] | null; filter: List; patch: { unitId?: UnitId } },
  branch,
) => {
  branch.assertMailboxes(input.ids ?? []);
  if (input.patch.unitId !== undefined) branch.assertUnits(input.patch.unitId);
  return { ...input, filter: narrowed(input.filter, branch) };
};

interface MailboxEdit {
  id: MailboxId;
  unitId?: UnitId | undefined;
  patch?: { unitId?: UnitId | undefined };
}

const mailboxEdit: Limit = ({ id, unitId, patch }: MailboxEdit, branch) => {
  branch.assertMailboxes([id]);
  for (const to of [unitId, patch?.unitId]) if (to !== undefined) branch.assertUnits(to);
};

interface UnitEdit {
  id: UnitId;
  place?: { parentId: UnitId | null } | null | undefined;
}

/** The branch itself stays where it is: what it belongs to is not its own business. */
const unitEdit: Limit = ({ id, place }: UnitEdit, branch) => {
  branch.assertUnits(id);
  if (!place || (id === branch.root && place.parentId === branch.parentOfRoot())) return;
  branch.assertUnits(place.parentId);
};

const reorganisation: Limit = ({ operation }: { operation: Reorganisation }, branch) =>
  branch.assertUnits(...unitsOf(operation));

/** Every unit an operation names; null for the top of the province, which is in no branch. */
function unitsOf(operation: Reorganisation): (UnitId | null)[] {
  switch (operation.kind) {
    case 'rename':
      return [operation.unitId];
    case 'edit':
      return [operation.unitId, operation.parentId];
    case 'move':
      return [...operation.unitIds, operation.parentId];
    case 'merge':
      return [...operation.unitIds, operation.intoId ?? operation.made?.parentId ?? null];
    case 'split':
      return [operation.unitId, ...operation.parts.map(({ parentId }) => parentId)];
    case 'dissolve':
      return [operation.unitId, ...[operation.peopleTo, operation.childrenTo].filter(isNamed)];
    case 'domain':
      return [null];
  }
}

const isNamed = (id: UnitId | null): boolean => id !== null;

const pastReorganisation: Limit = ({ id }: { id: ReorganisationId }, branch, db) => {
  if (!isReorganisationWithin(db, id, branch.unitIds)) refuse();
};

function refuse(): never {
  throw new AppError('FORBIDDEN', { right: 'branch' });
}

const LIMITS: Readonly<Record<string, Limit>> = {
  'directory.search': narrowed,
  'directory.get': ofMailbox,
  'directory.print': narrowed,
  'directory.export': narrowed,
  'directory.previewBulk': bulk,
  'directory.applyBulk': bulk,
  'directory.bulkChanges': asked,
  'directory.undoBulk': ({ id }: { id: BulkChangeId }, { unitIds }, db) => {
    if (!isBulkWithin(db, id, unitIds)) refuse();
  },
  'directory.views': asked,
  'directory.saveView': asked,
  'directory.removeView': asked,
  'directory.duplicates': asked,
  'directory.exportDuplicates': asked,
  'directory.dismissDuplicates': ({ ids }: { ids: MailboxId[] }, branch) =>
    branch.assertMailboxes(ids),
  'publication.preview': narrowed,
  'publication.publish': narrowed,
  'publication.list': asked,
  'mailbox.get': ofMailbox,
  'mailbox.documents': ofMailbox,
  'mailbox.proposeAddress': ofMailbox,
  'mailbox.issue': inUnit,
  'mailbox.grantAgency': inUnit,
  'mailbox.change': mailboxEdit,
  'mailbox.edit': mailboxEdit,
  'mailbox.move': mailboxEdit,
  'mailbox.readdress': ofMailbox,
  'mailbox.addAlias': ofMailbox,
  'mailbox.endAlias': ofMailbox,
  'unit.list': asked,
  'unit.get': ofUnit,
  'unit.export': asked,
  'unit.proposeAddress': (
    { id, parentId }: { id?: UnitId | null; parentId: UnitId | null },
    branch,
  ) => {
    if (id !== branch.root) branch.assertUnits(parentId);
    if (id) branch.assertUnits(id);
  },
  'unit.create': ({ parentId }: { parentId: UnitId | null }, branch) =>
    branch.assertUnits(parentId),
  'unit.previewChange': unitEdit,
  'unit.change': unitEdit,
  'unit.close': ofUnit,
  'reorganise.preview': reorganisation,
  'reorganise.apply': reorganisation,
  'reorganise.undo': pastReorganisation,
  'reorganise.list': asked,
  'reorganise.export': asked,
  'reorganise.notices': pastReorganisation,
  'reorganise.dueAliases': asked,
  'reorganise.endDueAliases': asked,
  'history.asOf': narrowed,
  'history.exportAsOf': narrowed,
  'history.differences': asked,
  'history.exportDifferences': asked,
  'history.address': asked,
  'history.addresses': asked,
  'history.exportAddress': asked,
  'address.proposePersonal': asked,
  'address.proposeAgency': asked,
  ...WORK_LIMITS,
};

/** The branch that a caller is limited to; null for the whole province. */
export function branchOf(
  register: Pick<Register, 'read' | 'readThrough'>,
  operator: { branchUnitId: UnitId | null } | null,
): Branch | null {
  const root = operator?.branchUnitId ?? null;
  return root === null
    ? null
    : new Branch(register.read, root, register.readThrough(branchViews(root)));
}

/**
 * Decides what whoever is limited to a branch of units may ask, and the only place that does. What it does not name is
 * refused.
 *
 * @param name `group.procedure`
 * @returns the input, or a narrower one
 * @throws FORBIDDEN for what lies outside the branch
 */
export function withinBranch<Input>(
  db: ReadDb,
  branch: Branch | null,
  name: string,
  input: Input,
): Input {
  if (branch === null) return input;
  const limit = LIMITS[name];
  if (!limit) return refuse();
  return (limit(input as never, branch, db) as Input | undefined) ?? input;
}

/** Procedures that say what a branch lets of them. */
export const LIMITED_PROCEDURES: readonly string[] = Object.keys(LIMITS);

/** Whether a procedure says what a branch lets of it; what does not is of the whole province. */
export function isWithinReach(name: string): boolean {
  return Object.hasOwn(LIMITS, name);
}
