import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openBare, signIn } from './bench-backend.ts';
import { benchRegister } from './bench-register.ts';
import { ms, percentile, report } from './report.ts';

const size = Number(process.argv[2] ?? 100_000);
/** As the window asks while somebody types; the exact count follows when they rest. */
const COUNT_UP_TO = 2_000;
const NAMES = [
  'nguyen thi kim ngan',
  'Đặng Thị Hoa',
  'le minh hieu',
  'tran van tuan',
  'huynh quoc bao',
  'võ thành long',
];
const WORDS = [
  'chuyen vien',
  'truong phong',
  'cho gao',
  'mytho',
  'so y te',
  '0910000123',
  '091000',
];
/** Pieces of addresses and last digits; the bare query, which knows no pieces, is not asked for these. */
const PIECES = ['kimngan', 'thihoa', 'uyen', 'guyen', 'vantu', '0123', '012', '99999', 'nganga'];

/** What a person types, as it grows from two letters on; every text is asked once, so no answer is remembered. */
const TEXTS = [...NAMES, ...WORDS].flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, index) => text.slice(0, index + 2)).filter(
    (typed) => !typed.endsWith(' '),
  ),
);

const dataDir = benchRegister(size);
const backend = await openBare(dataDir);
const { client } = await signIn(backend);
const bare = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
const bareQuery = bare.prepare(`
  SELECT m.id, m.kind, m.name, m.local_part, m.unit_id, u.name AS unit, m.birth_year, m.position, m.department, m.phone,
    m.status, m.issued_on FROM mailbox_search s
  CROSS JOIN mailbox m ON m.sort_rank = s.rowid CROSS JOIN unit u ON u.id = m.unit_id
  WHERE mailbox_search MATCH ? ORDER BY s.rowid LIMIT 100`);
const bareCount = bare.prepare(
  `SELECT count(*) FROM (SELECT 1 FROM mailbox_search WHERE mailbox_search MATCH ? LIMIT ${COUNT_UP_TO + 1})`,
);
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
const timed = async (act: () => Promise<unknown> | unknown) => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};
await client.directory.search({ text: 'ban dau', limit: 100 });
const askBare = (text: string) => {
  bareQuery.all(fold(text));
  bareCount.get(fold(text));
};
const askOurs = (text: string) =>
  client.directory.search({ text, limit: 100, countUpTo: COUNT_UP_TO });
let isBareFirst = true;
for (const text of new Set(TEXTS)) {
  // In turns, because whoever asks first reads from the disk for both.
  if (isBareFirst) theirs.push(await timed(() => askBare(text)));
  ours.push(await timed(() => askOurs(text)));
  if (!isBareFirst) theirs.push(await timed(() => askBare(text)));
  isBareFirst = !isBareFirst;
}
ours.sort((a, b) => a - b);
theirs.sort((a, b) => a - b);

const pieces: number[] = [];
for (const text of PIECES) pieces.push(await timed(() => askOurs(text)));
pieces.sort((a, b) => a - b);
bare.close();
await backend.close();

const label = size.toLocaleString('en');
report([
  ...([0.5, 0.95] as const).map((share) => ({
    what: `search while typing at ${label}, p${share * 100}, through the request handler`,
    value: ms(percentile(ours, share)),
    ratio: percentile(ours, share) / percentile(theirs, share),
    against: `bare query and count ${ms(percentile(theirs, share))}`,
    aim: '≤ 16 ms',
  })),
  {
    what: `slowest search while typing at ${label}`,
    value: ms(ours.at(-1) ?? 0),
    ratio: (ours.at(-1) ?? 0) / (theirs.at(-1) ?? 1),
    against: `bare ${ms(theirs.at(-1) ?? 0)}`,
  },
  {
    what: `pieces of addresses and last digits at ${label}, p50 and slowest`,
    value: `${ms(percentile(pieces, 0.5))} and ${ms(pieces.at(-1) ?? 0)}`,
  },
]);
