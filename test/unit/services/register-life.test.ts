import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBareRegister } from '../../helpers/bare-register.ts';
import { randomSteps, randomWorld, takeStep } from '../../helpers/random-acts.ts';
import { registerFaults, searchFaults } from '../../helpers/register-faults.ts';

const RUNS = Number(process.env.LIFE_RUNS ?? 12);
const STEPS = 40;

test('no sequence of acts leaves an address twice, a mailbox homeless or an address out of the ledger', {
  timeout: 600_000,
}, () => {
  let taken = 0;
  fc.assert(
    fc.property(randomSteps(STEPS), (steps) => {
      const bare = openBareRegister();
      const world = randomWorld(bare);
      for (const step of steps) {
        if (takeStep(world, step)) taken++;
        expect(registerFaults(bare.dataDir)).toEqual([]);
      }
      expect(searchFaults(bare.dataDir)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(taken).toBeGreaterThan(RUNS * STEPS * 0.25);
});
