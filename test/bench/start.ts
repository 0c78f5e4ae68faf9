import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openBare, signIn } from './bench-backend.ts';
import { benchRegister } from './bench-register.ts';
import { median, ms, peakMemoryMb, report } from './report.ts';

const SIZE = 1_000_000;
const dataDir = benchRegister(SIZE);
const opens: number[] = [];
const firsts: number[] = [];
const bares: number[] = [];
for (let round = 0; round < 5; round++) {
  const bareStart = performance.now();
  const bare = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
  bare.pragma('quick_check(1)');
  bare
    .prepare(
      'SELECT m.id, m.name, m.local_part, u.name FROM mailbox m JOIN unit u ON u.id = m.unit_id ORDER BY m.sort_rank LIMIT 100',
    )
    .all();
  bare.prepare('SELECT count(*) FROM mailbox').get();
  bare.close();
  bares.push(performance.now() - bareStart);

  const openStart = performance.now();
  const backend = await openBare(dataDir);
  const opened = performance.now();
  const { client } = await signIn(backend);
  const firstStart = performance.now();
  await client.directory.search({ limit: 100, countUpTo: 2_000 });
  const end = performance.now();
  opens.push(opened - openStart);
  firsts.push(opened - openStart + end - firstStart);
  await backend.close();
}

report([
  { what: 'opening a register of 1,000,000, checked', value: ms(median(opens)) },
  {
    what: 'start to first rows at 1,000,000 (sign-in apart)',
    value: ms(median(firsts)),
    ratio: median(firsts) / median(bares),
    against: `bare open, quick_check, first page and count ${ms(median(bares))}`,
  },
  { what: 'peak memory from start to first rows', value: `${peakMemoryMb()} MB` },
]);
