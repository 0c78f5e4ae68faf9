import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { openBare, signIn } from './bench-backend.ts';
import { benchRegister } from './bench-register.ts';
import { type Figure, median, ms, report } from './report.ts';

const size = Number(process.argv[2] ?? 100_000);
const label = size.toLocaleString('en');
const ROUNDS = 7;

const dataDir = benchRegister(size);
const backend = await openBare(dataDir);
const { client } = await signIn(backend);
const bare = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
const figures: Figure[] = [];

const COLUMNS = `m.id, m.kind, m.name, m.local_part, m.unit_id, u.name AS unit, m.birth_year, m.position, m.department,
  m.phone, m.status, m.issued_on FROM mailbox m JOIN unit u ON u.id = m.unit_id`;
const page =
  (order: string, offset = 0) =>
  () =>
    bare
      .prepare(
        `SELECT ${COLUMNS} WHERE m.id IN (SELECT id FROM mailbox ORDER BY ${order} LIMIT 100 OFFSET ${offset})
       ORDER BY ${order.replaceAll(/\b(?=sort_rank|local_part|issued_on|id\b)/g, 'm.')}`,
      )
      .all();

const { units } = await client.unit.list({});
const district = units.find(({ kind, mailboxCount }) => kind === 'district' && mailboxCount > 0);
const ids = (await client.directory.search({ offset: Math.floor(size / 3), limit: 50 })).rows;
let next = 0;

await compare('a page in the middle', 'bare OFFSET', page('sort_rank', Math.floor(size / 2)), () =>
  client.directory.search({ offset: Math.floor(size / 2), limit: 100, countUpTo: 2_000 }),
);
await compare('jump to the last row', 'bare OFFSET', page('sort_rank', size - 100), () =>
  client.directory.search({ offset: size - 100, limit: 100, countUpTo: 2_000 }),
);
await compare('sort by address', 'bare page', page('local_part, id'), () =>
  client.directory.search({ sort: 'address', limit: 100, countUpTo: 2_000 }),
);
await compare(
  'sort by day of issue, newest first',
  'bare page',
  page('issued_on DESC, id DESC'),
  () =>
    client.directory.search({ sort: 'issuedOn', descending: true, limit: 100, countUpTo: 2_000 }),
);
await compare(
  'filter by status',
  'bare page',
  () =>
    bare
      .prepare(`SELECT ${COLUMNS} WHERE m.status = 'in-use' ORDER BY m.sort_rank LIMIT 100`)
      .all(),
  () => client.directory.search({ status: 'in-use', limit: 100, countUpTo: 2_000 }),
);
await compare(
  'switch to a unit of the tree, with all below it',
  'bare page of its units',
  () =>
    bare
      .prepare(
        `SELECT ${COLUMNS} WHERE m.unit_id IN (SELECT id FROM unit WHERE id = ?1 OR parent_id = ?1)
         ORDER BY m.sort_rank LIMIT 100`.replaceAll('?1', String(district?.id)),
      )
      .all(),
  () =>
    client.directory.search({
      unitId: district?.id ?? null,
      withBranch: true,
      limit: 100,
      countUpTo: 2_000,
    }),
);
await compare(
  'open the details of one',
  'bare row',
  () => bare.prepare(`SELECT ${COLUMNS} WHERE m.id = ?`).all(ids[0]?.id),
  () => client.directory.get({ id: ids[next++ % ids.length]?.id ?? 1 }),
);

// What takes long is worked at elsewhere: meanwhile the thread that serves the window must not stand still.
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const started = performance.now();
const sorted = client.directory.search({ text: 'nguyen', sort: 'address', limit: 100 });
const counted = client.directory.search({ text: 'thi', limit: 1 });
await Promise.all([sorted, counted]);
const asideMs = performance.now() - started;
delay.disable();
figures.push({
  what: `every "nguyen" sorted by address and every "thi" counted, aside, at ${label}`,
  value: ms(asideMs),
});
figures.push({
  what: `longest the window waited meanwhile at ${label}`,
  value: ms(delay.max / 1e6),
  aim: '≤ 50 ms',
});

bare.close();
await backend.close();
report(figures);

/** In turns, so that neither finds the other's pages warm more often. */
async function compare(
  what: string,
  against: string,
  askBare: () => unknown,
  askOurs: () => Promise<unknown>,
): Promise<void> {
  const bareMs: number[] = [];
  const oursMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bareMs.push(await timed(askBare));
    oursMs.push(await timed(askOurs));
  }
  figures.push({
    what: `${what} at ${label}`,
    value: ms(median(oursMs)),
    ratio: median(oursMs) / median(bareMs),
    against: `${against} ${ms(median(bareMs))}`,
  });
}

async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
