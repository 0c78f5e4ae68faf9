import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { RowCounts } from '../../../../shared/domain/import.ts';
import { unitNameKey } from '../../../../shared/text/unit-name.ts';
import { isLocalPartFree } from '../../repositories/address-ledger.ts';
import { getRegisterVersion } from '../../repositories/app-state.ts';
import { listMailboxesOfUnits } from '../../repositories/import-leavers.ts';
import { recall } from '../../repositories/import-memory.ts';
import type { ImportRow, ReadRow } from '../../repositories/import-rows.ts';
import type { ImportQuestion } from '../../repositories/imports.ts';
import { listBranch, listUnits } from '../../repositories/units.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { countRows, decideRows, mailboxesSpokenOf } from './decide-rows.ts';
import { RegisterMatcher } from './register-matcher.ts';
import { UnitBranches } from './unit-branches.ts';
import { unitByName } from './unit-by-name.ts';

/** Rows between two words of progress. */
const STEP = 200;

const FREE = { state: 'free', holder: '', since: null } as const;
const TAKEN = { state: 'taken', holder: '', since: null } as const;

/** What a draft comes to. */
export interface DecidedDraft {
  rows: ImportRow[];
  counts: RowCounts;
  /** People of the unit who are not on its whole list. */
  leavers: MailboxId[];
  /** The register it was decided against. */
  registerVersion: number;
}

/** Decides about all rows of a list against the register as it is now. */
export function decideDraft(
  context: JobContext,
  question: Pick<ImportQuestion, 'mode' | 'sheet' | 'unitId' | 'units'>,
  read: readonly ReadRow[],
): DecidedDraft {
  const db = context.register.read;
  const today = context.clock.today();
  const profile = currentProfile(db, today);
  return db.snapshot(() => {
    const branches = new UnitBranches(listUnits(db));
    const rows = decideRows(read, {
      sheet: question.sheet,
      profile,
      branches,
      ofList: question.unitId,
      matcher: new RegisterMatcher(db, profile.domain, branches),
      unitOf: unitFinder(context, question),
      look: (localPart) => (isLocalPartFree(db, localPart, today) ? FREE : TAKEN),
      isHidden: hiddenFrom(context),
      onRow: (done) => {
        if (done % STEP === 0) context.progress({ phase: 'match', done, total: read.length });
      },
    });
    return {
      rows,
      counts: countRows(rows),
      leavers: question.mode === 'compare' ? findLeavers(context, question, rows, branches) : [],
      registerVersion: getRegisterVersion(db),
    };
  });
}

/** The units of which whoever imports may know nothing. */
function hiddenFrom({ register, actor }: JobContext): (unitId: UnitId) => boolean {
  const root = actor.branchUnitId ?? null;
  if (root === null) return () => false;
  const own = new Set(listBranch(register.read, root));
  return (unitId) => !own.has(unitId);
}

/** The unit of a row: as said for the row, for the list, for its text now or earlier, else by name. */
function unitFinder(
  { register }: JobContext,
  { unitId, units }: Pick<ImportQuestion, 'unitId' | 'units'>,
): (row: ReadRow) => UnitId | 'many' | null {
  if (unitId !== null) return ({ choice }) => choice.unitId ?? unitId;
  const byName = unitByName(register.read);
  const remembered = recall(register.read, 'unit', null);
  return ({ unit, choice }) => {
    if (choice.unitId !== undefined) return choice.unitId;
    const said = units[unit];
    if (said !== undefined) return said;
    const known = remembered.get(unitNameKey(unit));
    return known === undefined ? byName(unit) : (Number(known) as UnitId);
  };
}

/** Whoever the register has in the units of the list, and the list does not speak of. */
function findLeavers(
  { register }: JobContext,
  { unitId }: Pick<ImportQuestion, 'unitId'>,
  rows: readonly ImportRow[],
  branches: UnitBranches,
): MailboxId[] {
  const units = new Set<UnitId>();
  const heads = unitId === null ? rows.map((row) => row.unitId) : [unitId];
  for (const head of new Set(heads)) {
    if (head !== null) for (const each of branches.unitsWithin(head)) units.add(each);
  }
  const present = mailboxesSpokenOf(rows);
  return listMailboxesOfUnits(register.read, [...units]).filter((id) => !present.has(id));
}
