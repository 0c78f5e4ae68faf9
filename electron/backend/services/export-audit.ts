import {
  type AuditRecord,
  countAuditEvents,
  iterateAuditEvents,
} from '../repositories/audit-events.ts';
import type { AuditFilter } from '../repositories/audit-filter.ts';
import type { ColumnSpec } from '../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { perform } from './act.ts';
import type { JobContext } from './job-context.ts';

const STEP = 500;

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const COLUMNS: readonly (ColumnSpec & { value: (event: AuditRecord) => string | number })[] = [
  { header: 'Số', width: 9, kind: 'integer', value: ({ seq }) => seq },
  {
    header: 'Lúc',
    width: 20,
    kind: 'text',
    value: ({ at }) => INSTANT.format(new Date(at)).replace(', ', ' '),
  },
  { header: 'Người thực hiện', width: 26, kind: 'text', value: ({ operator }) => operator },
  { header: 'Việc', width: 22, kind: 'text', value: ({ action }) => action },
  {
    header: 'Đối tượng',
    width: 18,
    kind: 'text',
    value: ({ entity, entityId }) => `${entity} ${entityId}`.trim(),
  },
  { header: 'Trước', width: 44, kind: 'text', value: ({ before }) => shown(before) },
  { header: 'Sau', width: 44, kind: 'text', value: ({ after }) => shown(after) },
];

/** Writes the events that answer to a filter, oldest first, as an Excel file; the export is itself recorded. */
export async function exportAudit(
  context: JobContext,
  input: { filter: AuditFilter; path: string; name: string },
): Promise<{ rows: number }> {
  const { register, clock, actor } = context;
  const total = countAuditEvents(register.read, input.filter);
  let done = 0;
  function* rows(): Generator<(string | number)[]> {
    for (const event of iterateAuditEvents(register.read, input.filter)) {
      if (done % STEP === 0) context.progress({ phase: 'write', done, total });
      done++;
      yield COLUMNS.map(({ value }) => value(event));
    }
  }
  await writeXlsx(input.path, [
    {
      name: 'Nhật ký',
      title: [
        'NHẬT KÝ QUẢN LÝ DANH BẠ THƯ ĐIỆN TỬ CÔNG VỤ',
        `${total.toLocaleString('vi-VN')} sự kiện`,
      ],
      columns: COLUMNS.map(({ header, width, kind }) => ({ header, width, kind })),
      rows: rows(),
      landscape: true,
    },
  ]);
  perform(register, clock, actor, ({ record }) =>
    record({
      action: 'audit.export',
      entity: 'audit',
      entityId: '',
      after: { file: input.name, rows: done, filter: input.filter },
    }),
  );
  return { rows: done };
}

function shown(value: unknown): string {
  return value === null || value === undefined ? '' : JSON.stringify(value).slice(0, 4_000);
}
