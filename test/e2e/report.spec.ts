import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { inspect } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, importList, SAMPLES, startFirstTime } from '../helpers/journey/steps.ts';

const today = () => new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The year whose figures are not closed yet: that of a period ends on 14 December. */
function yearAtHand(): number {
  const [day = 0, month = 0, year = 0] = today().split('/').map(Number);
  return month === 12 && day > 14 ? year + 1 : year;
}

/** Fills a form as an office would: in a program of its own, which keeps the values and loses the rest. */
function fillForm(path: string, answers: Record<string, string | number>): Buffer {
  const book = XLSX.read(readFileSync(path));
  const sheet = book.Sheets['Báo cáo'] ?? {};
  for (const [ref, { v }] of Object.entries(sheet as Record<string, { v: unknown }>)) {
    const answer = ref.startsWith('A') ? answers[String(v)] : undefined;
    if (answer === undefined) continue;
    sheet[ref.replace('A', 'C')] = { t: typeof answer === 'number' ? 'n' : 's', v: answer };
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
}

test('from the beginning of a period to the signed report, by keyboard too', async ({
  page,
  host,
}) => {
  test.slow();
  await startFirstTime(page);
  await importList(page, SAMPLES.soTttt);
  await goTo(page, 'Báo cáo');
  await page.getByRole('button', { name: 'Báo cáo khác…' }).press('Enter');
  await page.getByRole('radio', { name: 'Hàng năm, của một năm khác' }).press('Space');
  await page.getByRole('textbox', { name: /^Năm/ }).fill(String(yearAtHand()));
  await page.getByRole('button', { name: 'Bắt đầu', exact: true }).press('Enter');
  await expect(page.getByRole('tab', { name: 'Đơn vị gửi báo cáo' })).toBeVisible();

  // One unit is asked by a letter drawn up here.
  await page.getByRole('checkbox', { name: 'Chọn Sở Thông tin và Truyền thông' }).press('Space');
  await page.getByRole('button', { name: 'Đề nghị báo cáo…' }).press('Enter');
  await page.getByLabel('Ngày gửi').fill(today());
  await page.getByLabel('Số, ký hiệu văn bản').fill('Công văn số 15/STTTT-CNTT');
  if (host === 'browser') await inspect(page, '60-bao-cao-de-nghi');
  await page.getByRole('button', { name: 'Ghi nhận đã gửi' }).press('Enter');
  await expect(page.getByText(/^(Đã đề nghị|Quá hạn, chưa gửi)$/).first()).toBeVisible();

  // Its form comes back, wrong in one cell.
  const form = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu biểu mẫu Excel' }).click();
  const answers = {
    '1.1': 'Nguyễn Văn Giám, Giám đốc',
    '1.3': 'Lê Thị Tin, 0918123456',
    '2.1': 'khoảng 30',
    '2.3': 20,
    '2.4': 5,
    '2.6': 'Có',
    '3.1': 0,
    '3.3': 0,
    '5.1': 'Lê Thị Tin',
  };
  const buffer = fillForm(await (await form).path(), answers);
  await page.getByLabel('Biểu mẫu Excel gửi về').setInputFiles({
    name: 'bao-cao-so-tttt.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });
  await expect(
    page.getByText(
      /Ô C\d+: “Tổng số cán bộ, công chức, viên chức” phải là số nguyên, đang ghi “khoảng 30”/,
    ),
  ).toBeVisible();
  await page.getByLabel(/^2\.1\./).fill('30');
  await page.getByLabel('Ngày nhận').fill(today());
  if (host === 'browser') await inspect(page, '61-bao-cao-don-vi');
  await page.getByRole('button', { name: 'Lưu báo cáo' }).press('Enter');
  await expect(page.getByText(/^(Đã gửi đúng hạn|Gửi trễ hạn)$/).first()).toBeVisible();
  if (host === 'browser') await inspect(page, '62-bao-cao-bang-don-vi');

  // The figures open the rows behind them.
  await page.getByRole('tab', { name: 'Số liệu' }).click();
  await expect(page.getByRole('heading', { name: /^Bảng 1/ })).toBeVisible();
  await page.getByRole('button', { name: '25: xem cuối kỳ của Hộp thư cá nhân' }).press('Enter');
  await expect(page.getByText('25 dòng')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('83,3%').first()).toBeVisible();
  if (host === 'browser') await inspect(page, '63-bao-cao-so-lieu');

  // A paragraph is changed.
  await page.getByRole('tab', { name: 'Nội dung' }).click();
  await page.getByRole('button', { name: /^Sửa đoạn: Tính đến ngày/ }).click();
  const text = page.getByRole('textbox', { name: 'Nội dung đoạn' });
  await text.fill('Đoạn do Sở tự viết.');
  await text.press('Control+Enter');
  await expect(page.getByText('Đoạn do Sở tự viết.')).toBeVisible();
  if (host === 'browser') await inspect(page, '64-bao-cao-noi-dung');

  // Without a signer it cannot be signed; the draft is seen all the same.
  await page.getByRole('tab', { name: 'Ký và lưu' }).click();
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(page.getByRole('button', { name: 'Lập lại dự thảo' })).toBeEnabled();
  await page.getByRole('button', { name: 'Ký ban hành' }).click();
  await expect(page.getByText(/người ký/i).first()).toBeVisible();
  if (host === 'browser') await inspect(page, '65-bao-cao-ky');
  const excel = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu Excel' }).click();
  expect((await excel).suggestedFilename()).toMatch(/^Bao-cao-thu-dien-tu-\d{4}_.*\.xlsx$/);

  await goTo(page, 'Báo cáo');
  await page.getByRole('button', { name: 'Thống kê' }).click();
  await expect(page.getByRole('cell', { name: 'Sở Thông tin và Truyền thông' })).toBeVisible();
  if (host === 'browser') await inspect(page, '66-thong-ke');
});
