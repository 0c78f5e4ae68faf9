import type { AddressCandidate, LedgerEntry } from '../../../../shared/domain/address.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import { isRuledKind } from '../../../../shared/domain/unit.ts';
import { agencyCandidates } from '../../../../shared/rules/agency-address.ts';
import type { CandidateForm } from '../../../../shared/rules/candidate-form.ts';
import { isUsableLocalPart } from '../../../../shared/rules/local-part.ts';
import type { RegulationProfile } from '../../../../shared/rules/profile.ts';
import { proposeAddress } from '../../../../shared/rules/propose-address.ts';
import { expandUnitName } from '../../../../shared/text/unit-name.ts';
import type { ReadDb } from '../../db/database.ts';
import { findInLedger, type LedgerHolder } from '../../repositories/address-ledger.ts';
import { findMailboxFields } from '../../repositories/mailbox-changes.ts';
import { type Branch, hideHolder } from '../branch.ts';
import { outsideSource } from '../mailbox-acts/personal-mailbox.ts';
import type { SketchUnit, UnitKey, UnitSketch } from './unit-sketch.ts';

/** What naming is told besides the sketch. */
export interface NamingOrder {
  /** Addresses chosen by hand. */
  chosen: Readonly<Record<UnitKey, string>>;
  reason: string;
  on: string;
  profile: RegulationProfile;
  /** The branch beyond which nobody is named; null for the whole province. */
  branch: Branch | null;
}

/** How a unit got its address on the drawing board. */
export interface UnitNaming {
  candidates: AddressCandidate[];
  /** What the rules would have given; null when nothing is free. */
  proposed: string | null;
  /** In Vietnamese, when it cannot be applied so. */
  problem: string | null;
}

/**
 * Gives every unit whose name, kind, place or parent's address changes its address by the rules, from the top down; a
 * unit whose present address still is one of its forms keeps it.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1
 */
export function nameUnits(
  db: ReadDb,
  sketch: UnitSketch,
  order: NamingOrder,
): Map<UnitKey, UnitNaming> {
  const namings = new Map<UnitKey, UnitNaming>();
  const given = new Map<string, UnitKey>();
  for (const unit of sketch.topDown()) {
    if (!needsNaming(sketch, unit, order)) continue;
    const naming = nameUnit(db, sketch, unit, order, given);
    namings.set(unit.key, naming);
    if (unit.localPart) given.set(unit.localPart, unit.key);
  }
  return namings;
}

function needsNaming(sketch: UnitSketch, unit: SketchUnit, { chosen }: NamingOrder): boolean {
  const { before } = unit;
  if (before === null || unit.key in chosen) return true;
  const parent = unit.parent === null ? null : sketch.get(unit.parent);
  return (
    before.name !== unit.name ||
    before.kind !== unit.kind ||
    before.parent !== unit.parent ||
    (parent !== null && parent.before?.localPart !== parent.localPart)
  );
}

function nameUnit(
  db: ReadDb,
  sketch: UnitSketch,
  unit: SketchUnit,
  order: NamingOrder,
  given: ReadonlyMap<string, UnitKey>,
): UnitNaming {
  const look = (localPart: string): LedgerEntry => {
    const other = given.get(localPart);
    if (other !== undefined && other !== unit.key)
      return { state: 'taken', holder: sketch.get(other).name, since: null };
    const entry = findInLedger(db, localPart, order.on);
    return isOwn(db, sketch, unit, entry)
      ? { state: 'free', holder: '', since: null }
      : hideHolder(order.branch, entry);
  };
  const forms = formsOf(sketch, unit, order.profile);
  const { candidates, chosen: proposed } = proposeAddress(forms, look, order.profile);
  const byHand = order.chosen[unit.key];
  if (byHand !== undefined) {
    unit.localPart = byHand;
    unit.source =
      candidates.find(({ localPart }) => localPart === byHand)?.source ??
      outsideSource(order.reason);
    const { state, holder } = look(byHand);
    const problem = !isUsableLocalPart(byHand)
      ? `Không dùng “${byHand}” làm tên tài khoản được.`
      : state === 'free' || (state === 'resting' && order.reason !== '')
        ? null
        : `${byHand} đang thuộc về hoặc để dành cho ${holder || 'nơi khác'}.`;
    return { candidates, proposed, problem };
  }
  const present = candidates.find(
    ({ localPart, status }) =>
      localPart !== '' && localPart === unit.localPart && status === 'free',
  );
  if (present) return { candidates, proposed: present.localPart, problem: null };
  if (proposed === null) return withoutProposal(unit, candidates);
  unit.localPart = proposed;
  unit.source = candidates.find(({ localPart }) => localPart === proposed)?.source ?? '';
  return { candidates, proposed, problem: null };
}

/** Where the rules give nothing, a unit goes on with what it has. */
function withoutProposal(unit: SketchUnit, candidates: AddressCandidate[]): UnitNaming {
  const problem =
    unit.localPart === '' ? `Chưa có tên tài khoản cho ${unit.name}; hãy nhập một tên.` : null;
  return { candidates, proposed: null, problem };
}

function formsOf(
  sketch: UnitSketch,
  unit: SketchUnit,
  profile: RegulationProfile,
): CandidateForm[] {
  const parent = unit.parent === null ? null : sketch.get(unit.parent).localPart;
  const name = expandUnitName(unit.name);
  if (isRuledKind(unit.kind)) return agencyCandidates({ kind: unit.kind, name, parent }, profile);
  const why = 'Điều 4 không nêu loại cơ quan này, đặt như cơ quan cấp tỉnh';
  return agencyCandidates({ kind: 'agency', name, parent: null }, profile).map((form) => ({
    ...form,
    source: `Ngoài Quy chế: ${why}`,
  }));
}

/** Held by the unit itself, its mailbox, or a unit it goes on from. */
function isOwn(db: ReadDb, sketch: UnitSketch, unit: SketchUnit, entry: LedgerHolder): boolean {
  const own = new Set([unit.key, ...unit.heirOf]);
  if (entry.unitId !== null)
    return own.has(String(entry.unitId)) && leaves(sketch, unit, entry.unitId);
  if (entry.mailboxId === null) return false;
  const mailbox = findMailboxFields(db, entry.mailboxId);
  return (
    mailbox?.kind === 'agency' &&
    own.has(String(mailbox.unitId)) &&
    leaves(sketch, unit, mailbox.unitId as UnitId)
  );
}

/** Whether a unit gives its address up, or is the very one that asks. */
function leaves(sketch: UnitSketch, unit: SketchUnit, id: UnitId): boolean {
  const holder = sketch.find(String(id));
  return !holder || holder === unit || holder.isClosed;
}
