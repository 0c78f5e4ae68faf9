import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callApi } from '../helpers/journey/call-api.ts';
import { letAxeLook } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, startFirstTime } from '../helpers/journey/steps.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';

const SCREENSHOTS = join(repositoryDir, 'test-results', 'screenshots');

/** Photographs what is shown, light and dark, and lets axe look at it. */
async function inspect(page: Page, host: string, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-1366-${colorScheme}.png`) });
    if (host === 'browser') await letAxeLook(page, name, colorScheme);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('units by keyboard: found, opened, granted their mailbox, renamed with the effect shown first', async ({
  page,
  host,
}) => {
  test.slow();
  await startFirstTime(page);
  await goTo(page, 'Đơn vị');
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).focus();
  await page.keyboard.type('cho gao');
  await expect(page.getByText(/^Có \d+ đơn vị$/)).toBeVisible();
  const isInTree = () => page.evaluate(() => document.activeElement?.role === 'treeitem');
  for (let step = 0; step < 4 && !(await isInTree()); step++) await page.keyboard.press('Tab');
  const district = page.getByRole('treeitem', { name: /^Ủy ban nhân dân huyện Chợ Gạo/ });
  for (let step = 0; step < 6; step++) {
    if (await district.evaluate((item) => item === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(district).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Chi tiết đơn vị' });
  await expect(panel.getByText('chogao@tiengiang.gov.vn')).toBeVisible();

  await panel.getByRole('button', { name: 'Cấp hộp thư cơ quan' }).press('Enter');
  await expect(panel.getByText('chogao (đang dùng)')).toBeVisible();
  await inspect(page, host, '20-don-vi-cay');

  // The list as it stands is printed.
  const dialog = page.getByRole('dialog', { name: 'In danh sách đơn vị đang thấy' });
  await page.keyboard.press('Control+p');
  const pdf = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Lưu PDF' }).click();
  const saved = await pdf;
  expect(saved.suggestedFilename()).toMatch(/^Danh-sach-don-vi_.*\.pdf$/);
  await saved.saveAs(join(SCREENSHOTS, 'danh-sach-don-vi.pdf'));
  await dialog.getByRole('button', { name: 'Đóng' }).press('Enter');
  await expect(dialog).toBeHidden();

  // Esc gives the form up, and the keyboard is back in the tree.
  await panel.getByRole('button', { name: 'Sửa' }).press('Enter');
  await panel.getByRole('textbox', { name: 'Tên đơn vị' }).press('Escape');
  await expect(
    panel.getByRole('heading', { name: /^Ủy ban nhân dân huyện Chợ Gạo/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('treeitem', { name: /^Ủy ban nhân dân huyện Chợ Gạo/ }),
  ).toBeFocused();

  // What was typed is dropped only by whoever says so, whether by Esc or on the way to another screen.
  const drop = page.getByRole('alertdialog', { name: 'Bỏ những gì đã sửa?' });
  const phone = panel.getByRole('textbox', { name: 'Điện thoại, fax' });
  await panel.getByRole('button', { name: 'Sửa' }).press('Enter');
  await phone.fill('0273 3873 000');
  await page.getByRole('link', { name: 'Danh bạ' }).press('Enter');
  await expect(drop.getByRole('button', { name: 'Tiếp tục sửa' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drop).toBeHidden();
  await expect(page).toHaveURL(/#\/don-vi$/);
  await expect(phone).toHaveValue('0273 3873 000');
  await phone.press('Escape');
  await drop.getByRole('button', { name: 'Bỏ', exact: true }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Sửa' })).toBeVisible();
  await expect(page.locator('body:focus')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Sửa' }).press('Enter');
  await expect(phone).toHaveValue('');
  await page.getByRole('link', { name: 'Danh bạ' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Danh bạ', exact: true })).toBeVisible();
  await goTo(page, 'Đơn vị');
  await district.press('Enter');

  await panel.getByRole('button', { name: 'Sửa' }).press('Enter');
  await panel
    .getByRole('textbox', { name: 'Tên đơn vị' })
    .fill('Ủy ban nhân dân huyện Bình Phục Nhứt');
  await expect(panel.getByRole('cell', { name: 'binhphucnhut' }).first()).toContainText(
    'binhphucnhut',
  );
  await panel.getByRole('textbox', { name: /Số cán bộ/ }).fill('2026: 118');
  await inspect(page, host, '21-don-vi-sua');
  await panel.getByRole('button', { name: 'Ghi' }).press('Enter');
  await expect(panel.getByText('binhphucnhut@tiengiang.gov.vn')).toBeVisible();
  await expect(panel.getByText('2026: 118')).toBeVisible();
  await expect(panel.getByText(/Đổi tên/)).toBeVisible();
});

test('two wards are merged, who must be told is saved, all is undone; a district is split by whom one chooses', async ({
  page,
  host,
  application,
}) => {
  test.slow();
  await startFirstTime(page);
  const { units } = await callApi<{ units: { id: number; localPart: string }[] }>(
    page,
    'unit.list',
    { text: 'cho gao' },
  );
  const unitId = units.find(({ localPart }) => localPart === 'chogao')?.id;
  for (const [fullName, position] of [
    ['Nguyễn Thị Mai', 'Văn thư'],
    ['Lê Văn Bình', 'Văn thư'],
    ['Trần Văn An', 'Chuyên viên'],
  ])
    await callApi(page, 'mailbox.issue', { fullName, position, unitId, birthYear: 1980 });
  await goTo(page, 'Đơn vị');
  await page.getByRole('button', { name: 'Sắp xếp lại' }).click();
  await expect(page.getByRole('heading', { name: 'Sắp xếp lại đơn vị', level: 1 })).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Tìm các đơn vị sáp nhập' });
  for (const ward of ['Phường 1', 'Phường 4']) {
    await search.fill(`${ward} Mỹ Tho`);
    await page.getByRole('checkbox', { name: new RegExp(`${ward} – .*Mỹ Tho`) }).check();
  }
  await page.getByLabel('Tên sau sáp nhập').fill('Ủy ban nhân dân phường Rạch Gầm');
  const parent = page.getByRole('combobox', { name: 'Đơn vị mới thuộc' });
  await parent.fill('thành phố Mỹ Tho');
  await page
    .getByRole('option', { name: /thành phố Mỹ Tho/ })
    .first()
    .click();
  await inspect(page, host, '22-sap-xep-viec');

  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('cell', { name: 'mytho.rachgam' })).toBeVisible();
  await page.getByLabel('Theo văn bản').fill('Nghị quyết số 1663/NQ-UBTVQH15');
  await inspect(page, host, '23-sap-xep-xem-truoc');
  await page.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(page.getByText('Đã sắp xếp xong.')).toBeVisible();
  const path = await application.saveFile(() =>
    page.getByRole('button', { name: 'Tải danh sách cần thông báo' }).click(),
  );
  expect(path).toMatch(/Danh-sach-can-thong-bao.*\.xlsx$/);
  await inspect(page, host, '24-sap-xep-ket-qua');

  const past = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).press('Enter');
  expect((await past).suggestedFilename()).toMatch(/^Sap-xep-don-vi-da-thuc-hien_.*\.xlsx$/);
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await page.getByRole('button', { name: 'Hoàn tác ngay' }).click();
  await expect(page.getByText(/^Đã hoàn tác: Sáp nhập/)).toBeVisible();
  await page.getByRole('button', { name: 'Về danh sách đơn vị' }).click();
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('rach gam');
  await expect(page.getByText('Có 0 đơn vị')).toBeVisible();

  // A unit is split: whoever matches goes to the new one, the others stay.
  await page.getByRole('button', { name: 'Sắp xếp lại' }).click();
  await page.getByRole('radio', { name: /^Tách – / }).check();
  const origin = page.getByRole('combobox', { name: 'Đơn vị tách' });
  await origin.fill('Cho Gao');
  await page.getByRole('option', { name: 'Ủy ban nhân dân huyện Chợ Gạo' }).first().click();
  await page.getByRole('button', { name: 'Thêm đơn vị mới' }).click();
  await expect(page.getByRole('combobox', { name: 'Loại đơn vị mới' })).toHaveText(/Huyện/);
  await page.getByLabel('Tên đơn vị mới').fill('Ủy ban nhân dân huyện Bình Phục');
  const people = page.getByRole('group', { name: 'Người chuyển sang' });
  await expect(people.getByRole('checkbox')).toHaveCount(3);
  await page.getByRole('searchbox', { name: 'Tìm người chuyển sang' }).fill('van thu');
  await expect(people.getByRole('checkbox')).toHaveCount(2);
  await page.getByRole('button', { name: 'Chọn 2 người khớp' }).press('Enter');
  await expect(page.getByText('Người chuyển sang (đã chọn 2)')).toBeVisible();
  await inspect(page, host, '25-tach-chon-nguoi');
  // What is half composed survives a restart.
  await page.reload();
  await expect(page.getByText('Người chuyển sang (đã chọn 2)')).toBeVisible();
  await expect(page.getByLabel('Tên đơn vị mới')).toHaveValue('Ủy ban nhân dân huyện Bình Phục');
  await page.getByRole('button', { name: 'Xem trước' }).press('Enter');
  await expect(page.getByRole('cell', { name: 'binhphuc' })).toBeVisible();
  await page.getByText(/^2 người chuyển đơn vị, giữ nguyên địa chỉ thư/).click();
  await expect(page.getByRole('cell', { name: 'nguyenthimai' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'tranvanan' })).toBeHidden();
  await inspect(page, host, '26-tach-xem-truoc');
  await page.getByRole('button', { name: 'Thực hiện' }).press('Enter');
  await expect(page.getByText('Đã sắp xếp xong.')).toBeVisible();
  await goTo(page, 'Danh bạ');
  await page.getByRole('searchbox', { name: 'Tìm trong danh bạ' }).fill('binh phuc');
  await expect(page.getByText('Có 2 hộp thư')).toBeVisible();
});
