import { test as base } from '@playwright/test';
import { findElectronPath } from '../electron-path.ts';
import { makeTempDir, removeTempDir } from '../temp-folder.ts';
import { type Application, openInBrowser, openInElectron } from './drivers.ts';

/** What a project of the Playwright configuration chooses. */
export interface JourneyOptions {
  /** The host that shows the application. */
  host: 'browser' | 'electron';
  /** The day that the browser host goes by; the workstation's own without it. Electron knows no other. */
  today: string | null;
}

interface JourneyFixtures {
  /** An empty data folder. */
  dataDir: string;
  application: Application;
}

/** A journey through the window: the same steps in every host, each journey on a data folder of its own. */
export const test = base.extend<JourneyOptions & JourneyFixtures>({
  host: ['browser', { option: true }],
  today: [null, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures needed from the pattern
  dataDir: async ({}, use) => {
    const dir = makeTempDir();
    await use(dir);
    removeTempDir(dir);
  },
  application: async ({ host, today, dataDir, playwright, launchOptions }, use, info) => {
    const isElectron = host === 'electron';
    info.skip(
      isElectron && findElectronPath() === null,
      'no Electron runtime, or no display for it',
    );
    const browser = isElectron ? null : await playwright.chromium.launch(launchOptions);
    const application = browser
      ? await openInBrowser(browser, dataDir, info.outputDir, today)
      : await openInElectron(dataDir, info.outputDir);
    const problems: string[] = [];
    application.page.on('pageerror', (error) => problems.push(String(error)));
    application.page.on('console', (message) => {
      // Chromium also reports each refusal by the backend, which the screens answer for themselves.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) problems.push(message.text());
    });
    await use(application);
    await application.close();
    await browser?.close();
    base.expect(problems, 'errors in the page').toEqual([]);
  },
  page: ({ application }, use) => use(application.page),
});

/** Playwright's own assertions. */
export const expect = base.expect;
