import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/journey/journey.ts';
import {
  chooseFile,
  chooseUnit,
  type FilePayload,
  goTo,
  rowWith,
  SAMPLES,
  samplePath,
  startFirstTime,
} from '../helpers/journey/steps.ts';
import { encryptedWorkbook, workbookOf } from '../helpers/list-files.ts';

const file = (name: string, buffer: Buffer): FilePayload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});
const whole = readFileSync(samplePath(SAMPLES.soTttt));

const UNREADABLE_FILES: readonly [file: FilePayload, message: RegExp][] = [
  [file('co-mat-khau.xlsx', encryptedWorkbook()), /“co-mat-khau.xlsx” được đặt mật khẩu/],
  [file('cat-ngang.xlsx', whole.subarray(0, whole.length / 2)), /“cat-ngang.xlsx” bị hỏng/],
  [file('rong.xlsx', Buffer.alloc(0)), /“rong.xlsx” không có nội dung/],
  [file('doi-ten.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')), /“doi-ten.xlsx” không phải/],
  [file('qua-lon.csv', Buffer.alloc(30 * 1024 * 1024, 'a,')), /“qua-lon.csv” lớn hơn 25 MB/],
];

async function expectEmptyRegister(page: Page): Promise<void> {
  await goTo(page, 'Danh bạ');
  await expect(page.getByText('Có 0 hộp thư')).toBeVisible();
}

test('a file that cannot be read says why, and what was mapped before stays', async ({ page }) => {
  await startFirstTime(page);
  await chooseFile(page, samplePath(SAMPLES.soTttt));
  await chooseUnit(page, SAMPLES.soTttt.unit);
  await page.getByLabel('Cột G là').selectOption('Không nhập cột này');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('button', { name: 'Quay lại' }).click();

  for (const [bad, message] of UNREADABLE_FILES) {
    await chooseFile(page, bad);
    await expect(page.getByRole('alert')).toContainText(message);
    await page.getByRole('button', { name: 'Đóng thông báo' }).click();
  }

  await page.getByRole('button', { name: 'Tiếp tục với tệp này' }).click();
  await expect(page.getByRole('combobox', { name: 'Đơn vị', exact: true })).toHaveValue(
    SAMPLES.soTttt.unit,
  );
  await expect(page.getByLabel('Cột G là')).toHaveValue('');
  await expectEmptyRegister(page);
});

test('a list without a name column names its sheet and what to choose', async ({ page }) => {
  await startFirstTime(page);
  await chooseFile(
    page,
    file(
      'thiet-bi.xlsx',
      workbookOf([
        ['STT', 'Tên thiết bị', 'Số lượng'],
        [1, 'Máy in', 5],
      ]),
    ),
  );
  await expect(page.getByText('Không tự tìm thấy dòng tiêu đề.')).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByText('Chưa có cột nào là “Họ và tên”.')).toBeVisible();
  await chooseUnit(page, SAMPLES.choGao.unit);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('alert')).toContainText('Danh sách');
  await expect(page.getByRole('alert')).toContainText('họ tên');
  await expect(page.getByRole('combobox', { name: 'Đơn vị', exact: true })).toHaveValue(
    SAMPLES.choGao.unit,
  );
  await expectEmptyRegister(page);
});

test('rows without a name or with an impossible birthday say so with their place', async ({
  page,
}) => {
  await startFirstTime(page);
  await chooseFile(
    page,
    file(
      'co-loi.xlsx',
      workbookOf([
        ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'],
        [1, 'Nguyễn Văn Đúng', '02/09/1975', 'Chuyên viên'],
        [2, '', '1980', 'Văn thư'],
        [3, 'Trần Thị Sai', '31/02/19x5', 'Chuyên viên'],
      ]),
    ),
  );
  await chooseUnit(page, SAMPLES.choGao.unit);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('tab', { name: 'Tất cả (3)' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Lỗi (2)' })).toBeVisible();

  await page
    .getByRole('row')
    .filter({ hasText: 'Trần Thị Sai' })
    .getByRole('gridcell')
    .first()
    .click();
  const remarks = page.getByText('Dòng 4: Trần Thị Sai').locator('..');
  await expect(remarks).toContainText('31/02/19x5');
  await expect(remarks).toContainText(/Danh sách.*dòng 4/);

  await page.getByRole('tab', { name: 'Lỗi (2)' }).click();
  await page.getByRole('row').filter({ hasText: 'Văn thư' }).getByRole('gridcell').first().click();
  await expect(page.getByText('Dòng 3: (không có tên)').locator('..')).toContainText(
    /Danh sách.*dòng 3/,
  );
  await expect(rowWith(page, 'Nguyễn Văn Đúng')).toBeHidden();
  await expectEmptyRegister(page);
});

test('a header row given by hand is read anew, and the one found can be taken back', async ({
  page,
}) => {
  await startFirstTime(page);
  await chooseFile(
    page,
    file(
      'hai-tieu-de.xlsx',
      workbookOf([
        ['STT', 'Họ và tên', 'Chức vụ'],
        ['', 'Tên gọi', 'Công việc'],
        [1, 'Nguyễn Văn Đúng', 'Chuyên viên'],
      ]),
    ),
  );
  await page.getByLabel('Cột C là').selectOption('Ghi chú');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  const headerRow = page.getByLabel('Dòng tiêu đề', { exact: true });
  await expect(headerRow).toHaveValue('1');

  await headerRow.fill('0');
  await headerRow.press('Tab');
  await expect(page.getByText('Nhập số dòng từ 1 đến 1.048.576.')).toBeVisible();
  await headerRow.fill('2');
  await headerRow.press('Enter');
  await expect(page.getByRole('button', { name: /^Dòng 2, dòng tiêu đề/ })).toBeVisible();
  await expect(page.getByText('Nhập số dòng từ 1 đến 1.048.576.')).toBeHidden();

  await page.getByRole('button', { name: 'Về dòng tự tìm: 1' }).click();
  await expect(headerRow).toHaveValue('1');
  await page.getByRole('button', { name: /^Dòng 2:/ }).click();
  await expect(headerRow).toHaveValue('2');
  await page.getByRole('button', { name: 'Về dòng tự tìm: 1' }).click();
  await expect(headerRow).toHaveValue('1');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByLabel('Cột C là')).toHaveValue('note');
});
