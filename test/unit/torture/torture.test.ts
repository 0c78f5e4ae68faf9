import { describe, expect, test } from 'vitest';
import { TORTURES } from '../../torture/tortures.ts';

const SEED = Number(process.env.TORTURE_SEED ?? Date.now() % 2 ** 31);
/** What `npm test` has no time for is run by `npm run torture`. */
const LIMIT_MS = 240_000;

/** Rows that tests of their own run in full, and the one that only tells something after hours. */
const ELSEWHERE = new Set(['loopback', 'soak']);

describe(`a small share of each torture (TORTURE_SEED=${SEED})`, () => {
  const rows = Object.entries(TORTURES).filter(([name]) => !ELSEWHERE.has(name));
  test.each(rows)('%s', { timeout: LIMIT_MS }, async (_name, torture) => {
    const { done, failures } = await torture.run({ count: torture.share, seed: SEED });
    expect(failures).toEqual([]);
    expect(done).toBeGreaterThan(0);
  });
});

/** Twins that take no process of their own, so that they are quick. */
const QUICK = ['tamper', 'formula', 'clock', 'excel'] as const;

describe('what is broken on purpose is caught', () => {
  const twins = QUICK.flatMap((name) =>
    TORTURES[name].twins.map((twin) => [`${name}: ${twin.title}`, twin] as const),
  );
  test.each(twins)('%s', { timeout: LIMIT_MS }, async (_title, twin) => {
    const { failures } = await twin.run({ count: twin.count, seed: SEED });
    expect(failures).not.toEqual([]);
  });
});
