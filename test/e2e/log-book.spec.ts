import { inspect } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import {
  goTo,
  importList,
  openRow,
  rowWith,
  SAMPLES,
  startFirstTime,
} from '../helpers/journey/steps.ts';

test('an incident is recorded by keyboard, found, closed, and taken away as Excel', async ({
  page,
  host,
}) => {
  test.slow();
  await startFirstTime(page);
  await importList(page, SAMPLES.soTttt);
  await goTo(page, 'Sổ theo dõi');
  await expect(page.getByText('Chưa có sự cố nào ở đây')).toBeVisible();

  await page.getByRole('button', { name: 'Ghi mục mới' }).press('Enter');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).press('Enter');
  await expect(page.getByText('Còn ô cần điền hoặc chưa đúng.')).toBeVisible();
  await page.getByLabel('Nội dung sự cố').fill('Không gửi được thư ra ngoài');
  await page.getByLabel(/^Người báo/).fill('Nguyễn Thị Báo');
  await page.getByLabel(/^Loại/).selectOption('delivery');
  const mailbox = page.getByRole('combobox', { name: 'Hộp thư' });
  await mailbox.fill('lmhieu');
  await page.getByRole('option', { name: /lmhieu@tiengiang\.gov\.vn/ }).click();
  await expect(mailbox).toHaveValue('lmhieu@tiengiang.gov.vn');
  await page.getByLabel('Thời gian gián đoạn (phút)').fill('1.250');
  if (host === 'browser') await inspect(page, '40-so-ghi-muc');
  // What is typed outlives a look elsewhere.
  await goTo(page, 'Danh bạ');
  await goTo(page, 'Sổ theo dõi');
  await expect(page.getByLabel('Nội dung sự cố')).toHaveValue('Không gửi được thư ra ngoài');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).press('Enter');
  await expect(rowWith(page, 'Không gửi được thư ra ngoài')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Tìm trong sổ Sự cố' }).fill('bao lmhieu');
  await expect(page.getByText('Có 1 mục')).toBeVisible();
  await openRow(
    page.getByRole('gridcell', { name: 'Không gửi được thư ra ngoài' }),
    page.getByRole('button', { name: 'Kết thúc…' }),
  );
  await expect(page.getByText('1.250')).toHaveCount(2);
  // A tooltip that is just fading in has no colour of its own yet.
  await page.mouse.move(0, 0);
  if (host === 'browser') await inspect(page, '41-so-chi-tiet');
  await page.getByRole('button', { name: 'Kết thúc…' }).click();
  await page.getByLabel('Kết quả xử lý').fill('Đã gỡ khỏi danh sách chặn');
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await expect(page.getByText('Đã gỡ khỏi danh sách chặn')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mở lại' })).toBeVisible();

  await page.getByRole('button', { name: 'In', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Xem trước: Sổ Sự cố' })).toBeVisible();
  await page.getByRole('button', { name: 'Đóng', exact: true }).click();

  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  expect((await file).suggestedFilename()).toMatch(/^So-su-co_.*\.xlsx$/);
  for (const name of ['Vi phạm', 'Tập huấn', 'Vận hành'])
    await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.getByText('Chưa có việc vận hành nào ở đây')).toBeVisible();

  // The mailbox itself remembers what happened to it.
  await goTo(page, 'Danh bạ');
  const incidents = page.getByRole('list', { name: /[Ss]ự cố/ });
  await openRow(page.getByRole('gridcell', { name: 'lmhieu@tiengiang.gov.vn' }), incidents);
  await expect(incidents).toContainText('Không gửi được thư ra ngoài');
});
