import type { ImportBatchId, UnitId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { type ImportDocument, useImport } from './import-state.ts';
import { importRunner } from './import-work.ts';

const PAGE = 500;

/** Today in Vietnam, `YYYY-MM-DD`. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

/**
 * Makes a request to revoke of the letter that a whole list came with: one line for everybody missing from it, each
 * still to be decided.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1
 */
export async function proposeRevocation(
  batchId: ImportBatchId,
  unitId: UnitId,
  letter: ImportDocument,
): Promise<void> {
  const done = await importRunner.run(async () => {
    const { rows } = await client.import.leavers({ previewId: batchId, limit: PAGE });
    const { id } = await client.request.receive({
      unitId,
      letterNumber: letter.number,
      letterOn: letter.on,
      receivedOn: today(),
      abstract: 'Thu hồi hộp thư của người không có trong danh sách của đơn vị',
    });
    for (const { mailboxId, name } of rows) {
      const note = 'Không có trong danh sách toàn bộ người của đơn vị';
      await client.request.saveLine({
        id,
        line: { kind: 'cancel', subject: 'person', mailboxId, fullName: name, note },
      });
    }
    return rows.length;
  });
  if (done === null) return;
  useImport.setState(({ result }) => ({ result: result && { ...result, proposed: done } }));
}
