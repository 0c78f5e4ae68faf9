import { join } from 'node:path';
import Database from 'better-sqlite3';
import { finish, openBare, signIn } from './bench-backend.ts';
import { benchRegister } from './bench-register.ts';
import { ms, peakMemoryMb, percentile, report } from './report.ts';

const size = Number(process.argv[2] ?? 100_000);
const ROUNDS = 3;
const TEXTS = [
  'ng',
  'ngu',
  'nguyen',
  'nguyen van',
  'le minh hieu',
  'Đặng Thị',
  'dang thi',
  'tran thi ngoc lan',
  'hu',
  'phong',
  'vo thi',
  'chuyen vien',
  'truong phong',
  'mytho',
  'lmhieu',
  '0910000123',
  'huynh quoc',
  'thach',
  'oanh',
  'cao my duyen',
];

const dataDir = benchRegister(size);
const backend = await openBare(dataDir);
const { client } = await signIn(backend);
const bare = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
const bareQuery = bare.prepare(`
  SELECT m.id, m.name, m.local_part, u.name AS unit FROM mailbox_search s
  CROSS JOIN mailbox m ON m.id = s.rowid JOIN unit u ON u.id = m.unit_id
  WHERE mailbox_search MATCH ? ORDER BY m.sort_key, m.id LIMIT 100`);
const bareCount = bare.prepare('SELECT count(*) FROM mailbox_search WHERE mailbox_search MATCH ?');
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' ');

const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  for (const text of TEXTS) {
    const bareStart = performance.now();
    bareQuery.all(fold(text));
    bareCount.get(fold(text));
    const oursStart = performance.now();
    await client.directory.search({ text, limit: 100 });
    const end = performance.now();
    if (round === 0) continue;
    theirs.push(oursStart - bareStart);
    ours.push(end - oursStart);
  }
}
ours.sort((a, b) => a - b);
theirs.sort((a, b) => a - b);

const timed = async (act: () => Promise<unknown> | unknown) => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};
const lastMs = await timed(() => client.directory.search({ offset: size - 100, limit: 100 }));
const bareLastMs = await timed(() =>
  bare
    .prepare(
      'SELECT m.id, m.name, u.name FROM mailbox m JOIN unit u ON u.id = m.unit_id ORDER BY m.sort_key, m.id LIMIT 100 OFFSET ?',
    )
    .all(size - 100),
);
const exportMs = await timed(() =>
  finish(client.directory.export({ format: 'xlsx', text: 'nguyen', scope: 'internal' })),
);
bare.close();
await backend.close();

const label = size.toLocaleString('en');
report([
  ...([0.5, 0.95] as const).map((share) => ({
    what: `search at ${label}, p${share * 100}, through the request handler`,
    value: ms(percentile(ours, share)),
    ratio: percentile(ours, share) / percentile(theirs, share),
    against: `bare query and count ${ms(percentile(theirs, share))}`,
    aim: '≤ 1.5',
  })),
  {
    what: `jump to the last row at ${label}`,
    value: ms(lastMs),
    ratio: lastMs / bareLastMs,
    against: `bare OFFSET ${ms(bareLastMs)}`,
  },
  { what: `export of every "nguyen" at ${label}`, value: ms(exportMs) },
  { what: `peak memory while searching and exporting at ${label}`, value: `${peakMemoryMb()} MB` },
]);
