import type { UsageSnapshotId } from '../../../../shared/domain/ids.ts';
import { DRIFT_KINDS, type DriftKind } from '../../../../shared/domain/server-drift.ts';
import type { SheetSpec } from '../../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { findDrift } from './drift.ts';

const TITLES: Record<DriftKind, string> = {
  status: 'Trạng thái lệch',
  quota: 'Hạn mức lệch',
  name: 'Họ tên lệch',
  address: 'Địa chỉ lệch',
  'alias-missing': 'Thiếu bí danh trên máy chủ',
  'alias-extra': 'Thừa bí danh trên máy chủ',
  'missing-on-server': 'Máy chủ không có',
  'unknown-on-server': 'Danh bạ không có',
};

/**
 * Writes the differences between register and server as an Excel file, one sheet a kind.
 *
 * @throws NOT_FOUND
 */
export async function exportDrift(
  context: JobContext,
  input: { snapshotId: UsageSnapshotId; path: string; name: string },
): Promise<{ rows: number }> {
  context.progress({ phase: 'match', done: 0, total: null });
  const { snapshot, rows, counts } = findDrift(context.register.read, input.snapshotId);
  const filled = DRIFT_KINDS.filter((kind) => counts[kind] > 0);
  const day = snapshot.snapshotOn.split('-').reverse().join('/');
  const sheets = (filled.length > 0 ? filled : DRIFT_KINDS.slice(0, 1)).map(
    (kind): SheetSpec => ({
      name: TITLES[kind],
      title: [
        `ĐỐI CHIẾU DANH BẠ VỚI MÁY CHỦ THƯ: ${TITLES[kind].toUpperCase()}`,
        `Số liệu máy chủ ngày ${day}: ${counts[kind].toLocaleString('vi-VN')} trường hợp`,
      ],
      columns: [
        { header: 'STT', width: 6, kind: 'integer' },
        { header: 'Địa chỉ', width: 40, kind: 'text' },
        { header: 'Tên', width: 28, kind: 'text' },
        { header: 'Đơn vị', width: 34, kind: 'text' },
        { header: 'Danh bạ', width: 30, kind: 'text' },
        { header: 'Máy chủ', width: 34, kind: 'text' },
      ],
      landscape: true,
      rows: rows
        .filter((row) => row.kind === kind)
        .map((row, index) => [
          index + 1,
          row.address,
          row.name,
          row.unitName,
          row.register,
          row.server,
        ]),
    }),
  );
  context.progress({ phase: 'write', done: 0, total: rows.length });
  const written = await writeXlsx(input.path, sheets);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'provision.export-drift',
      entity: 'usage-snapshot',
      entityId: String(input.snapshotId),
      after: { file: input.name, rows: written.rows },
    }),
  );
  return written;
}
