import { readFileSync } from 'node:fs';
import { finish, openBare, signIn } from './bench-backend.ts';
import { copyOfRegister } from './bench-register.ts';
import { peakMemoryMb } from './report.ts';

/* Imports a list as the window does; the register it leaves is for the bare side, which inserts the same rows. */
const [path = '', size = '0'] = process.argv.slice(2);
const { dataDir } = copyOfRegister(Number(size));
const backend = await openBare(dataDir);
const { client, upload } = await signIn(backend);
const { units } = await client.unit.list({ text: 'sttt' });
const bytes = new Uint8Array(readFileSync(path));

const start = performance.now();
const fileId = await upload('danh-sach.xlsx', bytes);
await finish(client.import.inspect({ fileId }));
const read = performance.now();
let firstRowsMs = Number.NaN;
let lastTick = performance.now();
let longestStallMs = 0;
const ticking = setInterval(() => {
  longestStallMs = Math.max(longestStallMs, performance.now() - lastTick - 20);
  lastTick = performance.now();
}, 20);
const preview = await client.import.preview({ fileId, unitId: units[0]?.id, rowLimit: 0 });
let step = await preview.next();
while (!step.done) {
  if (step.value.firstRows && Number.isNaN(firstRowsMs)) firstRowsMs = performance.now() - start;
  step = await preview.next();
}
const { previewId, counts } = step.value;
const previewed = performance.now();
await finish(client.import.commit({ previewId }));
const end = performance.now();
clearInterval(ticking);
const peakMb = peakMemoryMb();
await finish(client.backup.create({}));
const backedUp = performance.now();
await backend.close();
process.stdout.write(
  `${JSON.stringify({ totalMs: end - start, readMs: read - start, firstRowsMs, previewMs: previewed - read, commitMs: end - previewed, backupMs: backedUp - end, longestStallMs, counts, peakMb, dataDir })}\n`,
);
