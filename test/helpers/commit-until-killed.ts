import { writeSync } from 'node:fs';
import { systemClock } from '../../electron/backend/clock.ts';
import { openRegister } from '../../electron/backend/db/register.ts';
import { commitImport } from '../../electron/backend/services/import/commit-import.ts';
import type { JobContext } from '../../electron/backend/services/job-context.ts';
import type { ImportBatchId, OperatorId } from '../../shared/domain/ids.ts';

/**
 * A process of its own that commits a draft and is killed on the way: by itself at the word of progress with a number,
 * or by whoever started it some time after it said COMMITTING. Says DONE only after the commit was acknowledged.
 */
const [dataDir = '', previewId = '', word = ''] = process.argv.slice(2);
let words = 0;
const context: JobContext = {
  register: openRegister(dataDir),
  clock: systemClock,
  actor: { id: 1 as OperatorId, name: 'Trần Thị Quản Trị' },
  lists: { clear() {} } as JobContext['lists'],
  progress() {
    words++;
    if (words === Number(word)) process.kill(process.pid, 'SIGKILL');
  },
  commitPoint: () => void writeSync(1, `COMMITTING after ${words}\n`),
};
const nothing = { rows: null, name: '', documentNumber: '', documentOn: null };
commitImport(context, { ...nothing, previewId: Number(previewId) as ImportBatchId });
writeSync(1, 'DONE\n');
// Whoever started it kills it now; nobody is to see an orderly end.
setInterval(() => {}, 1_000);
