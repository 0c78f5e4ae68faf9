import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ldifOf } from '../../electron/backend/address-books/ldif.ts';
import { writeText } from '../../electron/backend/address-books/write-text.ts';
import { systemClock } from '../../electron/backend/clock.ts';
import { openRegister } from '../../electron/backend/db/register.ts';
import { iterateDirectory } from '../../electron/backend/repositories/directory.ts';
import type { NewMailbox } from '../../electron/backend/repositories/mailboxes.ts';
import { toEntry } from '../../electron/backend/services/directory-export/columns.ts';
import { toFilter } from '../../electron/backend/services/search-directory.ts';
import { seedUnits } from '../../electron/backend/services/seed-units.ts';
import { hasTool } from '../helpers/outside-tools.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';
import { prepareSlapd } from '../helpers/slapd.ts';
import { makeTempDir, removeTempDir } from '../helpers/temp-folder.ts';
import { openBare, signIn } from './bench-backend.ts';
import { benchRegister, grantPeople } from './bench-register.ts';
import { ms, report } from './report.ts';

const size = Number(process.argv[2] ?? 100_000);
const DOMAIN = 'tiengiang.gov.vn';
const WORDS = ['Hiếu', 'Ngân', 'Kim', 'Quốc', 'Bảo', 'Long', 'Trang', 'Phương', 'Hoa', 'Tuấn'];
const TIMES = 20;
const CHUNK = 100_000;

if (!hasTool('slapd')) {
  report([
    {
      what: 'SKIPPED: OpenLDAP (slapd) is not installed here (apt-get install slapd ldap-utils)',
      value: '—',
    },
  ]);
} else await compare();

/** Puts the people of a register into an empty one, with ledger, events and search index; gives how long that took. */
function loadOurs(dataDir: string): number {
  const folder = makeTempDir();
  const register = openRegister(folder);
  seedUnits(register, systemClock, join(repositoryDir, 'resources'));
  const source = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
  const people = source.prepare<[number, number], NewMailbox>(
    `SELECT kind, name, name_key AS nameKey, sort_key AS sortKey, local_part AS localPart, unit_id AS unitId,
       birth_year AS birthYear, position, department, phone, note, issued_on AS issuedOn,
       NULL AS importBatchId, NULL AS importRow
     FROM mailbox WHERE id > ? AND kind = 'personal' ORDER BY id LIMIT ?`,
  );
  let loadMs = 0;
  for (let from = 0; from < size; from += CHUNK) {
    const chunk = people.all(from, CHUNK);
    const start = performance.now();
    register.write((db) => grantPeople(db, chunk, []));
    loadMs += performance.now() - start;
  }
  const closing = performance.now();
  register.close();
  loadMs += performance.now() - closing;
  source.close();
  removeTempDir(folder);
  return loadMs;
}

/** Loads the same people into OpenLDAP and asks both for the first hundred of a part of a name. */
async function compare(): Promise<void> {
  const dataDir = benchRegister(size);
  const folder = makeTempDir();
  const ldif = join(folder, 'list.ldif');
  const register = openRegister(dataDir);
  function* entries() {
    let order = 0;
    for (const record of iterateDirectory(register.read, toFilter({}))) {
      yield toEntry(record, ++order, 'internal', DOMAIN);
    }
  }
  await writeText(
    ldif,
    ldifOf({
      title: 'Danh bạ',
      notes: [],
      domain: DOMAIN,
      columns: [],
      entries: entries(),
      changes: null,
    }),
  );
  register.close();
  const slapd = await prepareSlapd(folder, DOMAIN);
  const loading = performance.now();
  slapd.load(ldif);
  const loadMs = performance.now() - loading;
  await slapd.start();
  const words = Array.from({ length: TIMES }, () => WORDS).flat();
  const filters = join(folder, 'words.txt');
  const ask = (lines: readonly string[]) => {
    writeFileSync(filters, lines.map((word) => `${word}\n`).join(''));
    const start = performance.now();
    const order = [
      '-x',
      '-LLL',
      '-H',
      slapd.url,
      '-b',
      slapd.base,
      '-z',
      '100',
      '-c',
      '-f',
      filters,
    ];
    spawnSync('ldapsearch', [...order, '(cn=*%s*)', 'cn', 'mail', 'o', 'title'], {
      stdio: 'ignore',
    });
    return performance.now() - start;
  };
  ask(words);
  // Many searches over one connection, less what connecting costs.
  const theirs = (ask(words) - ask(WORDS.slice(0, 1))) / (words.length - 1);
  const slapdMb = slapd.sizeBytes() / 1e6;
  await slapd.stop();
  removeTempDir(folder);

  const oursMs = loadOurs(dataDir);
  const backend = await openBare(dataDir);
  const { client } = await signIn(backend);
  const page = (text: string) => client.directory.search({ text, limit: 100, countUpTo: 100 });
  for (const word of WORDS) await page(word);
  const start = performance.now();
  for (const word of words) await page(word);
  const ours = (performance.now() - start) / words.length;
  await backend.close();
  const ourMb = statSync(join(dataDir, 'register.sqlite')).size / 1e6;
  const label = size.toLocaleString('en');
  report([
    {
      what: `OpenLDAP loads ${label} entries`,
      value: `${ms(loadMs)}, ${Math.round((size / loadMs) * 1000).toLocaleString('en')} a second`,
    },
    {
      what: `the same people into an empty register`,
      value: `${ms(oursMs)}, ${Math.round((size / oursMs) * 1000).toLocaleString('en')} a second`,
      ratio: oursMs / loadMs,
      against: 'slapadd',
      aim: '< 1',
    },
    {
      what: `size of the register at ${label}`,
      value: `${Math.round(ourMb)} MB`,
      ratio: ourMb / slapdMb,
      against: `slapd ${Math.round(slapdMb)} MB`,
      aim: '< 1',
    },
    {
      what: `first hundred of a part of a name at ${label}, sorted, through the request handler, mean`,
      value: ms(ours),
      ratio: ours / theirs,
      against: `slapd, unsorted ${ms(theirs)}`,
    },
  ]);
}
