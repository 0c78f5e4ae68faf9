import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { repositoryDir } from '../repository-dir.ts';
import { expect } from './journey.ts';

const SCREENSHOTS = join(repositoryDir, 'test-results', 'screenshots');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Photographs what is shown, light and dark at both sizes, and lets axe look at each theme. */
export async function inspect(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ name, size, overflow }).toEqual({ name, size, overflow: 0 });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${size.width}-${theme}.png`) });
    }
    // Fluent's invisible focus traps are not meant for people.
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    const found = violations.map(({ id, impact, nodes }) => ({
      name,
      id,
      impact,
      where: nodes.map(({ target }) => target.join(' ')),
    }));
    expect(found).toEqual([]);
  }
}
