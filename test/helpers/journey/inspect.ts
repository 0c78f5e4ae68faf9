import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { repositoryDir } from '../repository-dir.ts';
import { expect } from './journey.ts';

const SCREENSHOTS = join(repositoryDir, 'test-results', 'screenshots');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/**
 * Photographs what is shown, light at the smaller size and dark at the larger, and lets axe look at each; with
 * `JOURNEY_PICTURES=all` each theme at both sizes.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  const isEverything = process.env.JOURNEY_PICTURES === 'all';
  for (const [index, theme] of (['light', 'dark'] as const).entries()) {
    await page.emulateMedia({ colorScheme: theme });
    for (const size of isEverything ? SIZES : SIZES.slice(index, index + 1)) {
      await photograph(page, name, theme, size);
    }
    await letAxeLook(page, name, theme);
  }
}

/** The same in one theme and at the smaller size, for one of several views that are laid out alike. */
export async function glance(page: Page, name: string, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await photograph(page, name, theme, SIZES[0]);
  await letAxeLook(page, name, theme);
}

async function photograph(
  page: Page,
  name: string,
  theme: string,
  size: { width: number; height: number },
): Promise<void> {
  await page.setViewportSize(size);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ name, size, overflow }).toEqual({ name, size, overflow: 0 });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}-${size.width}-${theme}.png`) });
}

/** Lets axe look at what is shown; in the dark, where only colours differ, at these alone. */
export async function letAxeLook(page: Page, name: string, theme: 'light' | 'dark'): Promise<void> {
  // Fluent's invisible focus traps are not meant for people, and the viewer of PDFs is the browser's.
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]').exclude('iframe');
  if (theme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, impact, nodes }) => ({
    name,
    theme,
    id,
    impact,
    where: nodes.map(({ target }) => target.join(' ')),
  }));
  expect(found).toEqual([]);
}
