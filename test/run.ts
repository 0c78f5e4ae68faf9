import { findBrowserPath } from './helpers/browser-path.ts';
import { findElectronPath } from './helpers/electron-path.ts';
import { installTools } from './helpers/runner/install-tools.ts';
import { steps } from './helpers/runner/steps.ts';
import { sumTotals, type Totals } from './helpers/runner/totals.ts';

/** `npm test`: sees to what is missing, runs every check until one fails, and says what came of it. */
function main(): void {
  const startedAt = Date.now();
  const report: string[] = [];
  const allTotals: Totals[] = [];
  const heading = (title: string) =>
    console.log(`\n━━━ ${title} ${'━'.repeat(Math.max(0, 74 - title.length))}`);

  heading('What the tests need');
  const skipped = installTools().map((title) => `everything that needs ${title}`);
  if (findBrowserPath() === null) skipped.push('the journeys in a browser');
  if (findElectronPath() === null)
    skipped.push('the journeys in Electron: its runtime, or a display for it, is not here');

  for (const step of steps()) {
    heading(step.title);
    const stepStartedAt = Date.now();
    const { isSuccess, totals } = step.run();
    allTotals.push(totals ?? { passed: 0, failed: isSuccess ? 0 : 1, skipped: 0 });
    const seconds = Math.round((Date.now() - stepStartedAt) / 1000);
    report.push(`${isSuccess ? 'passed' : 'FAILED'}  ${step.title}, ${seconds} s`);
    if (!isSuccess) break;
  }

  const { passed, failed, skipped: skippedCount } = sumTotals(allTotals);
  heading(failed === 0 ? 'All passed' : 'FAILED');
  for (const line of report) console.log(line);
  for (const line of skipped) console.log(`SKIPPED ${line}`);
  console.log(`${Math.round((Date.now() - startedAt) / 1000)} s in all\n`);
  console.log(
    `${passed} passed, ${failed} failed${skippedCount > 0 ? `, ${skippedCount} skipped` : ''}`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

main();
