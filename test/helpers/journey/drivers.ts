import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  _electron as electron,
  type Page,
} from '@playwright/test';
import { findElectronPath } from '../electron-path.ts';
import { repositoryDir } from '../repository-dir.ts';
import { startApplication } from './start-application.ts';

/** The application, running and shown, whichever host shows it. */
export interface Application {
  page: Page;
  /** Does what makes the application save a file, and gives the file's path. */
  saveFile(act: () => Promise<unknown>): Promise<string>;
  close(): Promise<void>;
}

/**
 * Shows the application in the browser host.
 * @param today the day that the application and its page go by; the workstation's own without it
 */
export async function openInBrowser(
  browser: Browser,
  dataDir: string,
  downloadDir: string,
  today: string | null = null,
): Promise<Application> {
  return openInContext(await browser.newContext(), dataDir, downloadDir, today);
}

/** Shows it in a browser that is at hand, with whatever profile. */
export async function openInContext(
  context: BrowserContext,
  dataDir: string,
  downloadDir: string,
  today: string | null,
): Promise<Application> {
  const host = await startApplication(dataDir, today);
  // A profile opens with a tab; a second one would lie before or behind it.
  const page = context.pages()[0] ?? (await context.newPage());
  if (today) await page.clock.setFixedTime(`${today}T12:00:00+07:00`);
  await page.goto(host.address);
  return {
    page,
    async saveFile(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = join(downloadDir, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    async close() {
      await context.close();
      await host.stop();
    },
  };
}

/** Shows the application in Electron, where its runtime is at hand. */
export async function openInElectron(dataDir: string, downloadDir: string): Promise<Application> {
  const asRoot = process.getuid?.() === 0;
  const application = await electron.launch({
    executablePath: findElectronPath() ?? undefined,
    args: [...(asRoot ? ['--no-sandbox'] : []), repositoryDir, '--data', dataDir],
  });
  const page = await application.firstWindow();
  return {
    page,
    async saveFile(act) {
      const saved = application.evaluate(
        ({ session }, folder) =>
          new Promise<string>((resolve, reject) => {
            session.defaultSession.once('will-download', (_event, item) => {
              const path = `${folder}/${item.getFilename()}`;
              item.setSavePath(path);
              item.once('done', (_done, state) =>
                state === 'completed' ? resolve(path) : reject(new Error(state)),
              );
            });
          }),
        downloadDir,
      );
      await act();
      return saved;
    },
    close: () => application.close(),
  };
}
