import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { recordedChanges } from '../../../renderer/features/audit/recorded-values.ts';
import { CountsSummary } from '../../../renderer/features/import/counts-summary.tsx';
import { headerRowFrom } from '../../../renderer/features/import/header-row-field.tsx';
import { shortRemarks } from '../../../renderer/features/import/preview-columns.tsx';
import { passwordStanding } from '../../../renderer/features/sign-in/password-rules.ts';
import { readStaff, writeStaff } from '../../../renderer/features/units/staff-text.ts';
import { CANDIDATE_STATUS_LABELS } from '../../../renderer/i18n/labels.ts';
import { CandidateList } from '../../../renderer/ui/candidate-list.tsx';
import { matchUnits } from '../../../renderer/ui/match-units.ts';
import { WorkProgress } from '../../../renderer/ui/work-progress.tsx';
import type { UnitId } from '../../../shared/domain/ids.ts';
import type { Unit } from '../../../shared/domain/unit.ts';

afterEach(cleanup);

const unit = (
  id: number,
  name: string,
  localPart: string,
  parentId: number | null = null,
): Unit => ({
  id: id as UnitId,
  kind: parentId === null ? 'agency' : 'subunit',
  name,
  localPart,
  parentId: parentId as UnitId | null,
});
const UNITS = [
  unit(1, 'Sở Nội vụ', 'snv'),
  unit(2, 'Ủy ban nhân dân huyện Tân Phước', 'tanphuoc'),
  unit(3, 'Phòng Nội vụ', 'tanphuoc.pnv', 2),
];

test('the why-card tells every candidate in order, its state in words, and which was granted', () => {
  render(
    <CandidateList
      label="Các địa chỉ đã xét"
      statusLabels={CANDIDATE_STATUS_LABELS}
      chosenLabel="Đã cấp"
      proposal={{
        chosen: 'lmhieu',
        candidates: [
          {
            localPart: 'leminhhieu',
            address: 'leminhhieu@x',
            source: 'Điều 4 khoản 2 điểm a',
            status: 'taken',
            note: 'Đang thuộc về Lê Minh Hiếu.',
          },
          {
            localPart: 'lmhieu',
            address: 'lmhieu@x',
            source: 'Điều 4 khoản 2 điểm b',
            status: 'taken',
            note: 'Viết tắt.',
          },
          {
            localPart: '',
            address: '',
            source: 'Điều 4 khoản 2 điểm b',
            status: 'unavailable',
            note: 'Thiếu năm sinh.',
          },
        ],
      }}
    />,
  );
  const items = within(screen.getByRole('list', { name: 'Các địa chỉ đã xét' })).getAllByRole(
    'listitem',
  );
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/leminhhieu@x.*Đã có người dùng.*điểm a.*thuộc về/),
    expect.stringMatching(/lmhieu@x.*Đã cấp/),
    expect.stringMatching(/Không lập được.*Thiếu năm sinh/),
  ]);
});

test('counts of an import stand line by line and add up to the rows read', () => {
  render(
    <CountsSummary
      counts={{ read: 1240, create: 1200, match: 30, change: 0, skip: 4, error: 6 }}
    />,
  );
  const rows = screen.getAllByRole('row').map((row) => row.textContent);
  expect(rows[0]).toMatch(/^Cấp mới1\.200/);
  expect(rows[4]).toMatch(/^Lỗi6/);
  expect(rows[5]).toMatch(/^Tổng cộng1\.240/);
});

test('work in progress can be cancelled', async () => {
  const cancel = vi.fn();
  render(
    <WorkProgress label="Đang ghi 1 / 2" done={1} total={2} cancelLabel="Hủy" onCancel={cancel} />,
  );
  expect(screen.getByRole('progressbar', { name: 'Đang ghi 1 / 2' })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Hủy' }));
  expect(cancel).toHaveBeenCalledOnce();
});

test('units are found without accents, by any words, and by address', () => {
  const names = (typed: string) => matchUnits(UNITS, typed).map(({ id }) => id);
  expect(names('noi vu')).toEqual([1, 3]);
  expect(names('PHƯỚC tân')).toEqual([2, 3]);
  expect(names('tanphuoc.pnv')).toEqual([3]);
  expect(names('')).toEqual([1, 2, 3]);
});

test('staff by year is read as it is written', () => {
  expect(readStaff('2025: 1.120; 2026: 118')).toEqual([
    { year: 2026, staff: 118 },
    { year: 2025, staff: 1120 },
  ]);
  expect(writeStaff([{ year: 2026, staff: 118 }])).toBe('2026: 118');
  expect(readStaff('')).toEqual([]);
  for (const wrong of ['118', '2026: nhiều', '2026: 1; 2026: 2'])
    expect(readStaff(wrong)).toBeNull();
});

test('recorded values are laid side by side, field by field', () => {
  expect(
    recordedChanges(
      { state: 'draft', counts: { create: 1 } },
      { state: 'committed', file: 'a.xlsx' },
    ),
  ).toEqual([
    { path: 'state', before: 'draft', after: 'committed' },
    { path: 'counts.create', before: '1', after: null },
    { path: 'file', before: null, after: 'a.xlsx' },
  ]);
  expect(recordedChanges(null, undefined)).toEqual([]);
});

test('a header row is a row of Excel or nothing', () => {
  expect(['1', ' 12 ', '1048576'].map(headerRowFrom)).toEqual([1, 12, 1_048_576]);
  expect(['', '0', '-1', '1.5', 'abc', '1048577', '1e3'].map(headerRowFrom)).toEqual(
    Array(7).fill(null),
  );
});

test('a remark in a cell begins with what is wrong, not with its place', () => {
  const issue = (message: string) => ({ code: 'NAME_MISSING' as const, field: null, message });
  expect(
    shortRemarks({
      issues: [issue('Trang tính “Danh sách: 1”, dòng 7: thiếu họ tên.'), issue('Trùng người.')],
    }),
  ).toBe('Thiếu họ tên. Trùng người.');
});

test('password hints follow the typing', () => {
  expect(passwordStanding('12345678901', '')).toEqual({ isLongEnough: false, isRepeated: false });
  expect(passwordStanding('123456789012', '123456789012')).toEqual({
    isLongEnough: true,
    isRepeated: true,
  });
  expect(passwordStanding('', '')).toEqual({ isLongEnough: false, isRepeated: false });
});
