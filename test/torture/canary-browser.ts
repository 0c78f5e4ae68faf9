import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowserPath } from '../helpers/browser-path.ts';
import { type Canaries, findCanaries } from '../helpers/find-canaries.ts';
import { startApplication } from '../helpers/journey/start-application.ts';
import { withUtf8Locale } from '../helpers/utf8-locale.ts';
import { TORTURE_PASSWORD } from './made-register.ts';
import type { Tally } from './torture.ts';

/**
 * Shows the application in a browser that keeps its profile, signs in, has the page give out a password and a recovery
 * code, and searches the profile once the browser has ended.
 *
 * @param leak what a broken page does with the password that was typed
 */
export async function searchProfile(
  dataDir: string,
  tally: Tally,
  leak: ((secret: string) => void) | null = null,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'danh-ba-profile-'));
  const canaries: Canaries = new Map([[TORTURE_PASSWORD, 'the password that was typed']]);
  try {
    const host = await startApplication(dataDir);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowserPath() ?? undefined,
      env: withUtf8Locale(),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const page = await context.newPage();
    await page.goto(host.address);
    await page.getByLabel('Tên đăng nhập', { exact: true }).fill('quantri');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(TORTURE_PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('link', { name: 'Cài đặt' }).click();
    await page.getByRole('tab', { name: 'Người dùng' }).click();
    await page.getByRole('button', { name: 'Tạo mã khôi phục' }).click();
    const code = await page
      .getByRole('region', { name: 'Mã khôi phục của danh bạ' })
      .locator('.secret-text')
      .innerText();
    canaries.set(code, 'the recovery code that was shown');
    if (leak) await page.evaluate(leak, TORTURE_PASSWORD);
    await context.close();
    await host.stop();
    for (const what of findCanaries(profile, canaries)) tally.fail(`browser: ${what}`);
    tally.count(`${canaries.size} secrets shown in a browser and searched for in its profile`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
