import { join } from 'node:path';
import Database from 'better-sqlite3';
import { joinRegister } from '../../electron/backend/db/register.ts';
import { isLocalPartFree } from '../../electron/backend/repositories/address-ledger.ts';
import type { LedgerEntry } from '../../shared/domain/address.ts';
import { solveBatch } from '../../shared/rules/address-batch.ts';
import { profileOn } from '../../shared/rules/profiles/index.ts';
import { nameGenerator } from '../helpers/name-generator.ts';
import { benchRegister } from './bench-register.ts';
import { ms, peakMemoryMb, report } from './report.ts';

const FREE: LedgerEntry = { state: 'free', holder: '', since: null };
const TAKEN: LedgerEntry = { state: 'taken', holder: '', since: null };
const TODAY = '2026-11-24';

const names = nameGenerator(4);
const people = Array.from({ length: 200_000 }, () => names.next());
const profile = profileOn(TODAY);
solveBatch(people.slice(0, 20_000), () => FREE, profile);

const pureStart = performance.now();
solveBatch(people, () => FREE, profile);
const pureMs = performance.now() - pureStart;

const dataDir = benchRegister(1_000_000);
const register = joinRegister(dataDir);
const batch = people.slice(0, 10_000);
const bare = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
const lookup = bare.prepare(
  'SELECT 1 FROM address_ledger WHERE local_part = ? AND held_to IS NULL',
);
const asked: string[] = [];
const solve = () =>
  solveBatch(
    batch,
    (localPart) => {
      asked.push(localPart);
      return isLocalPartFree(register.read, localPart, TODAY) ? FREE : TAKEN;
    },
    profile,
  );
solve();
asked.length = 0;
const solveStart = performance.now();
solve();
const solveMs = performance.now() - solveStart;
const keys = [...asked];
const bareStart = performance.now();
for (const key of keys) lookup.get(key);
const bareMs = performance.now() - bareStart;
bare.close();
register.close();

report([
  {
    what: 'Điều 4: pure batch solving',
    value: `${Math.round((people.length / pureMs) * 1000).toLocaleString('en')} people/s`,
    aim: '≥ 200,000/s',
  },
  {
    what: `10,000 people against 1,000,000 addresses (${keys.length.toLocaleString('en')} look-ups)`,
    value: ms(solveMs),
    ratio: solveMs / bareMs,
    against: `bare indexed look-ups ${ms(bareMs)}`,
    aim: '≤ 2',
  },
  { what: 'peak memory of this benchmark', value: `${peakMemoryMb()} MB` },
]);
