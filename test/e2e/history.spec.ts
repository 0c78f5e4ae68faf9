import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, importList, SAMPLES, startFirstTime } from '../helpers/journey/steps.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';

const SCREENSHOTS = join(repositoryDir, 'test-results', 'screenshots');
const today = () =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

test('the register as of a day, between two days, and who ever used an address', async ({
  page,
  host,
}) => {
  test.slow();
  const inspect = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-1366-${colorScheme}.png`) });
      if (host === 'electron') continue;
      const { violations } = await new AxeBuilder({ page })
        .exclude('[data-tabster-dummy]')
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual(
        [],
      );
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
  await startFirstTime(page);
  await importList(page, SAMPLES.choGao);

  await goTo(page, 'Lịch sử');
  await page.getByLabel('Như đã có đến hết ngày').fill(today());
  await expect(page.getByText(/^Đến hết ngày .* có 18 hộp thư$/)).toBeVisible();
  await inspect('30-lich-su-ngay');
  const dialog = page.getByRole('dialog', { name: /^In danh sách: danh bạ đến hết ngày / });
  await page.keyboard.press('Control+p');
  await expect(dialog.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'In', exact: true })).toBeVisible();
  await page.getByLabel('Như đã có đến hết ngày').fill('11/11/2016');
  await expect(page.getByText('Đến hết ngày 11/11/2016 có 0 hộp thư')).toBeVisible();

  await page.getByRole('tab', { name: 'Giữa hai ngày' }).click();
  await page.getByLabel('Từ hết ngày').fill('11/11/2016');
  await page.getByLabel('Đến hết ngày').fill(today());
  await expect(page.getByText(/Cấp mới 18 hộp thư/)).toBeVisible();
  await inspect('31-lich-su-khac-nhau');

  const search = page.getByRole('searchbox', { name: 'Tìm hộp thư (Ctrl+K)' });
  await search.fill('chogao@tiengiang.gov.vn');
  await search.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'chogao@tiengiang.gov.vn' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Dành cho đơn vị' })).toBeVisible();
  await inspect('32-lich-su-dia-chi');
  const printed = page.getByRole('dialog', { name: /^In danh sách: ai từng dùng chogao@/ });
  await page.keyboard.press('Control+p');
  await expect(printed.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(printed).toBeHidden();
  const excel = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).press('Enter');
  expect((await excel).suggestedFilename()).toMatch(/^Ai-tung-dung-dia-chi_chogao_.*\.xlsx$/);
});
