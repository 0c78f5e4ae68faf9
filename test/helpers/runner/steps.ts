import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryDir } from '../repository-dir.ts';
import { type Totals, totalsOfPlaywright, totalsOfRun, totalsOfVitest } from './totals.ts';

/** One thing that `npm test` does. */
export interface Step {
  title: string;
  /** Does it; totals only where tests were run. */
  run(): { isSuccess: boolean; totals?: Totals };
}

const resultsDir = join(repositoryDir, 'test-results');

/** Runs the command of an npm package by its script, under this very Node, so that no shell is needed. */
function runPackage(script: string, ...args: string[]): boolean {
  const path = join(repositoryDir, 'node_modules', script);
  const { status, error } = spawnSync(process.execPath, [path, ...args], {
    cwd: repositoryDir,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.log(error.message);
  return status === 0;
}

const plain = (title: string, script: string, ...args: string[]): Step => ({
  title,
  run: () => ({ isSuccess: runPackage(script, ...args) }),
});

function runVitest() {
  const report = join(resultsDir, 'vitest.json');
  const isSuccess = runPackage(
    'vitest/vitest.mjs',
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  return { isSuccess, totals: totalsOfRun(report, isSuccess, totalsOfVitest) };
}

function runPlaywright() {
  const report = join(resultsDir, 'playwright.json');
  const isSuccess = runPackage(
    '@playwright/test/cli.js',
    'test',
    '--config=test/playwright.config.ts',
  );
  return { isSuccess, totals: totalsOfRun(report, isSuccess, totalsOfPlaywright) };
}

/** Everything `npm test` checks, in order, the quickest first. */
export function steps(): Step[] {
  rmSync(resultsDir, { recursive: true, force: true });
  mkdirSync(resultsDir, { recursive: true });
  return [
    plain('Types (tsc -b)', 'typescript/bin/tsc', '-b'),
    plain('Lint and format (Biome)', '@biomejs/biome/bin/biome', 'check'),
    { title: 'Unit, rule, migration, contract and architecture tests (vitest)', run: runVitest },
    plain(
      'Build (electron-vite)',
      'electron-vite/bin/electron-vite.js',
      'build',
      '--ignoreConfigWarning',
      '--logLevel=warn',
    ),
    { title: 'End-to-end journeys (Playwright)', run: runPlaywright },
  ];
}
