import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { finish, openBare, signIn } from './bench-backend.ts';
import { benchRegister } from './bench-register.ts';
import { ms, peakMemoryMb, report } from './report.ts';

const size = Number(process.argv[2] ?? 100_000);
const backend = await openBare(benchRegister(size));
const { client } = await signIn(backend);
// The worker is there from the first long work on.
await finish(client.directory.export({ format: 'csv', scope: 'internal', text: 'khong co ai' }));
const start = performance.now();
const { rows } = await finish(client.directory.export({ format: 'xlsx', scope: 'internal' }));
const took = performance.now() - start;
const memory = peakMemoryMb();
await backend.close();
// In a process of its own, so that neither's memory is in the other's figure.
const script = join(import.meta.dirname, 'export-bare.ts');
const bare = JSON.parse(
  execFileSync(process.execPath, [script, String(size)], { encoding: 'utf8' }),
) as { ms: number; mb: number };
report([
  {
    what: `export of ${rows.toLocaleString('en')} to Excel`,
    value: ms(took),
    ratio: took / bare.ms,
    against: `bare writer ${ms(bare.ms)}`,
  },
  {
    what: 'peak memory of it, backend and all',
    value: `${memory} MB`,
    ratio: memory / bare.mb,
    against: `bare writer ${bare.mb} MB`,
  },
]);
