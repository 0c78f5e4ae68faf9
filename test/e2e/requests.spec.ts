import type { Page } from '@playwright/test';
import { inspect } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, SAMPLES, samplePath, startFirstTime } from '../helpers/journey/steps.ts';
import { workbookOf } from '../helpers/list-files.ts';

/** One white dot, as a scanner might give it. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Finds something by typing in a picker and takes the first that is found. */
async function pick(page: Page, name: string, text: string, option: string | RegExp) {
  const picker = page.getByRole('combobox', { name, exact: true });
  await picker.fill(text);
  await page.getByRole('option', { name: option }).first().click();
}

/** Enters a letter and comes to its dossier. */
async function receive(page: Page, unit: string, number: string) {
  await goTo(page, 'Đề nghị');
  await page.getByRole('button', { name: 'Tiếp nhận văn bản' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Tiếp nhận văn bản đề nghị' });
  await pick(page, 'Đơn vị đề nghị', unit, unit);
  await dialog.getByLabel('Số văn bản').fill(number);
  await dialog.getByLabel('Ngày văn bản').fill('20/11/2026');
  await dialog.getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(page.getByRole('heading', { name: `Đề nghị ${number}`, level: 1 })).toBeVisible();
}

test('a letter with a list of 25 becomes accounts, slips, a reply and commands, and closes', async ({
  page,
  application,
  host,
}) => {
  test.slow();
  const photograph = (name: string) =>
    host === 'browser' ? inspect(page, name) : Promise.resolve();
  await startFirstTime(page);
  await receive(page, SAMPLES.soTttt.unit, '12/STTTT-VP');
  await page.getByLabel('Tệp danh sách đề nghị').setInputFiles(samplePath(SAMPLES.soTttt));
  const list = page.getByRole('dialog', { name: /^Lấy các dòng từ/ });
  await expect(list.getByText('Đọc được 25 dòng. Cấp mới: 25')).toBeVisible();
  await list.getByRole('button', { name: 'Lấy 25 dòng vào đề nghị' }).click();
  await expect(page.getByRole('button', { name: 'Đồng ý 25 dòng chưa có ý kiến' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'leminhhieu@tiengiang.gov.vn' })).toBeVisible();

  // One of them is refused, with the reason that the reply will tell.
  await page.getByRole('gridcell', { name: 'lminhhieu@tiengiang.gov.vn' }).click();
  await page.getByRole('button', { name: 'Từ chối 1 dòng đã chọn' }).click();
  await page.getByLabel('Lý do (được ghi trong văn bản phúc đáp)').fill('Đã chuyển công tác');
  await page.getByRole('button', { name: 'Từ chối 1 dòng', exact: true }).click();
  await expect(page.getByRole('gridcell', { name: /Đã chuyển công tác/ })).toBeVisible();
  // The next namesake moves up to the address that became free.
  await page.getByRole('button', { name: 'Đồng ý 24 dòng chưa có ý kiến' }).click();

  await photograph('61-de-nghi-ho-so');
  // The scan of the letter is looked at in the window.
  const scan = { name: 'cong-van.png', mimeType: 'image/png', buffer: PICTURE };
  await page.getByLabel('Tệp bản quét').setInputFiles(scan);
  await page.getByRole('button', { name: /^cong-van\.png/ }).click();
  await expect(page.getByRole('img', { name: 'Bản quét cong-van.png' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByLabel('Số văn bản của Sở').fill('45/STTTT-CNTT');
  await page.getByRole('button', { name: 'Ghi ý kiến của Sở' }).click();
  await page.getByRole('button', { name: 'Thực hiện 24 dòng' }).click();
  const sure = page.getByRole('dialog', { name: 'Thực hiện đề nghị' });
  await expect(sure).toContainText('Cấp mới: 24 hộp thư');
  await sure.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(page.getByText('Đã thực hiện 24 dòng')).toBeVisible();

  const commands = page.getByRole('button', { name: 'Xuất lệnh cho máy chủ thư' });
  await expect(commands).toBeVisible();
  const slips = page.getByRole('button', { name: 'In 24 phiếu kèm lệnh đặt mật khẩu' });
  expect(await application.saveFile(() => slips.click())).toMatch(/\.pdf$/);
  await expect(page.getByText('Tệp có mật khẩu thì hủy ngay')).toBeVisible();

  await page.getByRole('button', { name: 'Đã phúc đáp bằng văn bản khác' }).click();
  await page.getByLabel('Số văn bản phúc đáp').fill('46/STTTT-CNTT');
  await page.getByRole('button', { name: 'Ghi số văn bản, kết thúc đề nghị' }).click();
  await expect(page.getByText('Văn bản số 46/STTTT-CNTT')).toBeVisible();
  await page.getByRole('button', { name: 'Danh sách đề nghị' }).click();
  await expect(page.getByText('Không có đề nghị nào')).toBeVisible();
  await page.getByRole('tab', { name: 'Đã kết thúc' }).click();
  await expect(page.getByRole('gridcell', { name: '12/STTTT-VP' })).toBeVisible();
  await photograph('62-de-nghi-danh-sach');
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await goTo(page, 'Danh bạ');
  await expect(page.getByText('Có 24 hộp thư')).toBeVisible();
});

/** A list of what else offices ask, lines put right and carried out, all from the keyboard but for choosing the file. */
async function aChangeOfName(page: Page, host: string): Promise<void> {
  const photograph = (name: string) =>
    host === 'browser' ? inspect(page, name) : Promise.resolve();
  await receive(page, SAMPLES.soTttt.unit, '3/STTTT-VP');
  const rows = [
    ['STT', 'Họ và tên', 'Loại đề nghị', 'Địa chỉ hiện có'],
    [1, 'Lê Văn Mốt', 'Thay đổi', 'levanmot@tiengiang.gov.vn'],
    [2, 'Lê Thị Hai', 'Khen thưởng', ''],
    [3, 'Lê Thị Ba', 'Hủy bỏ', 'lethiba@tiengiang.gov.vn'],
  ];
  const buffer = workbookOf(rows);
  await page
    .getByLabel('Tệp danh sách đề nghị')
    .setInputFiles({ name: 'de-nghi.xlsx', mimeType: 'application/octet-stream', buffer });
  const list = page.getByRole('dialog', { name: /^Lấy các dòng từ/ });
  await expect(list.getByText('1 dòng không thể thành dòng đề nghị.')).toBeVisible();
  await photograph('63-de-nghi-lay-danh-sach');
  await list.getByRole('button', { name: 'Chọn lại trang tính, cột' }).focus();
  await page.keyboard.press('Enter');
  await expect(list.getByLabel('Cột C là')).toHaveValue('requestKind');
  await photograph('64-de-nghi-cot-danh-sach');
  await list.getByRole('button', { name: 'Đọc danh sách' }).focus();
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Lấy 2 dòng vào đề nghị' }).focus();
  await page.keyboard.press('Enter');

  // A dialog that closes gives the keyboard back to where it came from.
  await expect(list).toBeHidden();
  await page.getByRole('gridcell', { name: 'Thay đổi', exact: true }).focus();
  await page.keyboard.press('Enter');
  const line = page.getByRole('dialog', { name: 'Sửa dòng 1' });
  await line.getByLabel('Họ và tên').fill('Lê Văn Mốt Anh');
  const offer = line.getByRole('radio', { name: /^levanmotanh – Điều 4/ });
  await expect(offer).toBeVisible();
  await offer.focus();
  await page.keyboard.press('Space');
  await photograph('65-de-nghi-doi-dia-chi');
  await line.getByLabel('Họ và tên').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: 'levanmotanh@tiengiang.gov.vn' })).toBeVisible();
  await page.getByRole('gridcell', { name: 'Hủy bỏ', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Từ chối 1 dòng đã chọn' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Không có hộp thư này');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Đồng ý 1 dòng chưa có ý kiến' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Số văn bản của Sở').fill('5/STTTT');
  await page.getByRole('button', { name: 'Ghi ý kiến của Sở' }).press('Enter');
  await page.getByRole('button', { name: 'Thực hiện 1 dòng' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Thực hiện' }).press('Enter');
  await expect(page.getByText('Đã thực hiện 1 dòng')).toBeVisible();
}

test('a forgotten password told by phone is verified, done and closed, by keyboard alone', async ({
  page,
  host,
}) => {
  test.slow();
  await startFirstTime(page);
  await receive(page, SAMPLES.soTttt.unit, '1/STTTT-VP');
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await page.getByLabel('Họ và tên').fill('Lê Văn Một');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Đồng ý 1 dòng chưa có ý kiến' }).click();
  await page.getByLabel('Số văn bản của Sở').fill('2/STTTT');
  await page.getByRole('button', { name: 'Ghi ý kiến của Sở' }).click();
  await page.getByRole('button', { name: 'Thực hiện 1 dòng' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thực hiện' }).click();
  await expect(page.getByText('Đã thực hiện 1 dòng')).toBeVisible();

  await aChangeOfName(page, host);

  await goTo(page, 'Đề nghị');
  await page.getByRole('button', { name: 'Quên mật khẩu qua điện thoại' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Hộp thư' }).focus();
  await page.keyboard.type('le van mot');
  await expect(page.getByRole('option', { name: /Lê Văn Mốt Anh/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.getByLabel('Người gọi').focus();
  await page.keyboard.type('Lê Văn Một');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0912345678');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Gọi lại số máy bàn của Sở');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Đề nghị qua điện thoại', level: 1 }),
  ).toBeVisible();
  await expect(page.getByText('Gọi lại số máy bàn của Sở')).toBeVisible();
  await expect(page.getByText('Việc này không cần văn bản phúc đáp')).toBeVisible();
});
