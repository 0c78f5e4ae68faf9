import { expect, test } from 'vitest';
import type { StatisticSubject } from '../../../shared/report/statistics.ts';
import { livedOffice } from './lived-office.ts';

test('statistics count every live mailbox once, whatever they are counted by, and tell units of one name apart', async () => {
  const { client, unitOf } = await livedOffice();
  const lines = async (subject: StatisticSubject, unit?: string) => {
    const unitId = unit ? unitOf(unit) : null;
    const { table } = await client.report.statistics({ subject, unitId });
    return { table, sum: table.total?.cells.all };
  };
  for (const subject of ['unit', 'kind', 'position', 'month'] as const)
    expect((await lines(subject)).sum, subject).toBe(73);
  // Those deleted and taken back are told by their status only.
  const { table: byStatus, sum } = await lines('status');
  expect(sum).toBe(75);
  expect(byStatus.rows.map(({ cells }) => [cells.label, cells.all])).toEqual([
    ['Đang dùng', 71],
    ['Tạm khóa', 2],
    ['Đã xóa', 1],
    ['Thu hồi', 1],
  ]);
  const { table } = await lines('unit', 'chogao');
  expect(table.rows.map(({ cells }) => cells.label)).toEqual(
    expect.arrayContaining([
      'Ủy ban nhân dân huyện Chợ Gạo',
      'Phòng Tài chính - Kế hoạch thuộc Ủy ban nhân dân huyện Chợ Gạo',
      'Ủy ban nhân dân xã Thanh Bình thuộc Ủy ban nhân dân huyện Chợ Gạo',
    ]),
  );
});
