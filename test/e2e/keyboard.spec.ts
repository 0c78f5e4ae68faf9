import { expect, test } from '../helpers/journey/journey.ts';
import { pressButton, tabTo } from '../helpers/journey/keys.ts';
import {
  importList,
  OPERATOR,
  SAMPLES,
  samplePath,
  startFirstTime,
} from '../helpers/journey/steps.ts';

test('the first import is done without a mouse', async ({ page, host }) => {
  test.skip(host === 'electron', 'the file dialog of Electron cannot be answered by a test');
  await expect(page.getByLabel('Họ và tên')).toBeFocused();
  for (const text of [OPERATOR.fullName, OPERATOR.username, OPERATOR.password, OPERATOR.password]) {
    await page.keyboard.insertText(text);
    await page.keyboard.press('Tab');
  }
  await pressButton(page, 'Tạo tài khoản quản trị');
  await expect(page.getByText('Đã tạo tài khoản quản trị')).toBeVisible();
  await pressButton(page, 'Nhập danh sách đầu tiên');

  const dialog = page.waitForEvent('filechooser');
  await pressButton(page, 'Chọn tệp…');
  await (await dialog).setFiles(samplePath(SAMPLES.choGao));

  const picker = page.getByRole('combobox', { name: 'Đơn vị', exact: true });
  await expect(picker).toBeVisible();
  await tabTo(page, picker);
  await page.keyboard.type('huyen cho gao');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(
    'Ủy ban nhân dân huyện Chợ Gạo',
  );
  await page.keyboard.press('Enter');
  await expect(picker).toHaveValue('Ủy ban nhân dân huyện Chợ Gạo');
  await pressButton(page, 'Xem trước');

  await expect(page.getByRole('tab', { name: 'Tất cả (18)' })).toBeVisible();
  await pressButton(page, 'Tiếp tục');
  await pressButton(page, 'Cấp 18 hộp thư');
  await expect(page.getByText('Đã cấp 18 hộp thư')).toBeVisible();
  await pressButton(page, 'Xem trong Danh bạ');
  await expect(page.getByText('Có 18 hộp thư')).toBeVisible();
});

test('search, grid, details and help answer the keys of Windows', async ({ page }) => {
  await startFirstTime(page);
  await importList(page, SAMPLES.soTttt);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: /Ctrl\+K/ })).toBeFocused();
  await page.keyboard.insertText('le minh hieu');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Có 5 hộp thư')).toBeVisible();

  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Tìm trong danh bạ' })).toBeFocused();
  await tabTo(page, page.getByRole('columnheader').first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+a');
  await expect(page.getByText('Đang chọn 5 dòng')).toBeVisible();
  const focused = page.locator(':focus');
  await page.keyboard.press('Tab');
  await expect(focused.and(page.getByRole('gridcell'))).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(focused.and(page.getByRole('gridcell'))).toHaveCount(1);
  // Where rows were just drawn anew the way back may begin at the row.
  await expect(async () => {
    await page.keyboard.press('Shift+Tab');
    await expect(focused.and(page.getByRole('treeitem'))).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await tabTo(page, page.getByRole('columnheader').first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Chi tiết hộp thư' });
  await expect(details.getByRole('heading', { name: 'Lê Minh Hiếu' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();

  await page.keyboard.press('F1');
  const help = page.getByRole('complementary', { name: /^Trợ giúp/ });
  await expect(help).toContainText('Điều');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
