import { existsSync, readFileSync } from 'node:fs';

/** How many tests ended how. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** Adds up the totals of several runs. */
export function sumTotals(all: readonly Totals[]): Totals {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const totals of all) {
    sum.passed += totals.passed;
    sum.failed += totals.failed;
    sum.skipped += totals.skipped;
  }
  return sum;
}

/** What the JSON report of vitest says. */
export function totalsOfVitest(report: {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}): Totals {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What the JSON report of Playwright says; a test that passed only when tried again has failed. */
export function totalsOfPlaywright(report: {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}): Totals {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * Totals of a run of tests from the report it wrote. A run that ended badly counts at least one failure, and so does
 * one that ended well without a report or without a test.
 */
export function totalsOfRun<Report>(
  reportPath: string,
  isSuccess: boolean,
  read: (report: Report) => Totals,
): Totals {
  const totals = existsSync(reportPath)
    ? read(JSON.parse(readFileSync(reportPath, 'utf8')) as Report)
    : { passed: 0, failed: 0, skipped: 0 };
  const isSound = isSuccess && totals.passed + totals.skipped > 0;
  return { ...totals, failed: Math.max(totals.failed, isSound ? 0 : 1) };
}
