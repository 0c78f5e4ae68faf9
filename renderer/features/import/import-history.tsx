import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportBatchId } from '../../../shared/domain/ids.ts';
import { api, client } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { formatDay, formatInstant, formatNumber } from '../../i18n/format.ts';
import { importRunner, useImportJob } from './import-work.ts';
import { UndoButton } from './undo-button.tsx';

const SHOWN = 8;

async function undo(batchId: ImportBatchId): Promise<boolean> {
  const done = await importRunner.run(async ({ follow }) => {
    await follow((signal) => client.import.undo({ batchId }, { signal }));
    return true;
  });
  return done === true;
}

/** The imports done last, each with the way to take it back. */
export function ImportHistory() {
  const queryClient = useQueryClient();
  const { data } = useQuery(api.import.history.queryOptions({ input: { limit: SHOWN } }));
  const isRunning = useImportJob((state) => state.isRunning);
  if (!data || data.batches.length === 0) return null;
  return (
    <section aria-label="Các lần nhập gần đây">
      <h2>Các lần nhập gần đây</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Tệp</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Công văn</th>
            <th scope="col">Cấp mới</th>
            <th scope="col">Thay đổi</th>
            <th scope="col">Người nhập</th>
            <th scope="col">Hoàn tác</th>
          </tr>
        </thead>
        <tbody>
          {data.batches.map((batch) => (
            <tr key={batch.id}>
              <td>{formatInstant(batch.committedAt)}</td>
              <td>{batch.fileName}</td>
              <td>{batch.unitName || 'Theo danh sách'}</td>
              <td>
                {[batch.documentNumber, batch.documentOn && formatDay(batch.documentOn)]
                  .filter(Boolean)
                  .join(', ')}
              </td>
              <td className="number">{formatNumber(batch.counts.create)}</td>
              <td className="number">{formatNumber(batch.counts.change)}</td>
              <td>{batch.operator}</td>
              <td>
                {batch.undoneAt === null ? (
                  <UndoButton
                    size="small"
                    fileName={batch.fileName}
                    counts={batch.counts}
                    isBusy={isRunning}
                    onUndo={async () => {
                      if (await undo(batch.id)) refreshEverything(queryClient);
                    }}
                  />
                ) : (
                  `Đã hoàn tác ${formatInstant(batch.undoneAt)}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
