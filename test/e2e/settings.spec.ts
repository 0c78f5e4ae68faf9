import { glance, inspect } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, startFirstTime } from '../helpers/journey/steps.ts';

test('an office chooses where the regulation is silent, and enters its days off', async ({
  page,
  host,
}) => {
  test.slow();
  await startFirstTime(page);
  await goTo(page, 'Cài đặt');

  await page.getByRole('tab', { name: 'Khóa và xóa' }).click();
  const slack = page.getByLabel('Máy chủ thư có thể ghi chậm lần truy cập cuối');
  await expect(slack).toHaveValue('7');
  const save = page.getByRole('button', { name: 'Lưu' }).first();
  await slack.fill('nhiều');
  await save.click();
  await expect(page.getByText('Nhập một số từ 0 đến 60.')).toBeVisible();
  await slack.fill('14');

  await page.getByRole('tab', { name: 'Đề nghị và phúc đáp' }).click();
  await expect(page.getByLabel('Thời hạn phúc đáp đề nghị')).toHaveValue('5');
  await page.getByRole('tab', { name: 'Khóa và xóa' }).click();
  await expect(slack).toHaveValue('14');
  await slack.press('Enter');
  await expect(page.getByText('Đã lưu cài đặt.')).toBeVisible();
  await expect(page.getByText(/Đã đổi ngày .* bởi Trần Thị Quản Trị/)).toBeVisible();
  if (host === 'browser') await inspect(page, 'cai-dat-khoa-xoa');

  await page.getByRole('tab', { name: 'Ngày nghỉ lễ' }).click();
  await page.getByRole('combobox', { name: 'Năm' }).selectOption('2027');
  const table = page.getByRole('table', { name: /năm 2027/ });
  await expect(table.getByText('Tết Nguyên đán').first()).toBeVisible();
  await page.getByLabel('Thêm ngày').last().fill('24/11/2027');
  await page.getByLabel('Tên', { exact: true }).fill('Nghỉ hoán đổi');
  await page.getByRole('button', { name: 'Thêm' }).click();
  await expect(table.getByText('Nghỉ hoán đổi')).toBeVisible();
  if (host === 'browser') await glance(page, 'cai-dat-ngay-nghi', 'light');
  await page.getByRole('button', { name: 'Xóa ngày 24/11/2027 đã nhập' }).click();
  await expect(table.getByText('Nghỉ hoán đổi')).toBeHidden();

  await goTo(page, 'Nhật ký');
  await expect(page.getByRole('cell', { name: 'Thay đổi cài đặt' }).first()).toBeVisible();
});
