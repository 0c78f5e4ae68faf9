import { glance, inspect } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, importList, SAMPLES, startFirstTime } from '../helpers/journey/steps.ts';

test('the regulation is tried out: addresses, passwords, days, sizes, deadlines', async ({
  page,
  host,
}) => {
  test.slow();
  await startFirstTime(page);
  await importList(page, SAMPLES.soTttt);
  await goTo(page, 'Tra cứu quy tắc');
  const isInspected = host === 'browser';

  await page.getByLabel('Họ và tên').fill('Lê Minh Hiếu');
  const candidates = page.getByRole('list', { name: 'Các địa chỉ theo thứ tự ưu tiên' });
  await expect(candidates.getByText('leminhhieu@tiengiang.gov.vn')).toBeVisible();
  await expect(
    candidates.getByText(/Đang thuộc về Lê Minh Hiếu – Sở Thông tin/).first(),
  ).toBeVisible();
  await page.getByLabel('Năm sinh').fill('1980');
  await expect(candidates.getByText('leminhhieu80@tiengiang.gov.vn')).toBeVisible();
  await expect(candidates.getByText('Sẽ được cấp')).toBeVisible();
  if (isInspected) await inspect(page, 'tra-cuu-ca-nhan');

  await page.getByRole('tab', { name: 'Mật khẩu' }).click();
  const password = page.getByLabel('Mật khẩu hộp thư');
  await password.fill('matkhau123');
  await expect(page.getByText('Mật khẩu này không đúng Điều 8.')).toBeVisible();
  await expect(page.getByText('Thiếu ký tự in hoa.')).toBeVisible();
  if (isInspected) await glance(page, 'tra-cuu-mat-khau', 'dark');
  await password.fill('MatKhaus$789');
  await expect(page.getByText('Mật khẩu này đặt được.')).toBeVisible();
  await page.getByRole('button', { name: 'Tạo một mật khẩu' }).click();
  await expect(password).not.toHaveValue('MatKhaus$789');
  await expect(page.getByText('Mật khẩu này đặt được.')).toBeVisible();

  await page.getByRole('tab', { name: 'Khóa và xóa' }).click();
  await page.getByLabel('Ngày cấp').fill('11/11/2016');
  await expect(page.getByText('12/05/2017', { exact: true })).toBeVisible();
  await expect(page.getByText(/Ngày 11\/11\/2017 là ngày nghỉ hằng tuần/)).toBeVisible();
  await page.getByLabel('Lần truy cập cuối').fill('15/1/2025');
  await expect(page.getByText('23/07/2025', { exact: true })).toBeVisible();
  if (isInspected) await glance(page, 'tra-cuu-khoa-xoa', 'light');

  await page.getByRole('tab', { name: 'Dung lượng' }).click();
  await page.getByLabel('Dung lượng hộp thư').fill('600');
  await page.getByLabel('Đã dùng').fill('480');
  await expect(page.getByText(/vượt quá 500 MB/)).toBeVisible();
  await expect(page.getByText(/Sắp đầy\. Đã dùng 80 %/)).toBeVisible();
  if (isInspected) await glance(page, 'tra-cuu-dung-luong', 'dark');

  await page.getByRole('tab', { name: 'Thời hạn' }).click();
  await page.getByRole('combobox', { name: 'Năm' }).selectOption('2027');
  await expect(page.getByText('Chậm nhất 04/12/2027.')).toBeVisible();
  await expect(page.getByText(/nhắc làm xong từ ngày 03\/12\/2027/)).toBeVisible();
  await page.getByLabel('Ngày tiếp nhận đề nghị').fill('16/11/2026');
  await expect(page.getByText(/Chậm nhất 23\/11\/2026/)).toBeVisible();
  if (isInspected) await glance(page, 'tra-cuu-thoi-han', 'light');

  await page.getByRole('tab', { name: 'Quy chế' }).click();
  await expect(page.getByText('Thay thế Quyết định số 15/2009/QĐ-UBND')).toBeVisible();
  if (isInspected) await glance(page, 'tra-cuu-quy-che', 'dark');

  await page.getByRole('tab', { name: 'Địa chỉ cơ quan' }).click();
  await page.getByLabel('Tên đơn vị').fill('Sở Ngoại vụ');
  await expect(page.getByText('songoaivu@tiengiang.gov.vn')).toBeVisible();
});
