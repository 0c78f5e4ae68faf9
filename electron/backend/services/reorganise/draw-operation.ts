import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { Reorganisation } from '../../../../shared/domain/reorganisation.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { SketchUnit, UnitKey, UnitSketch } from './unit-sketch.ts';

/** People who go from one unit to another; all of a unit's without `ids`. */
export interface PeopleMove {
  from: UnitKey;
  to: UnitKey;
  ids: readonly MailboxId[] | null;
}

/** What an operation does besides changing units. */
export interface Drawing {
  title: string;
  moves: PeopleMove[];
  /** Where the mailbox and the mail of a unit that ends go; null for nowhere. */
  successors: Map<UnitKey, UnitKey | null>;
  lineage: { from: UnitKey; to: UnitKey }[];
  /** In Vietnamese: what keeps it from being applied. */
  problems: string[];
}

type Operation<K extends Reorganisation['kind']> = Extract<Reorganisation, { kind: K }>;

/**
 * Draws an operation on the sketch.
 *
 * @throws NOT_FOUND for a unit that is not in force
 */
export function drawOperation(sketch: UnitSketch, operation: Reorganisation): Drawing {
  const drawing: Drawing = {
    title: '',
    moves: [],
    successors: new Map(),
    lineage: [],
    problems: [],
  };
  switch (operation.kind) {
    case 'rename':
      drawRename(sketch, operation, drawing);
      break;
    case 'move':
      drawMove(sketch, operation, drawing);
      break;
    case 'merge':
      drawMerge(sketch, operation, drawing);
      break;
    case 'split':
      drawSplit(sketch, operation, drawing);
      break;
    case 'dissolve':
      drawDissolve(sketch, operation, drawing);
      break;
    case 'edit':
      drawEdit(sketch, operation, drawing);
      break;
    case 'domain':
      drawing.title = `Đổi tên miền thư thành ${operation.domain}`;
  }
  return drawing;
}

function unitOf(sketch: UnitSketch, id: UnitId): SketchUnit {
  const unit = sketch.find(String(id));
  if (!unit) throw new AppError('NOT_FOUND', { entity: 'unit', id: String(id) });
  return unit;
}

const parentKey = (sketch: UnitSketch, id: UnitId | null): UnitKey | null =>
  id === null ? null : unitOf(sketch, id).key;

function drawRename(sketch: UnitSketch, operation: Operation<'rename'>, drawing: Drawing): void {
  const unit = unitOf(sketch, operation.unitId);
  drawing.title = `Đổi tên ${unit.name} thành ${operation.name}`;
  if (unit.name === operation.name && (operation.unitKind ?? unit.kind) === unit.kind)
    drawing.problems.push('Tên mới giống tên cũ.');
  unit.name = operation.name;
  unit.kind = operation.unitKind ?? unit.kind;
}

function drawEdit(sketch: UnitSketch, operation: Operation<'edit'>, drawing: Drawing): void {
  const unit = unitOf(sketch, operation.unitId);
  const parent = parentKey(sketch, operation.parentId);
  drawing.title = `Sửa ${unit.name}`;
  if (sketch.isWithin(parent, unit.key))
    drawing.problems.push(`${unit.name} không thể thuộc chính nhánh của mình.`);
  else unit.parent = parent;
  unit.name = operation.name;
  unit.kind = operation.unitKind;
}

function drawMove(sketch: UnitSketch, operation: Operation<'move'>, drawing: Drawing): void {
  const parent = parentKey(sketch, operation.parentId);
  const place = parent === null ? 'trực thuộc tỉnh' : sketch.get(parent).name;
  const units = operation.unitIds.map((id) => unitOf(sketch, id));
  drawing.title = `Chuyển ${namesOf(units)} về ${place}`;
  for (const unit of units) {
    if (sketch.isWithin(parent, unit.key))
      drawing.problems.push(`${unit.name} không thể chuyển vào chính nhánh của mình.`);
    else unit.parent = parent;
  }
}

function drawMerge(sketch: UnitSketch, operation: Operation<'merge'>, drawing: Drawing): void {
  const sources = [...new Set(operation.unitIds)].map((id) => unitOf(sketch, id));
  const target = targetOf(sketch, operation);
  const others = sources.filter((unit) => unit !== target);
  drawing.title = `Sáp nhập ${namesOf(sources)} thành ${target.name}`;
  if (others.length + (target.id === null ? 0 : 1) < 2)
    drawing.problems.push('Chọn ít nhất hai đơn vị để sáp nhập.');
  for (const unit of others) {
    if (sketch.isWithin(target.parent, unit.key)) {
      drawing.problems.push(`${target.name} không thể nằm trong ${unit.name} là đơn vị bị nhập.`);
      continue;
    }
    end(sketch, unit, target, drawing);
  }
}

function targetOf(sketch: UnitSketch, { intoId, made }: Operation<'merge'>): SketchUnit {
  if (intoId !== null) {
    const target = unitOf(sketch, intoId);
    if (made) target.name = made.name;
    return target;
  }
  const { kind, name, parentId } = made ?? { kind: 'commune' as const, name: '', parentId: null };
  return sketch.add({ kind, name, parent: parentKey(sketch, parentId) });
}

/** Ends a unit whose people, units and mail go on in another. */
function end(sketch: UnitSketch, unit: SketchUnit, target: SketchUnit, drawing: Drawing): void {
  drawing.moves.push({ from: unit.key, to: target.key, ids: null });
  drawing.successors.set(unit.key, target.key);
  drawing.lineage.push({ from: unit.key, to: target.key });
  target.heirOf.push(unit.key);
  for (const child of sketch.childrenOf(unit.key)) if (child !== target) child.parent = target.key;
  unit.isClosed = true;
}

function drawSplit(sketch: UnitSketch, operation: Operation<'split'>, drawing: Drawing): void {
  const unit = unitOf(sketch, operation.unitId);
  const parts = operation.parts.map((part) => {
    const made = sketch.add({
      kind: part.kind,
      name: part.name,
      parent: parentKey(sketch, part.parentId),
    });
    drawing.lineage.push({ from: unit.key, to: made.key });
    return { made, ids: part.mailboxIds };
  });
  drawing.title = `Tách ${unit.name} thành ${namesOf([
    ...(operation.goesOn ? [unit] : []),
    ...parts.map(({ made }) => made),
  ])}`;
  const [first] = parts;
  if (!first) drawing.problems.push('Nhập ít nhất một đơn vị mới.');
  const sent = operation.parts.flatMap(({ mailboxIds }) => mailboxIds);
  if (new Set(sent).size !== sent.length)
    drawing.problems.push('Có người được xếp vào hai đơn vị mới; mỗi người chỉ về một nơi.');
  for (const { made, ids } of parts)
    if (ids.length > 0) drawing.moves.push({ from: unit.key, to: made.key, ids });
  if (operation.goesOn || !first) return;
  if (sketch.isWithin(first.made.parent, unit.key)) {
    drawing.problems.push(
      `${first.made.name} không thể nằm trong ${unit.name} là đơn vị kết thúc.`,
    );
    return;
  }
  // Whoever is not sent elsewhere goes to the first part, which also goes on with the mailbox.
  const lineage = drawing.lineage.length;
  end(sketch, unit, first.made, drawing);
  drawing.lineage.length = lineage;
}

function drawDissolve(
  sketch: UnitSketch,
  operation: Operation<'dissolve'>,
  drawing: Drawing,
): void {
  const unit = unitOf(sketch, operation.unitId);
  const target = operation.peopleTo === null ? null : unitOf(sketch, operation.peopleTo);
  const childrenTo = parentKey(sketch, operation.childrenTo);
  drawing.title = `Giải thể ${unit.name}`;
  const isInside = (key: UnitKey | null) => key !== null && sketch.isWithin(key, unit.key);
  if (isInside(target?.key ?? null) || isInside(childrenTo)) {
    drawing.problems.push(`Nơi nhận không thể nằm trong ${unit.name}.`);
    return;
  }
  const dissolve = (ended: SketchUnit) => {
    for (const child of sketch.childrenOf(ended.key)) {
      if (operation.withSubunits && child.kind === 'subunit') dissolve(child);
      else child.parent = childrenTo;
    }
    if (target) drawing.moves.push({ from: ended.key, to: target.key, ids: null });
    drawing.successors.set(ended.key, target?.key ?? null);
    if (target) drawing.lineage.push({ from: ended.key, to: target.key });
    ended.isClosed = true;
  };
  dissolve(unit);
}

function namesOf(units: readonly { name: string }[]): string {
  const names = units.map(({ name }) => name);
  const shown =
    names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} đơn vị khác`] : names;
  return shown.join(', ');
}
