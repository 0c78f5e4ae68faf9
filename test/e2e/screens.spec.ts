import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { letAxeLook } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import {
  chooseFile,
  chooseUnit,
  goTo,
  importList,
  OPERATOR,
  openRow,
  SAMPLES,
  samplePath,
  startFirstTime,
} from '../helpers/journey/steps.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';

const SCREENSHOTS = join(repositoryDir, 'test-results', 'screenshots');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Photographs what is shown and lets axe look at it, at both sizes. */
async function inspect(page: Page, theme: 'light' | 'dark', name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ name, size, overflow }).toEqual({ name, size, overflow: 0 });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${size.width}-${theme}.png`) });
  }
  await letAxeLook(page, name, theme);
}

for (const theme of ['light', 'dark'] as const) {
  test(`every screen is whole and accessible, ${theme}`, async ({ page, host }) => {
    test.skip(host === 'electron', 'axe opens a page of its own, which Electron refuses');
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.getByText('Lần đầu mở ứng dụng')).toBeVisible();
    await inspect(page, theme, '01-lan-dau');

    await startFirstTime(page);
    await inspect(page, theme, '02-nhap-chon-tep');
    await goTo(page, 'Tổng quan');
    await inspect(page, theme, '03-tong-quan-trong');
    await goTo(page, 'Danh bạ');
    await inspect(page, theme, '04-danh-ba-trong');

    await goTo(page, 'Nhập Excel');
    await chooseFile(page, samplePath(SAMPLES.choGao));
    await chooseUnit(page, SAMPLES.choGao.unit);
    await inspect(page, theme, '05-nhap-cot-va-don-vi');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await expect(page.getByText('Nguyễn Hữu Lợi')).toBeVisible();
    await inspect(page, theme, '06-nhap-xem-truoc');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(page.getByText('Sẽ cấp 18 hộp thư')).toBeVisible();
    await inspect(page, theme, '07-nhap-xac-nhan');
    await page.getByRole('button', { name: 'Cấp 18 hộp thư' }).click();
    await expect(page.getByText('Đã cấp 18 hộp thư')).toBeVisible();
    await inspect(page, theme, '08-nhap-ket-qua');
    await page.getByRole('button', { name: 'Nhập danh sách khác' }).click();
    await importList(page, SAMPLES.soTttt);

    await goTo(page, 'Danh bạ');
    await openRow(
      page.getByRole('gridcell', { name: 'Lê Minh Hiếu' }).first(),
      page.getByRole('heading', { name: 'Lê Minh Hiếu' }),
    );
    await inspect(page, theme, '09-danh-ba-chi-tiet');
    await page.keyboard.press('F1');
    await expect(page.getByRole('complementary', { name: /^Trợ giúp/ })).toBeVisible();
    await inspect(page, theme, '10-tro-giup');
    await page.keyboard.press('F1');

    await goTo(page, 'Tổng quan');
    await expect(page.getByText('Lần nhập gần nhất')).toBeVisible();
    await inspect(page, theme, '11-tong-quan');
    for (const [name, screen, sign] of [
      ['12-don-vi', 'Đơn vị', /^Có \d+ đơn vị$/],
      ['13-tra-cuu-quy-tac', 'Tra cứu quy tắc', /^Gõ họ và tên để xem/],
      ['14-nhat-ky', 'Nhật ký', /^Đang xem \d+/],
    ] as const) {
      await goTo(page, screen);
      await expect(page.getByText(sign).first()).toBeVisible();
      await inspect(page, theme, name);
    }

    await page.getByRole('button', { name: /^Tài khoản:/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Tên đăng nhập').fill(OPERATOR.username);
    await inspect(page, theme, '15-dang-nhap');
  });
}
