import { expect, test } from 'vitest';
import { keyToMove, treeLines } from '../../../renderer/features/directory/list/tree-lines.ts';
import type { UnitId } from '../../../shared/domain/ids.ts';

const unit = (id: number, parentId: number | null, name: string, mailboxCount: number) => ({
  id: id as UnitId,
  parentId: parentId as UnitId | null,
  name,
  kind: 'agency' as const,
  localPart: `u${id}`,
  mailboxCount,
});
const UNITS = [
  unit(1, null, 'Sở Y tế', 5),
  unit(2, null, 'Huyện Chợ Gạo', 3),
  unit(3, 2, 'Phòng Nội vụ', 2),
  unit(4, 3, 'Tổ một cửa', 1),
  unit(5, 99, 'Mồ côi', 1),
];

test('a unit counts its own mailboxes and those of all below it', () => {
  const lines = treeLines(UNITS, new Set());
  expect(lines.map(({ name, count, level }) => [name, count, level])).toEqual([
    ['Sở Y tế', 5, 1],
    ['Huyện Chợ Gạo', 6, 1],
    ['Mồ côi', 1, 1],
  ]);
});

test('arrow keys walk, open and close; letters jump', () => {
  const closed = treeLines(UNITS, new Set());
  expect(keyToMove('ArrowDown', closed, -1)).toEqual({ kind: 'focus', id: 1 });
  expect(keyToMove('ArrowUp', closed, 0)).toEqual({ kind: 'focus', id: null });
  expect(keyToMove('ArrowRight', closed, 0)).toBeNull();
  expect(keyToMove('ArrowRight', closed, 1)).toEqual({ kind: 'toggle', id: 2, isOpen: true });
  expect(keyToMove('End', closed, 0)).toEqual({ kind: 'focus', id: 5 });
  expect(keyToMove('m', closed, 0)).toEqual({ kind: 'focus', id: 5 });
  expect(keyToMove('Enter', closed, 0)).toEqual({ kind: 'choose' });
  const open = treeLines(UNITS, new Set([2 as UnitId, 3 as UnitId]));
  expect(open.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  expect(keyToMove('ArrowLeft', open, 3)).toEqual({ kind: 'focus', id: 3 });
  expect(keyToMove('ArrowLeft', open, 2)).toEqual({ kind: 'toggle', id: 3, isOpen: false });
});
