import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, OPERATOR, startFirstTime } from '../helpers/journey/steps.ts';

test('the first start leads from the administrator to the first import', async ({ page }) => {
  await expect(page.getByText('Lần đầu mở ứng dụng')).toBeVisible();
  await page.getByLabel('Họ và tên').fill(OPERATOR.fullName);
  await page.getByLabel('Tên đăng nhập').fill(OPERATOR.username);
  await page.getByLabel(/^Mật khẩu/).fill('ngắn');
  await page.getByLabel('Nhập lại mật khẩu').fill('khác');
  await page.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click();
  await expect(page.getByText('Mật khẩu phải có ít nhất 12 ký tự.')).toBeVisible();
  await expect(page.getByText('Hai lần nhập chưa giống nhau.')).toBeVisible();
  await expect(page.getByLabel('Họ và tên')).toHaveValue(OPERATOR.fullName);

  await page.getByLabel(/^Mật khẩu/).fill(OPERATOR.password);
  await page.getByLabel('Nhập lại mật khẩu').fill(OPERATOR.password);
  await page.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click();
  await expect(page.getByText(/Đã nạp \d+ đơn vị của tỉnh/)).toBeVisible();
  await page.getByRole('button', { name: 'Nhập danh sách đầu tiên' }).click();
  await expect(page.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
});

test('signing out asks for the password, and a wrong one says so and keeps the name', async ({
  page,
}) => {
  await startFirstTime(page);
  await page.getByRole('button', { name: /^Tài khoản:/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();

  await page.getByLabel('Tên đăng nhập').fill(OPERATOR.username);
  await page.getByLabel(/^Mật khẩu/).fill('không phải mật khẩu này');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue(OPERATOR.username);

  await page.locator('input[type=password]').fill(OPERATOR.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await goTo(page, 'Tổng quan');
});
