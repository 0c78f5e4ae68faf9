import { expect, test } from 'vitest';
import { matchUnits } from '../../../renderer/ui/match-units.ts';
import type { Unit } from '../../../shared/domain/unit.ts';

const unit = (id: number, name: string, localPart: string, parentId: number | null = null) =>
  ({ id, kind: 'agency', name, localPart, parentId }) as Unit;

const UNITS = [
  unit(1, 'Phòng Nội vụ', 'chauthanh.pnv', 3),
  unit(2, 'Sở Nội vụ', 'snv'),
  unit(3, 'Ủy ban nhân dân huyện Châu Thành', 'chauthanh'),
  unit(4, 'Ủy ban nhân dân xã Phú Mỹ', 'tanphuoc.phumy', 6),
  unit(5, 'Ủy ban nhân dân xã Mỹ Phước', 'tanphuoc.myphuoc', 6),
  unit(6, 'Ủy ban nhân dân huyện Tân Phước', 'tanphuoc'),
];
const names = (typed: string) => matchUnits(UNITS, typed).map(({ localPart }) => localPart);

test('the unit whose name was typed comes first', () => {
  expect(names('chau thanh')[0]).toBe('chauthanh');
  expect(names('my phuoc')[0]).toBe('tanphuoc.myphuoc');
  expect(names('ubnd xa my phuoc')[0]).toBe('tanphuoc.myphuoc');
});

test('a room is found with the district it belongs to, and by its address', () => {
  expect(names('noi vu chau thanh')).toEqual(['chauthanh.pnv']);
  expect(names('snv')).toEqual(['snv']);
  expect(names('noi vu')).toEqual(['snv', 'chauthanh.pnv']);
});
