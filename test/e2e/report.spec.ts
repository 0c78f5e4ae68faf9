import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { glance, inspect } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, importList, SAMPLES, startFirstTime } from '../helpers/journey/steps.ts';

/** After the day on which units report at the latest. */
const LATE_DAY = '2026-12-07';

// Where the window cannot be set to another day, what comes late is not to be had before December.
test.use({ today: LATE_DAY });

const vietnamese = (day: string) => day.split('-').reverse().join('/');

/** Units that do not report by themselves. */
const LATE = ['Sở Nội vụ', 'Sở Tài chính'];

/** What a unit without mailboxes reports. */
const LATE_ANSWERS = {
  '1.1': 'Trần Văn Trễ, Giám đốc',
  '1.3': 'Lê Văn Muộn, 0918123457',
  '2.1': '40',
  '2.3': '0',
  '2.4': '0',
  '3.1': '0',
  '3.3': '0',
  '5.1': 'Lê Văn Muộn',
};

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
  const isLate = host === 'browser';
  const real = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  const today = vietnamese(isLate ? LATE_DAY : real);
  await startFirstTime(page);
  await importList(page, SAMPLES.soTttt);
  await goTo(page, 'Cài đặt');
  await page.getByRole('tab', { name: 'Cơ quan ban hành' }).click();
  await page.getByRole('button', { name: 'Thêm người ký' }).click();
  await page.getByLabel('Người ký 1: họ tên').fill('Nguyễn Văn Ký');
  await page.getByLabel('Người ký 1: chức vụ').fill('GIÁM ĐỐC');
  await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await expect(page.getByText('Đã lưu cài đặt.')).toBeVisible();
  await goTo(page, 'Báo cáo');
  await page.getByRole('button', { name: /^Bắt đầu kỳ báo cáo \d{4}$/ }).press('Enter');
  await expect(page.getByRole('tab', { name: 'Đơn vị gửi báo cáo' })).toBeVisible();

  // Three units are asked by a letter that was written elsewhere.
  const choose = (unit: string) =>
    page.getByRole('checkbox', { name: `Chọn ${unit}` }).press('Space');
  for (const unit of ['Sở Thông tin và Truyền thông', ...LATE]) await choose(unit);
  await page.getByRole('button', { name: 'Đề nghị báo cáo…' }).press('Enter');
  await page.getByLabel('Ngày gửi').fill(isLate ? '20/11/2026' : today);
  await page.getByLabel('Số, ký hiệu văn bản').fill('Công văn số 15/STTTT-CNTT');
  if (host === 'browser') await inspect(page, '60-bao-cao-de-nghi');
  await page.getByRole('button', { name: 'Ghi nhận đã gửi' }).press('Enter');
  await expect(page.getByText(/^(Đã đề nghị|Quá hạn, chưa gửi)$/).first()).toBeVisible();

  // The form of one comes back, wrong in one cell.
  for (const unit of LATE) await choose(unit);
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
  const empty = await (await form).path();
  const sendBack = (filled: Record<string, string | number>) =>
    page.getByLabel('Biểu mẫu Excel gửi về').setInputFiles({
      name: 'bao-cao-so-tttt.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: fillForm(empty, filled),
    });
  await sendBack(answers);
  await expect(
    page.getByText(
      /Ô C\d+: “Tổng số cán bộ, công chức, viên chức” phải là số nguyên, đang ghi “khoảng 30”/,
    ),
  ).toBeVisible();
  if (host === 'browser') await inspect(page, '61-bao-cao-don-vi');
  await page.getByRole('button', { name: 'Đóng' }).press('Enter');
  // The unit puts it right and sends it again.
  await sendBack({ ...answers, '2.1': 30 });
  await expect(page.getByLabel(/^2\.1\./)).toHaveValue('30');
  await expect(page.getByText(/Ô C\d+:/)).toHaveCount(0);
  await page.getByLabel('Ngày nhận').fill(isLate ? '03/12/2026' : today);
  await page.getByRole('button', { name: 'Lưu báo cáo' }).press('Enter');
  await expect(page.getByText('Đã gửi đúng hạn')).toBeVisible();

  // The other two are reminded by a letter drawn up, signed and numbered here.
  await choose('Sở Thông tin và Truyền thông');
  for (const unit of LATE) await choose(unit);
  await page.getByRole('button', { name: 'Đôn đốc…' }).press('Enter');
  await page.getByRole('button', { name: 'Lập công văn' }).press('Enter');
  await page.getByLabel('Ngày ban hành').fill(today);
  if (host === 'browser') await glance(page, '60b-bao-cao-don-doc', 'light');
  await page.getByRole('button', { name: 'Ban hành và ghi nhận' }).press('Enter');
  const notSent = page.getByText(isLate ? 'Quá hạn, chưa gửi' : 'Đã đôn đốc', { exact: true });
  await expect(notSent.first()).toBeVisible();
  if (isLate) {
    // They send what they have by letter, after the last day.
    for (const unit of LATE) {
      await page.getByRole('button', { name: `Nhập tay báo cáo của ${unit}` }).press('Enter');
      await page.getByLabel('Ngày nhận').fill(today);
      for (const [code, answer] of Object.entries(LATE_ANSWERS)) {
        await page.getByLabel(new RegExp(`^${code.replace('.', '\\.')}\\.`)).fill(answer);
      }
      await page.getByRole('radio', { name: 'Không', exact: true }).press('Space');
      await page.getByRole('button', { name: 'Lưu báo cáo' }).press('Enter');
      await expect(
        page.getByRole('button', { name: `Xem, sửa báo cáo của ${unit}` }),
      ).toBeVisible();
    }
    await expect(page.getByText('Gửi trễ hạn', { exact: true })).toHaveCount(LATE.length);
    await inspect(page, '62-bao-cao-bang-don-vi');
  }

  // The figures open the rows behind them.
  await page.getByRole('tab', { name: 'Số liệu' }).click();
  await expect(page.getByRole('heading', { name: /^Bảng 1/ })).toBeVisible();
  await page.getByRole('button', { name: '25: xem cuối kỳ của Hộp thư cá nhân' }).press('Enter');
  await expect(page.getByText('25 dòng')).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^83,3%: xem tỷ lệ % của Sở Thông tin/ })
    .first()
    .press('Enter');
  await expect(page.getByText(/^83,3% = 25 .* \/ 30 .*25 dòng của tử số/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^30: xem tổng CBCCVC của Sở Thông tin/ })
    .first()
    .press('Enter');
  const sources = page.getByRole('dialog');
  await expect(sources.getByRole('cell', { name: /^Báo cáo của đơn vị, nhận ngày/ })).toBeVisible();
  if (host === 'browser') await glance(page, '63b-bao-cao-nguon-cbccvc', 'light');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /: xem kỳ này .* của Cơ quan, đơn vị gửi báo cáo$/ })
    .press('Enter');
  await expect(sources.getByText('Đã gửi đúng hạn')).toBeVisible();
  await expect(sources.getByText('Gửi trễ hạn')).toHaveCount(isLate ? LATE.length : 0);
  if (host === 'browser') await glance(page, '63c-bao-cao-don-vi-da-gui', 'light');
  await page.keyboard.press('Escape');
  if (host === 'browser') await inspect(page, '63-bao-cao-so-lieu');

  // A paragraph is changed.
  await page.getByRole('tab', { name: 'Nội dung' }).click();
  if (isLate) {
    await expect(page.getByText(/trong đó 01 nơi đúng hạn, 02 nơi trễ hạn/)).toBeVisible();
  }
  await page.getByRole('button', { name: /^Sửa đoạn: Tính đến ngày/ }).click();
  const text = page.getByRole('textbox', { name: 'Nội dung đoạn' });
  await text.fill('Đoạn do Sở tự viết.');
  await text.press('Control+Enter');
  await expect(page.getByText('Đoạn do Sở tự viết.')).toBeVisible();
  if (host === 'browser') await inspect(page, '64-bao-cao-noi-dung');

  // It is signed: numbered and frozen.
  await page.getByRole('tab', { name: 'Ký và lưu' }).click();
  await page.getByRole('button', { name: 'Lập dự thảo' }).press('Enter');
  const sign = page.getByRole('button', { name: 'Ký ban hành' });
  await expect(sign).toBeEnabled();
  await sign.press('Enter');
  await expect(page.getByText('Bản thứ 1')).toBeVisible();
  const excel = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu bản thứ 1 dạng Excel' }).press('Enter');
  const signed = await excel;
  expect(signed.suggestedFilename()).toMatch(/^Bao-cao-thu-dien-tu-\d{4}_.*_ban-1\.xlsx$/);
  const { Sheets } = XLSX.read(readFileSync(await signed.path()));
  expect(Sheets['Bảng 1']?.B11?.v + Sheets['Bảng 1']?.C11?.v).toBe(25);

  // A correction is another version that says what it changes.
  await page.getByRole('button', { name: 'Lập dự thảo' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Lập lại dự thảo' })).toBeEnabled();
  await page.getByLabel('Bản này sửa gì so với bản trước').fill('Sửa đoạn mở đầu của mục II.');
  if (host === 'browser') await inspect(page, '65-bao-cao-ky');
  await sign.press('Enter');
  await expect(page.getByText('Bản thứ 2')).toBeVisible();
  await expect(page.getByText('Sửa đoạn mở đầu của mục II.')).toBeVisible();
  await goTo(page, 'Văn bản');
  await expect(page.getByText(/^0?[12]\/BC-STTTT$/).first()).toBeVisible();

  await goTo(page, 'Báo cáo');
  await page.getByRole('button', { name: 'Thống kê' }).click();
  await expect(page.getByRole('cell', { name: 'Sở Thông tin và Truyền thông' })).toBeVisible();
  if (host === 'browser') await inspect(page, '66-thong-ke');
});
