import type { TortureOrder, TortureResult } from './torture.ts';
import { TORTURES } from './tortures.ts';

const USAGE = `npm run torture -- <name> [count] [--seed N] [--twins]
names: ${Object.keys(TORTURES).join(', ')}, or "all"`;

const SAY_EVERY_MS = 30_000;

function readOrder(args: string[]) {
  const seedAt = args.indexOf('--seed');
  const seed = seedAt < 0 ? Date.now() % 2 ** 31 : Number(args[seedAt + 1]);
  const plain = args.filter((arg, index) => !arg.startsWith('--') && index !== seedAt + 1);
  const [name = '', count] = seedAt < 0 ? args.filter((arg) => !arg.startsWith('--')) : plain;
  return {
    name,
    count: count === undefined ? null : Number(count),
    seed,
    twins: args.includes('--twins'),
  };
}

function progressOf(name: string, count: number): Pick<TortureOrder, 'onDone'> {
  const startedMs = Date.now();
  let saidMs = startedMs;
  return {
    onDone(done) {
      if (Date.now() - saidMs < SAY_EVERY_MS) return;
      saidMs = Date.now();
      console.log(
        `${name}: ${done} of ${count} after ${Math.round((saidMs - startedMs) / 1000)} s`,
      );
    },
  };
}

function report(title: string, seed: number, { done, failures, tally }: TortureResult): void {
  console.log(`${title}: ${done} done, ${failures.length} failed, seed ${seed}`);
  for (const [outcome, count] of Object.entries(tally)) console.log(`    ${count} × ${outcome}`);
  for (const failure of failures) console.log(`    FAILED ${failure}`);
}

/** Runs one row of the table, or all with their share, and its broken twins; the exit code says whether all is well. */
async function main(): Promise<void> {
  const { name, count, seed, twins } = readOrder(process.argv.slice(2));
  const names = name === 'all' ? Object.keys(TORTURES) : [name];
  for (const each of names) {
    const torture = Object.hasOwn(TORTURES, each) ? TORTURES[each as keyof typeof TORTURES] : null;
    if (!torture || Number.isNaN(count)) {
      console.error(USAGE);
      process.exitCode = 2;
      return;
    }
    const howMany = count ?? (name === 'all' ? torture.share : torture.aim);
    console.log(`${each}: ${torture.title}; ${howMany} times, seed ${seed}`);
    const result = await torture.run({ count: howMany, seed, ...progressOf(each, howMany) });
    report(each, seed, result);
    if (result.failures.length > 0) process.exitCode = 1;
    if (!twins && name !== 'all') continue;
    for (const twin of torture.twins) {
      const caught = (await twin.run({ count: twin.count, seed })).failures.length > 0;
      console.log(
        `${each}, broken on purpose (${twin.title}): ${caught ? 'caught' : 'NOT CAUGHT'}`,
      );
      if (!caught) process.exitCode = 1;
    }
  }
  // Some rows leave a timer of their own behind.
  process.exit();
}

await main();
