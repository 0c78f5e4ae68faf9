import { test as base } from '@playwright/test';
import { findElectronPath } from '../electron-path.ts';
import { makeTempDir, removeTempDir } from '../temp-folder.ts';
import { type Application, openInContext, openInElectron } from './drivers.ts';

/** What a project of the Playwright configuration chooses. */
export interface JourneyOptions {
  /** The host that shows the application. */
  host: 'browser' | 'electron';
  /** The day that the browser host goes by; the workstation's own without it. Electron knows no other. */
  today: string | null;
}

interface JourneyFixtures {
  /** Whether the browser writes its profile to a folder, as an installed one does. */
  keepsProfile: boolean;
  /** Where it does. */
  profileDir: string;
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
  keepsProfile: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures needed from the pattern
  profileDir: async ({}, use) => {
    const dir = makeTempDir();
    await use(dir);
    removeTempDir(dir);
  },
  application: async (
    { host, today, dataDir, keepsProfile, profileDir, playwright, launchOptions },
    use,
    info,
  ) => {
    const isElectron = host === 'electron';
    info.skip(
      isElectron && findElectronPath() === null,
      'no Electron runtime, or no display for it',
    );
    const { chromium } = playwright;
    const browser = isElectron || keepsProfile ? null : await chromium.launch(launchOptions);
    const application = isElectron
      ? await openInElectron(dataDir, info.outputDir)
      : await openInContext(
          (await browser?.newContext()) ??
            (await chromium.launchPersistentContext(profileDir, launchOptions)),
          dataDir,
          info.outputDir,
          today,
        );
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
