import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inspect } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { tabTo } from '../helpers/journey/keys.ts';
import {
  chooseFile,
  chooseUnit,
  goTo,
  importList,
  SAMPLES,
  startFirstTime,
} from '../helpers/journey/steps.ts';
import { nameGenerator } from '../helpers/name-generator.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';

const SCREENSHOTS = join(repositoryDir, 'test-results', 'screenshots');

/** The row of the grid that has the focus, counted from 0. */
async function focusedRow(page: Page): Promise<number> {
  const index = await page.evaluate(() =>
    document.activeElement?.closest('[role="row"]')?.getAttribute('row-index'),
  );
  return Number(index ?? Number.NaN);
}

/** What Ctrl+C puts on the clipboard as text. */
async function copied(page: Page): Promise<string> {
  await page.evaluate(() => {
    window.addEventListener(
      'copy',
      ({ clipboardData }) =>
        document.body.setAttribute('data-copied', clipboardData?.getData('text/plain') ?? ''),
      { once: true },
    );
  });
  await page.keyboard.press('Control+C');
  return (await page.locator('body').getAttribute('data-copied')) ?? '';
}

/** The page that goes on an office's site: accessible, searchable without a server. */
async function readPublishedPage(page: Page, path: string): Promise<void> {
  const reader = await page.context().newPage();
  await reader.goto(pathToFileURL(path).href);
  await expect(reader.getByRole('status')).toHaveText(/^Có \d+ dòng$/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await reader.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: reader }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await reader.getByLabel('Tìm trong danh bạ (không cần gõ dấu)').fill('le minh');
  await expect(reader.getByRole('status')).toHaveText(/^Có [1-9]\d? dòng khớp$/);
  await reader.screenshot({ path: join(SCREENSHOTS, 'danh-ba-cong-khai-1366-dark.png') });
  await reader.close();
}

test('the tree narrows the list, F2 edits, details tell what happened, by keyboard alone', async ({
  page,
}) => {
  test.slow();
  const look = async (name: string) => {
    await inspect(page, `danh-ba-${name}`);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1366, height: 768 });
  };
  await startFirstTime(page);
  await importList(page, SAMPLES.choGao);
  await page.getByRole('button', { name: 'Nhập danh sách khác' }).click();
  await importList(page, SAMPLES.soTttt);
  await goTo(page, 'Danh bạ');
  await expect(page.getByText('Có 43 hộp thư')).toBeVisible();
  await look('1-danh-sach');
  // A window of 1366×768 at 150 %.
  await page.setViewportSize({ width: 911, height: 512 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.screenshot({ path: join(SCREENSHOTS, 'danh-ba-1-danh-sach-150.png') });
  await page.setViewportSize({ width: 1366, height: 768 });

  // Windows' own keys move in the list and copy from it.
  await page.getByRole('gridcell').first().focus();
  await page.keyboard.press('End');
  await expect.poll(() => focusedRow(page)).toBe(42);
  await page.keyboard.press('Home');
  await expect.poll(() => focusedRow(page)).toBe(0);
  await page.keyboard.press('PageDown');
  await expect.poll(() => focusedRow(page)).toBeGreaterThan(5);
  await page.keyboard.press('PageUp');
  await expect.poll(() => focusedRow(page)).toBe(0);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(page)).toBe(1);
  expect(await copied(page)).toMatch(/\t\S+@tiengiang\.gov\.vn/);

  // The tree narrows the list to a branch; its chip takes it off again.
  await tabTo(page, page.getByRole('treeitem', { name: 'Tất cả đơn vị' }));
  await page.keyboard.press('ArrowDown');
  for (let presses = 0; presses < 200; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.includes('huyện Chợ Gạo')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Có 18 hộp thư')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('treeitem', { name: /huyện Chợ Gạo/ })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await look('2-cay-don-vi');

  // F2 edits: the rules speak as one types, a new name brings addresses, the old address stays an alias.
  await page.getByRole('button', { name: /^Bỏ lọc: Ủy ban nhân dân huyện Chợ Gạo/ }).press('Enter');
  await expect(page.getByText('Có 43 hộp thư')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Tìm trong danh bạ' }).fill('le minh hieu');
  const cell = page.getByRole('gridcell', { name: 'Lê Minh Hiếu' }).first();
  await expect(page.getByText('Có 43 hộp thư')).toBeHidden();
  const form = page.getByRole('complementary', { name: 'Sửa hộp thư' });
  // Rows that are just drawn anew take the focus from the cell.
  await expect(async () => {
    await cell.press('F2');
    await expect(form.getByLabel('Họ và tên')).toBeFocused({ timeout: 3000 });
  }).toPass();
  // What is known stands in the form, and stays when something else is typed.
  await expect(form.getByLabel('Họ và tên')).toHaveValue('Lê Minh Hiếu');
  await expect(form.getByLabel('Dung lượng (MB)')).toHaveValue('500');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('Lê Minh H1ếu');
  await expect(form.getByText('Họ tên có ký tự lạ “1”.')).toBeVisible();
  // Esc does not drop what was typed: it asks, and Enter goes on typing.
  const drop = page.getByRole('alertdialog', { name: 'Bỏ những gì đã sửa?' });
  await page.keyboard.press('Escape');
  await expect(drop.getByRole('button', { name: 'Tiếp tục sửa' })).toBeFocused();
  await look('3-bo-sua');
  await page.keyboard.press('Enter');
  await expect(drop).toBeHidden();
  await expect(form.getByLabel('Họ và tên')).toBeFocused();
  await expect(form.getByLabel('Họ và tên')).toHaveValue('Lê Minh H1ếu');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('Lê Minh Hiển');
  await expect(form.getByRole('radio', { name: /^Giữ / })).toBeChecked();
  await form.getByRole('radio', { name: /^leminhhien –/ }).press('Space');
  await expect(form.getByLabel('Năm sinh')).toHaveValue(/^19\d\d$/);
  await look('3-sua');
  await form.getByLabel('Chức vụ').fill('Phó Giám đốc');
  await form.getByLabel('Dung lượng (MB)').fill('900');
  await expect(form.getByText('Điều 7: không quá 500 MB.').last()).toBeVisible();
  await form.getByLabel('Dung lượng (MB)').fill('400');
  await form.getByLabel('Văn bản đề nghị').fill('12/STTTT ngày 10/11/2026');
  await form.getByRole('button', { name: 'Ghi' }).press('Enter');
  const details = page.getByRole('complementary', { name: 'Chi tiết hộp thư' });
  await expect(details.getByRole('heading', { name: 'Lê Minh Hiển' })).toBeVisible();
  await expect(details.getByText('leminhhien@tiengiang.gov.vn').first()).toBeVisible();
  await expect(details.getByLabel('Diễn biến').getByText('Đổi địa chỉ')).toBeVisible();
  await expect(details.getByLabel('Bí danh và địa chỉ cũ')).toContainText('bí danh từ');
  await look('4-chi-tiet');
  await expect(details.getByLabel('Văn bản')).toContainText('12/STTTT ngày 10/11/2026');
  await details.getByLabel('Bí danh và địa chỉ cũ').getByRole('link').first().press('Enter');
  await expect(page.getByRole('heading', { name: 'leminhhieu@tiengiang.gov.vn' })).toBeVisible();
  await goTo(page, 'Danh bạ');

  // The old address still finds the person, and its history tells who had it.
  const search = page.getByRole('searchbox', { name: 'Tìm trong danh bạ' });
  await search.fill('leminhhieu');
  await expect(page.getByRole('gridcell', { name: 'Lê Minh Hiển' })).toBeVisible();
});

test('many are changed at once, published, looked through for doubles, and views kept, by keyboard alone', async ({
  page,
  host,
}) => {
  test.slow();
  const canAxe = host === 'browser';
  const look = async (name: string) => {
    await inspect(page, `danh-ba-${name}`);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1366, height: 768 });
  };
  await startFirstTime(page);
  await importList(page, SAMPLES.soTttt);
  await goTo(page, 'Danh bạ');
  await expect(page.getByText('Có 25 hộp thư')).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Tìm trong danh bạ' });

  // Many at once: chosen by keyboard, shown in numbers and rows, done in one act.
  await search.fill('chuyen vien');
  await expect(page.getByText(/^Có (?!25)\d+ hộp thư$/)).toBeVisible();
  await page.getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+A');
  await expect(page.getByText(/^Đang chọn \d+ dòng$/)).toBeVisible();
  await page.getByRole('button', { name: /^Sửa \d+ hộp thư…$/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Công khai' }).press('Space');
  await dialog.getByRole('button', { name: 'Xem trước' }).press('Enter');
  await expect(dialog.getByRole('list', { name: 'Tính bằng số' })).toContainText('thay đổi trong');
  await look('5-sua-nhieu');
  await dialog.getByRole('button', { name: /^Sửa \d+ hộp thư$/ }).press('Enter');
  await expect(page.getByText(/^Đã sửa \d+ hộp thư\.$/)).toBeVisible();

  // Publishing says what it holds and what changed since.
  await page.getByRole('button', { name: 'Công bố…' }).press('Enter');
  await expect(dialog.getByText(/^Chưa công bố lần nào/)).toBeVisible();
  await look('6-cong-bo');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Công bố \d+ hộp thư$/ }).press('Enter');
  const html = await saved;
  expect(html.suggestedFilename()).toMatch(/^Danh-ba-cong-khai_.*\.html$/);
  const path = join(SCREENSHOTS, 'danh-ba-cong-khai.html');
  await html.saveAs(path);
  if (canAxe) await readPublishedPage(page, path);
  await expect(dialog.getByText('Thêm 0, sửa 0, bỏ 0.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Đóng' }).press('Enter');

  await page.getByRole('button', { name: 'Người trùng…' }).press('Enter');
  await expect(dialog.getByText(/^(?:Không thấy ai trùng|Có \d+ nhóm)/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Người trùng…' })).toBeFocused();

  // A view keeps filter and columns.
  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Lưu bộ lọc đang dùng…' }).press('Enter');
  await dialog.getByLabel('Tên bộ lọc').fill('Chuyên viên');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await search.fill('');
  await expect(page.getByText('Có 25 hộp thư')).toBeVisible();
  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Chuyên viên' }).press('Enter');
  await expect(search).toHaveValue('chuyen vien');

  // What many were given is taken back, because nothing followed.
  await page.getByRole('button', { name: /^Sửa (?:nhiều|\d+ hộp thư)…$/ }).press('Enter');
  const back = dialog.getByRole('button', { name: /^Hoàn tác lần sửa \d+ hộp thư/ });
  await expect(back).toBeVisible();
  await look('7-hoan-tac-sua-nhieu');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Đã hoàn tác: \d+ hộp thư trở lại như trước\.$/)).toBeVisible();

  // A list of more than 5,000 is printed part by part, numbered through.
  const person = nameGenerator(51);
  const lines = Array.from({ length: 5_200 }, (_, index) => {
    const { fullName, birthYear, position } = person.next();
    return [index + 1, fullName, birthYear, position].join(',');
  });
  const buffer = Buffer.from(`STT,Họ và tên,Năm sinh,Chức vụ\n${lines.join('\n')}`);
  await goTo(page, 'Nhập Excel');
  await page.getByRole('button', { name: 'Nhập danh sách khác' }).press('Enter');
  await chooseFile(page, { name: 'Danh-sach-dai.csv', mimeType: 'text/csv', buffer });
  await chooseUnit(page, SAMPLES.caiLay.unit);
  // Each step of thousands of rows takes its time on a busy machine.
  const patience = { timeout: 90_000 };
  await page.getByRole('button', { name: 'Xem trước' }).click(patience);
  await page.getByRole('button', { name: 'Tiếp tục' }).click(patience);
  await page.getByRole('button', { name: /^Cấp 5\.\d+ hộp thư$/ }).click(patience);
  await expect(page.getByText(/^Đã cấp 5\.\d+ hộp thư/)).toBeVisible(patience);
  await goTo(page, 'Danh bạ');
  await search.fill('');
  await expect(page.getByText(/^Có 5\.\d+ hộp thư$/)).toBeVisible();
  await page.keyboard.press('Control+p');
  const part = dialog.getByRole('combobox', { name: 'Danh sách dài, in từng phần' });
  await expect(part).toBeEnabled(patience);
  await part.selectOption('Phần 2/2');
  await expect(part).toBeEnabled(patience);
  await look('8-in-tung-phan');
  const pdf = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Lưu PDF' }).press('Enter');
  const second = await pdf;
  expect(second.suggestedFilename()).toMatch(/^Danh-ba-thu-cong-vu_.*_phan-2\.pdf$/);
  await second.saveAs(join(SCREENSHOTS, 'danh-ba-phan-2.pdf'));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
