import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { Unit } from '../../../../shared/domain/unit.ts';

type CountedUnit = Unit & { mailboxCount: number };

/** One visible line of the tree. */
export interface TreeLine {
  id: UnitId;
  parentId: UnitId | null;
  name: string;
  level: number;
  hasChildren: boolean;
  isOpen: boolean;
  /** Mailboxes of the unit and of all below it. */
  count: number;
  /** Its place among so many of one parent. */
  place: number;
  siblings: number;
}

/** The lines of a tree that can be seen: the top, and what is below units that are open. */
export function treeLines(units: readonly CountedUnit[], open: ReadonlySet<UnitId>): TreeLine[] {
  const known = new Set(units.map(({ id }) => id));
  const children = new Map<UnitId | null, CountedUnit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const brothers = children.get(parent);
    if (brothers) brothers.push(unit);
    else children.set(parent, [unit]);
  }
  const counts = new Map<UnitId, number>();
  const count = (unit: CountedUnit): number => {
    const below = children.get(unit.id) ?? [];
    const sum = below.reduce((total, child) => total + count(child), unit.mailboxCount);
    counts.set(unit.id, sum);
    return sum;
  };
  for (const unit of children.get(null) ?? []) count(unit);
  const lines: TreeLine[] = [];
  const add = (parentId: UnitId | null, level: number) => {
    const brothers = children.get(parentId) ?? [];
    brothers.forEach((unit, index) => {
      const isOpen = open.has(unit.id);
      lines.push({
        id: unit.id,
        parentId,
        name: unit.name,
        level,
        hasChildren: children.has(unit.id),
        isOpen,
        count: counts.get(unit.id) ?? 0,
        place: index + 1,
        siblings: brothers.length,
      });
      if (isOpen) add(unit.id, level + 1);
    });
  };
  add(null, 1);
  return lines;
}

/** What a key does in a tree, as Windows' own trees do it. */
export type TreeMove =
  | { kind: 'focus'; id: UnitId | null }
  | { kind: 'choose' }
  | { kind: 'toggle'; id: UnitId; isOpen: boolean };

/**
 * Finds what a key does.
 *
 * @param at the line in focus; -1 for the line above all units
 */
export function keyToMove(key: string, lines: readonly TreeLine[], at: number): TreeMove | null {
  const line = lines[at];
  const focus = (index: number): TreeMove => ({ kind: 'focus', id: lines[index]?.id ?? null });
  switch (key) {
    case 'ArrowDown':
      return at + 1 < lines.length ? focus(at + 1) : null;
    case 'ArrowUp':
      return at < 0 ? null : focus(at - 1);
    case 'Home':
      return { kind: 'focus', id: null };
    case 'End':
      return focus(lines.length - 1);
    case 'Enter':
    case ' ':
      return { kind: 'choose' };
    case 'ArrowRight':
      if (!line?.hasChildren) return null;
      return line.isOpen ? focus(at + 1) : { kind: 'toggle', id: line.id, isOpen: true };
    case 'ArrowLeft':
      if (!line) return null;
      return line.isOpen
        ? { kind: 'toggle', id: line.id, isOpen: false }
        : { kind: 'focus', id: line.parentId };
    default:
      return nextBeginningWith(key, lines, at);
  }
}

function nextBeginningWith(key: string, lines: readonly TreeLine[], at: number): TreeMove | null {
  if (key.length !== 1 || !/\p{L}/u.test(key)) return null;
  const ordered = [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))];
  const found = ordered.find(({ name }) => name.toLowerCase().startsWith(key.toLowerCase()));
  return found ? { kind: 'focus', id: found.id } : null;
}
