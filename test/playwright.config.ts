import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowserPath } from './helpers/browser-path.ts';
import type { JourneyOptions } from './helpers/journey/journey.ts';
import { repositoryDir } from './helpers/repository-dir.ts';
import { withUtf8Locale } from './helpers/utf8-locale.ts';

const resultsDir = join(repositoryDir, 'test-results');
const executablePath = findBrowserPath();
const asRoot = process.getuid?.() === 0;

export default defineConfig<JourneyOptions>({
  testDir: 'e2e',
  outputDir: join(resultsDir, 'journeys'),
  forbidOnly: Boolean(process.env.CI),
  // A journey waits more than it works: two leave the two cores of CI idle a third of the time.
  workers: 3,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: join(resultsDir, 'playwright.json') }]],
  use: {
    actionTimeout: 30_000,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: executablePath ?? undefined,
      env: withUtf8Locale(),
      chromiumSandbox: !asRoot,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
