import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { expect, test } from '../helpers/journey/journey.ts';
import {
  goTo,
  importList,
  openRow,
  previewList,
  rowWith,
  SAMPLES,
  searchDirectory,
  startFirstTime,
} from '../helpers/journey/steps.ts';

const DOMAIN = '@tiengiang.gov.vn';

/** The five namesakes of Điều 4 khoản 2, by year of birth. */
const FIVE_HIEU = [
  ['1971', 'leminhhieu'],
  ['1984', 'lminhhieu'],
  ['1990', 'lmhieu'],
  ['1977', 'leminhhieu77'],
  ['1978', 'leminhhieu78'],
] as const;

async function importAll(page: Page): Promise<void> {
  for (const [index, list] of Object.values(SAMPLES).entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Nhập danh sách khác' }).click();
    await importList(page, list);
  }
  await goTo(page, 'Danh bạ');
}

/** Every line of an exported workbook as text. */
function linesOf(path: string): string[] {
  const workbook = read(readFileSync(path));
  return workbook.SheetNames.flatMap((name) => {
    const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets[name] ?? {}, { header: 1 });
    return rows.map((cells) => cells.map((cell) => String(cell ?? '')).join(' | '));
  });
}

test('the preview says for every row what happens, by which article', async ({ page }) => {
  await startFirstTime(page);
  await previewList(page, SAMPLES.soTttt);
  for (const [birthYear, localPart] of FIVE_HIEU) {
    const row = rowWith(page, localPart + DOMAIN);
    await expect(row).toContainText('Lê Minh Hiếu');
    await expect(row).toContainText(birthYear);
    await expect(row).toContainText('Cấp mới');
    await expect(row).toContainText(/Điều 4 khoản 2 điểm [ab]/);
  }
});

test('three lists become mailboxes that are found, explained and exported', async ({
  page,
  application,
}) => {
  await startFirstTime(page);
  await importAll(page);
  await expect(page.getByText('Có 58 hộp thư')).toBeVisible();

  for (const text of ['dang thi', 'Đặng Thị', 'ĐẶNG THỊ']) {
    await searchDirectory(page, text, 4);
    await expect(rowWith(page, `dangthihongnhung${DOMAIN}`)).toContainText('Đặng Thị Hồng Nhung');
  }

  await searchDirectory(page, 'le minh hieu', 5);
  for (const [, localPart] of FIVE_HIEU)
    await expect(rowWith(page, localPart + DOMAIN)).toContainText('Sở Thông tin và Truyền thông');

  const details = page.getByRole('complementary', { name: 'Chi tiết hộp thư' });
  await openRow(rowWith(page, `lmhieu${DOMAIN}`).getByRole('gridcell').first(), details);
  await expect(details.getByRole('heading', { name: 'Lê Minh Hiếu' })).toBeVisible();
  await expect(details).toContainText('Danh-sach-So-TTTT.xlsx');
  const candidates = details.getByRole('list', { name: 'Các địa chỉ đã xét theo thứ tự' });
  const items = candidates.getByRole('listitem');
  await expect(items.nth(0)).toContainText(`leminhhieu${DOMAIN}`);
  await expect(items.nth(0)).toContainText('Điều 4 khoản 2 điểm a');
  await expect(items.nth(1)).toContainText(`lminhhieu${DOMAIN}`);
  await expect(items.nth(2)).toContainText(`lmhieu${DOMAIN}`);
  await expect(items.nth(2)).toContainText('Đã cấp');

  const exportButton = page.getByRole('button', { name: 'Xuất Excel' });
  const found = linesOf(await application.saveFile(() => exportButton.click()));
  for (const [, localPart] of FIVE_HIEU)
    expect(found.filter((line) => line.includes(localPart + DOMAIN))).not.toEqual([]);
  expect(found.filter((line) => line.includes(DOMAIN))).toHaveLength(5);

  await searchDirectory(page, '', 58);
  const all = linesOf(await application.saveFile(() => exportButton.click()));
  expect(all.filter((line) => line.includes(DOMAIN))).toHaveLength(58);
  expect(all.filter((line) => line.includes('Đặng Thị'))).toHaveLength(4);
});

test('an import in hand survives a look elsewhere, and a draft survives a restart of the screen', async ({
  page,
}) => {
  await startFirstTime(page);
  await previewList(page, SAMPLES.caiLay);
  await goTo(page, 'Đơn vị');
  await goTo(page, 'Nhập Excel');
  await expect(page.getByRole('tab', { name: 'Tất cả (15)' })).toBeVisible();

  await goTo(page, 'Tổng quan');
  await expect(page.getByText('chưa cấp hộp thư')).toBeVisible();
  await page.getByRole('button', { name: `Mở bản nháp ${SAMPLES.caiLay.file}` }).click();
  await expect(page.getByRole('tab', { name: 'Tất cả (15)' })).toBeVisible();
});

test('the same list again recognises everybody and grants nothing', async ({ page }) => {
  await startFirstTime(page);
  await importList(page, SAMPLES.choGao);
  await page.getByRole('button', { name: 'Nhập danh sách khác' }).click();
  await previewList(page, SAMPLES.choGao);
  await expect(page.getByRole('tab', { name: 'Cấp mới (0)' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Đã có (18)' })).toBeVisible();
});
