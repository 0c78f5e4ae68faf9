import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { letAxeLook } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { startApplication } from '../helpers/journey/start-application.ts';
import {
  chooseFile,
  chooseUnit,
  type FilePayload,
  goTo,
  OPERATOR,
  openRow,
  rowWith,
  startFirstTime,
} from '../helpers/journey/steps.ts';
import { workbookOf } from '../helpers/list-files.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';

const UNIT = 'Sở Thông tin và Truyền thông';
const DOMAIN = '@tiengiang.gov.vn';
const SCREENSHOTS = join(repositoryDir, 'test-results', 'screenshots');
const HEADER = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Điện thoại'];

const listFile = (name: string, rows: readonly (readonly unknown[])[]): FilePayload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: workbookOf([HEADER, ...rows.map((row, index) => [index + 1, ...row])]),
});

const FIRST = listFile('lan-dau.xlsx', [
  ['Trần Văn An', 1980, 'Chuyên viên', '0918111222'],
  ['Võ Thị Bình', 1981, 'Chuyên viên', ''],
  ['Lý Văn Cường', 1982, 'Văn thư', ''],
]);

/** Photographs what is shown in both themes and lets axe look at it. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.screenshot({ path: join(SCREENSHOTS, `import-${name}-${colorScheme}.png`) });
    await letAxeLook(page, name, colorScheme);
  }
}

async function previewFile(page: Page, file: FilePayload, people: number): Promise<void> {
  await chooseFile(page, file);
  await chooseUnit(page, UNIT);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('tab', { name: `Tất cả (${people})` })).toBeVisible();
}

async function importFile(page: Page, file: FilePayload, people: number): Promise<void> {
  await previewFile(page, file, people);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: `Cấp ${people} hộp thư` }).click();
  await expect(page.getByText(`Đã cấp ${people} hộp thư`)).toBeVisible();
}

/** Drops files onto the window, as from a folder. */
async function dropFiles(page: Page, files: readonly FilePayload[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  const data = await page.evaluateHandle((items) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of items) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, given);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('rows are mended and decided in place, and the import is undone', async ({ page, host }) => {
  test.slow();
  await startFirstTime(page);
  await goTo(page, 'Nhập Excel');
  // Three files together, one of them no list: each is told of.
  await dropFiles(page, [
    FIRST,
    { ...FIRST, name: 'hong.xlsx', buffer: Buffer.from('PK\u0003\u0004 hỏng') },
    listFile('dot-hai.xlsx', [
      ['Trần Văn An', 1992, 'Chuyên viên', ''],
      ['Võ Thị Bình', 1981, 'Chuyên viên', ''],
    ]),
  ]);
  await expect(page.getByText('Tệp 1/3')).toBeVisible();
  await chooseUnit(page, UNIT);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(rowWith(page, `tranvanan${DOMAIN}`)).toBeVisible();
  // Before anything is granted, the namesakes of the files that wait are known: the second one is to get the plain name.
  const later = page.getByRole('group').filter({ hasText: '2 người trùng họ tên với người ở' });
  await expect(later).toContainText('dòng 2 trang “Danh sách”, sinh năm 1992 của tệp dot-hai.xlsx');
  await expect(later).toContainText('sinh năm 1981 (có thể là cùng một người)');
  await expect(later).toContainText('Tệp hong.xlsx: ');
  if (host === 'browser') await look(page, 'trung-ten-tep-sau');
  // The second file is to come first: the draft of the first waits.
  await later.getByRole('button', { name: 'Nhập dot-hai.xlsx trước' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tệp 3/3')).toBeVisible();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(rowWith(page, `tranvanan${DOMAIN}`)).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Cấp 2 hộp thư' }).click();
  await expect(page.getByText('Đã cấp 2 hộp thư')).toBeVisible();
  const queue = page.getByRole('group').filter({ hasText: 'lan-dau.xlsx' });
  await expect(queue).toContainText('1 đã xong, 2 chờ');
  await page.getByRole('button', { name: 'Nhập tệp tiếp theo: lan-dau.xlsx' }).focus();
  await page.keyboard.press('Enter');
  await expect(rowWith(page, `tvanan${DOMAIN}`)).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Đã có (1)' })).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Cấp 2 hộp thư' }).click();
  await expect(queue).toContainText('dot-hai.xlsxĐã xong · cấp 2');
  await page.getByRole('button', { name: 'Nhập tệp tiếp theo: hong.xlsx' }).focus();
  await page.keyboard.press('Enter');
  await expect(queue).toContainText('hong.xlsxKhông đọc được');
  if (host === 'browser') await look(page, 'nhieu-tep');
  await page.getByRole('button', { name: 'Nhập danh sách khác' }).click();

  // In another unit the same name and year: the operator is asked.
  await chooseFile(
    page,
    listFile('can-sua.xlsx', [
      ['Trần Văn An', 1980, 'Trưởng phòng', ''],
      ['Nguy?n Văn Dũng', 1985, 'Chuyên viên', ''],
      ['Lê Thị Em', '19x0', 'Kế toán', ''],
    ]),
  );
  await chooseUnit(page, 'Sở Nội vụ');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('tab', { name: 'Lỗi (3)' })).toBeVisible();

  await page.getByRole('gridcell', { name: 'Nguy?n Văn Dũng', exact: true }).click();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('complementary', { name: 'Sửa dòng 3' });
  await expect(editor.getByLabel('Họ và tên')).toBeFocused();
  await editor.getByLabel('Họ và tên').fill('Nguyễn Văn Dũng');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Cấp mới (1)' })).toBeVisible();
  await expect(rowWith(page, `nguyenvandung${DOMAIN}`)).toBeVisible();

  const person = page.getByRole('complementary', { name: 'Sửa dòng 2' });
  await openRow(page.getByRole('gridcell', { name: 'Trần Văn An', exact: true }), person);
  await expect(person.getByText('cùng họ tên, cùng năm sinh, khác đơn vị')).toBeVisible();
  if (host === 'browser') await look(page, 'sua-dong');
  await person.getByRole('button', { name: 'Đúng người này' }).click();
  await expect(page.getByRole('tab', { name: 'Thay đổi (1)' })).toBeVisible();

  await page.getByLabel('Lọc theo lưu ý').selectOption({ label: 'Năm sinh không đọc được (1)' });
  const leaveOut = page.getByRole('button', { name: 'Bỏ qua dòng này' });
  await openRow(page.getByRole('gridcell', { name: 'Lê Thị Em', exact: true }), leaveOut);
  await leaveOut.click();
  await expect(page.getByRole('tab', { name: 'Bỏ qua (1)' })).toBeVisible();

  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Số công văn đề nghị').fill('15/SNV-VP');
  await page.getByLabel('Ngày công văn').fill('10/11/2026');
  if (host === 'browser') await look(page, 'xac-nhan');
  await page.getByRole('button', { name: 'Cấp 1 hộp thư, cập nhật 1 hộp thư' }).click();
  await expect(page.getByText('Đã cấp 1 hộp thư, cập nhật 1 hộp thư')).toBeVisible();
  await page.getByRole('button', { name: /^Hoàn tác lần nhập/ }).click();
  await page.getByRole('button', { name: 'Hoàn tác lần nhập', exact: true }).click();
  await expect(page.getByText('Đã hoàn tác lần nhập tệp')).toBeVisible();
  await page.getByRole('button', { name: 'Nhập danh sách khác' }).click();
  await expect(page.getByText(/^Đã hoàn tác \d\d/)).toBeVisible();
  if (host === 'browser') await look(page, 'lich-su');
});

test('a whole list tells who is new, changed and missing, and touches nobody missing', async ({
  page,
  host,
}) => {
  await startFirstTime(page);
  await importFile(page, FIRST, 3);
  await page.getByRole('button', { name: 'Nhập danh sách khác' }).click();
  await chooseFile(
    page,
    listFile('toan-bo.xlsx', [
      ['Trần Văn An', 1980, 'Chuyên viên', '0918111222'],
      ['Võ Thị Bình', 1981, 'Phó Giám đốc', ''],
      ['Đỗ Thị Dung', 1990, 'Chuyên viên', ''],
    ]),
  );
  await chooseUnit(page, UNIT);
  await page.getByRole('radio', { name: /^Toàn bộ người của đơn vị/ }).check();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  for (const tab of ['Cấp mới (1)', 'Đã có (1)', 'Thay đổi (1)']) {
    await expect(page.getByRole('tab', { name: tab })).toBeVisible();
  }
  await page.getByRole('tab', { name: 'Không có trong danh sách (1)' }).click();
  await expect(rowWith(page, `lyvancuong${DOMAIN}`)).toBeVisible();
  if (host === 'browser') await look(page, 'doi-chieu');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Số công văn đề nghị').fill('31/STTTT-VP');
  await page.getByLabel('Ngày công văn').fill('02/11/2026');
  await page.getByRole('button', { name: 'Cấp 1 hộp thư, cập nhật 1 hộp thư' }).click();
  await expect(page.getByText('1 người có hộp thư nhưng không có trong danh sách.')).toBeVisible();
  await page.getByRole('button', { name: 'Lập đề nghị thu hồi 1 hộp thư' }).click();
  await expect(page.getByText('Đã lập đề nghị thu hồi 1 hộp thư.')).toBeVisible();
  await goTo(page, 'Danh bạ');
  await expect(rowWith(page, `lyvancuong${DOMAIN}`)).toContainText('Đang dùng');
});

test('a list in an old font, with hidden rows and unit names, goes through every step', async ({
  page,
  host,
}) => {
  await startFirstTime(page);
  const file = (name: string): string => join(repositoryDir, 'test', 'fixtures', 'lists', name);
  await chooseFile(page, file('91-libreoffice-tcvn3-theo-phong.xls'));
  await chooseUnit(page, UNIT);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByText('Danh sách có chữ gõ bằng bảng mã cũ.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Nguyễn Văn Hùng' })).toBeVisible();
  if (host === 'browser') await look(page, 'bang-ma');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('button', { name: 'Quay lại' }).click();

  await chooseFile(page, file('80-dong-an.xlsx'));
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await expect(page.getByText('Có phần bị ẩn: 2 dòng có người đang ẩn.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Dòng 6, dòng tiêu đề/ })).toBeVisible();
  if (host === 'browser') await look(page, 'trang-tinh');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('radio', { name: /^Theo cột “Đơn vị công tác”/ }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByText('3 tên đơn vị (12 người) chưa rõ là đơn vị nào.')).toBeVisible();
  const first = page.getByRole('combobox', { name: 'Đơn vị của “Phòng Hành chính”' });
  await first.click();
  await first.fill(UNIT);
  await page.getByRole('option', { name: UNIT }).first().click();
  await expect(page.getByText('2 tên đơn vị (8 người) chưa rõ là đơn vị nào.')).toBeVisible();
  if (host === 'browser') await look(page, 'don-vi');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('tab', { name: 'Cấp mới (4)' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Lỗi (8)' })).toBeVisible();
  // The next list names no units: its people belong to the unit chosen, whatever was said of the list before.
  await dropFiles(page, [FIRST]);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('tab', { name: 'Cấp mới (3)' })).toBeVisible();
});

test('a draft survives a restart with what was mended in it', async ({
  page,
  host,
  dataDir,
  application,
}) => {
  test.skip(host === 'electron', 'restarts the browser host');
  await startFirstTime(page);
  await goTo(page, 'Nhập Excel');
  await dropFiles(page, [
    listFile('nhap-do.xlsx', [['Nguy?n Văn Dũng', 1985, 'Chuyên viên', '']]),
    listFile('chua-doc.xlsx', [['Lê Thị Em', 1990, 'Chuyên viên', '']]),
  ]);
  await chooseUnit(page, UNIT);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('tab', { name: 'Tất cả (1)' })).toBeVisible();
  // The window is opened anew: the draft is kept, and of the file that waited the name.
  await page.reload();
  const left = page.getByText('1 tệp của hàng chờ lần trước chưa được đọc: chua-doc.xlsx.');
  await expect(left).toBeVisible();
  await goTo(page, 'Tổng quan');
  await page.getByRole('button', { name: 'Mở bản nháp nhap-do.xlsx' }).click();
  await expect(page.getByRole('tab', { name: 'Tất cả (1)' })).toBeVisible();
  await expect(left).toBeVisible();
  await look(page, 'tep-chua-doc');
  await page.getByRole('button', { name: 'Không nhắc nữa' }).click();
  await expect(left).toBeHidden();
  const name = page.getByRole('complementary').getByLabel('Họ và tên');
  await openRow(page.getByRole('gridcell', { name: 'Nguy?n Văn Dũng', exact: true }), name);
  await name.fill('Nguyễn Văn Dũng');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Cấp mới (1)' })).toBeVisible();

  await application.close();
  const restarted = await startApplication(dataDir);
  const browser = page.context().browser();
  const again = await browser?.newPage();
  if (!again) throw new Error('no browser');
  await again.goto(restarted.address);
  await again.getByLabel('Tên đăng nhập').fill(OPERATOR.username);
  await again.locator('input[type=password]').fill(OPERATOR.password);
  await again.getByRole('button', { name: 'Đăng nhập' }).click();
  await again.getByRole('button', { name: 'Mở bản nháp nhap-do.xlsx' }).click();
  await expect(rowWith(again, `nguyenvandung${DOMAIN}`)).toBeVisible();
  await again.getByRole('button', { name: 'Tiếp tục' }).click();
  await again.getByRole('button', { name: 'Cấp 1 hộp thư' }).click();
  await expect(again.getByText('Đã cấp 1 hộp thư')).toBeVisible();
  await again.close();
  await restarted.stop();
});
