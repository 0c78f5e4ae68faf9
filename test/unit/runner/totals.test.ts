import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  sumTotals,
  totalsOfPlaywright,
  totalsOfRun,
  totalsOfVitest,
} from '../../helpers/runner/totals.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const vitestReport = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0 };

const run = (report: unknown, isSuccess: boolean) => {
  const path = join(tempDir(), 'report.json');
  if (report) writeFileSync(path, JSON.stringify(report));
  return totalsOfRun(path, isSuccess, totalsOfVitest);
};

test('totals add up over the runs', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 4 };
  expect(sumTotals([totalsOfVitest(vitestReport), totalsOfPlaywright({ stats })])).toEqual({
    passed: 8,
    failed: 2,
    skipped: 6,
  });
});

test('a run that ended badly never counts as passed', () => {
  expect(run(vitestReport, true).failed).toBe(0);
  expect(run(vitestReport, false).failed).toBe(1);
  expect(run(null, true).failed).toBe(1);
  expect(run({ ...vitestReport, numPassedTests: 0, numPendingTests: 0 }, true).failed).toBe(1);
});
