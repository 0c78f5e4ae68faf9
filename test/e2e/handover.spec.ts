import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findCanaries } from '../helpers/find-canaries.ts';
import { callApi } from '../helpers/journey/call-api.ts';
import { letAxeLook } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { tabTo } from '../helpers/journey/keys.ts';
import { goTo, OPERATOR, openRow, startFirstTime } from '../helpers/journey/steps.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';

const SCREENSHOTS = join(repositoryDir, 'test-results', 'screenshots');
const SCAN = {
  name: 'Biên bản đã ký.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n% bản quét\n%%EOF'),
};

/** Photographs what is shown in light and dark and lets axe look at it. */
async function inspect(page: Page, name: string): Promise<void> {
  for (const [scheme, width, height] of [
    ['light', 1366, 768],
    ['dark', 1920, 1080],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${width}-${scheme}.png`) });
    await letAxeLook(page, name, scheme);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** Waits until the browser's own viewer shows the PDF. */
const pdfShown = (page: Page) =>
  expect
    .poll(() => page.frames().some((frame) => frame.url().startsWith('chrome-extension:')))
    .toBe(true);

interface Listed {
  units: { id: number; localPart: string; parentId: number | null }[];
}

/** A district with three agency mailboxes, its head, and two who come after. */
async function district(page: Page): Promise<void> {
  const { units } = await callApi<Listed>(page, 'unit.list', {});
  const home = units.find(({ localPart }) => localPart === 'chogao');
  if (!home) throw new Error('no chogao');
  const offices = units.filter(({ parentId }) => parentId === home.id).slice(0, 2);
  const cause = { on: '2026-11-02' };
  const people = [
    ['Lê Văn Chánh', 'Chủ tịch'],
    ['Trần Thị Lan', 'Phó Chủ tịch'],
    ['Nguyễn Hữu Lợi', 'Chánh Văn phòng'],
    ['Phạm Thị Thư', 'Văn thư'],
  ] as const;
  const ids: number[] = [];
  for (const [fullName, position] of people) {
    const order = { fullName, position, unitId: home.id, birthYear: 1975, cause };
    ids.push((await callApi<{ id: number }>(page, 'mailbox.issue', order)).id);
  }
  for (const { id: unitId } of [home, ...offices]) {
    const { id } = await callApi<{ id: number }>(page, 'mailbox.grantAgency', { unitId, cause });
    const person = { id: ids[0], name: '', position: '' };
    await callApi(page, 'custody.assign', { mailboxId: id, person, from: '2026-11-03' });
  }
}

async function choosePerson(page: Page, label: string, words: string, name: string) {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.focus();
  await page.keyboard.insertText(words);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(name);
}

test('a head leaves three mailboxes to two people: minutes, scan, completion, timeline', async ({
  page,
  host,
}) => {
  test.slow();
  await startFirstTime(page);
  await district(page);
  await goTo(page, 'Bàn giao');
  await expect(page.getByText('Có 3 hộp thư cơ quan')).toBeVisible();

  // A delegate is added, and ends.
  const details = page.getByRole('complementary', { name: 'Người quản lý hộp thư' });
  await openRow(page.getByRole('gridcell', { name: 'chogao', exact: true }), details);
  await expect(details.getByText('Lê Văn Chánh').first()).toBeVisible();
  await details.getByRole('button', { name: 'Thêm ủy quyền…' }).click();
  await choosePerson(page, 'Người được ủy quyền', 'thu', 'Phạm Thị Thư');
  await page.getByLabel('Văn bản ủy quyền').fill('Giấy ủy quyền số 03');
  await page.getByRole('button', { name: 'Thêm ủy quyền', exact: true }).click();
  await details.getByRole('button', { name: /Chấm dứt ủy quyền của Phạm Thị Thư/ }).click();
  await page.getByLabel('Lý do').fill('Chuyển việc khác');
  await page.getByRole('button', { name: 'Chấm dứt ủy quyền', exact: true }).click();
  await expect(details.getByText('Chuyển việc khác')).toBeVisible();
  if (host === 'browser') await inspect(page, '30-ban-giao-nguoi-quan-ly');

  // The wizard.
  await details.getByRole('button', { name: 'Lập bàn giao' }).click();
  await expect(page.getByRole('combobox', { name: 'Người giao', exact: true })).toHaveValue(
    'Lê Văn Chánh',
  );
  await page.getByLabel('Ngày bàn giao').fill('12/11/2026');
  await page.getByLabel('Lý do').fill('Nghỉ hưu theo chế độ');
  await page.getByLabel('Địa điểm').fill('trụ sở Ủy ban nhân dân huyện Chợ Gạo');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  const boxes = page.getByRole('checkbox');
  await expect(boxes).toHaveCount(3);
  const receivers = ['lan', 'lan', 'loi'];
  const names = ['Trần Thị Lan', 'Trần Thị Lan', 'Nguyễn Hữu Lợi'];
  for (const index of [0, 1, 2]) {
    await boxes.nth(index).check();
    const field = page.getByRole('combobox', { name: /^Người nhận / }).nth(index);
    if ((await field.inputValue()) === names[index]) continue;
    await field.fill(receivers[index] ?? '');
    await page.getByRole('option', { name: names[index] }).first().click();
  }
  if (host === 'browser') await inspect(page, '32-ban-giao-buoc-2');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(
    page.getByRole('heading', { name: 'Sẽ lập 2 biên bản bàn giao 3 hộp thư của Lê Văn Chánh' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Lập 2 biên bản' }).click();
  await expect(page.getByText('Có 2 cuộc bàn giao')).toBeVisible();

  // One handover to its end.
  await openRow(
    page.getByRole('gridcell', { name: 'Nguyễn Hữu Lợi' }),
    page.getByText('Còn thiếu để hoàn tất'),
  );
  const form = page.getByRole('group', { name: /^Bàn giao / });
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await form.getByLabel('Dung lượng (MB)').fill('312');
  await form.getByLabel('Bản sao lưu dữ liệu').fill('USB niêm phong số 05');
  await form.getByRole('button', { name: /^Lưu nội dung/ }).click();
  await page.getByRole('button', { name: 'Chốt biên bản để in' }).click();
  await expect(page.getByRole('button', { name: 'Hoàn tất bàn giao' })).toBeVisible();
  if (host === 'browser') await pdfShown(page);
  if (host === 'browser') await inspect(page, '33-ban-giao-bien-ban');
  await page.getByLabel('Bản quét biên bản đã ký').setInputFiles(SCAN);
  await expect(page.getByRole('button', { name: 'Biên bản đã ký.pdf' })).toBeVisible();
  await expect(page.getByText('Mọi mục đã đủ, có thể hoàn tất bàn giao.')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tất bàn giao' }).click();
  await expect(page.getByText(/^Đã hoàn tất lúc/)).toBeVisible();

  // The timeline.
  await goTo(page, 'Bàn giao');
  const day = details.getByLabel('Ai quản lý hộp thư này ngày');
  await openRow(page.getByRole('gridcell', { name: 'Nguyễn Hữu Lợi' }), day);
  await day.fill('11/11/2026');
  await expect(details.getByRole('status')).toHaveText(/Ngày 11\/11\/2026: Lê Văn Chánh/);
  await day.fill('12/11/2026');
  await expect(details.getByRole('status')).toHaveText(/Ngày 12\/11\/2026: Nguyễn Hữu Lợi/);

  // The register of numbers.
  await goTo(page, 'Văn bản');
  await expect(page.getByText('Có 2 văn bản và số')).toBeVisible();
  await openRow(
    page.getByRole('gridcell', { name: '01/BB-STTTT' }),
    page.getByRole('button', { name: 'Bỏ dự thảo…' }),
  );
  if (host === 'browser') await pdfShown(page);
  if (host === 'browser') await inspect(page, '35-van-ban-du-thao');
});

test('a handover is drawn up without a mouse', async ({ page }) => {
  test.slow();
  await startFirstTime(page);
  await district(page);
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Bàn giao' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Có 3 hộp thư cơ quan')).toBeVisible();

  // The grid, its details and back.
  await tabTo(page, page.getByRole('columnheader', { name: 'Cơ quan, đơn vị' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Người quản lý hộp thư' });
  await expect(details.getByText('Lê Văn Chánh').first()).toBeVisible();
  await tabTo(page, details.getByLabel('Ai quản lý hộp thư này ngày'));
  await page.keyboard.type('04/11/2026');
  await expect(details.getByRole('status')).toHaveText(/Lê Văn Chánh/);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();

  await tabTo(page, page.getByRole('button', { name: 'Lập bàn giao' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Người giao', exact: true }));
  await page.keyboard.type('le van chanh');
  await page.getByRole('option', { name: 'Lê Văn Chánh' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Ngày bàn giao'));
  await page.keyboard.type('12/11/2026');
  await tabTo(page, page.getByRole('button', { name: 'Tiếp tục' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('combobox', { name: /^Người nhận / }));
  await page.keyboard.type('lan');
  await page.getByRole('option', { name: 'Trần Thị Lan' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Tiếp tục' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Lập 1 biên bản' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bàn giao 01/BB-STTTT' })).toBeVisible();
});

test.describe('slips', () => {
  test.use({ keepsProfile: true });
  test('are printed once, and the browser keeps nothing of their passwords', async ({
    page,
    host,
    application,
    profileDir,
  }) => {
    await startFirstTime(page);
    await district(page);
    await goTo(page, 'Văn bản');
    await page.getByRole('tab', { name: 'Phiếu cấp tài khoản' }).click();
    await page.getByRole('button', { name: 'In phiếu…' }).click();
    for (const [words, name] of [
      ['lan', 'Trần Thị Lan'],
      ['loi', 'Nguyễn Hữu Lợi'],
    ] as const) {
      await page.getByRole('combobox', { name: 'Thêm người nhận phiếu' }).fill(words);
      await page.getByRole('option', { name }).first().click();
      await expect(page.getByRole('button', { name: `Bỏ ${name}` })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Lập 2 phiếu' }).click();
    await expect(page.getByText('Mật khẩu chỉ hiện lần này.')).toBeVisible();
    const path = await application.saveFile(() =>
      page.getByRole('button', { name: 'Lưu PDF' }).click(),
    );
    expect(path).toMatch(/Phieu-cap-tai-khoan_\d{4}-\d{2}-\d{2}_2-phieu\.pdf$/);
    if (host === 'browser') await pdfShown(page);
    if (host === 'browser') await inspect(page, '37-phieu-xem-truoc');
    const commands = readFileSync(
      await application.saveFile(() =>
        page.getByRole('button', { name: 'Lưu tệp lệnh máy chủ thư' }).click(),
      ),
      'utf8',
    );
    await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    await expect(page.getByText('Có 2 phiếu')).toBeVisible();
    if (host !== 'browser') return;
    const secrets = new Map([[OPERATOR.password as string, 'the password that was typed']]);
    for (const [, password = ''] of commands.matchAll(/^sp \S+ '?(.+?)'?$/gm))
      secrets.set(password.replaceAll('\\', ''), 'a password on a slip');
    expect(secrets.size).toBe(3);
    // What a page would keep is found.
    const control = 'Kh9#mWq2@xTz';
    await page.evaluate((text) => localStorage.setItem('control', text), control);
    // Chromium writes it down some seconds later.
    const storage = join(profileDir, 'Default', 'Local Storage');
    await expect(() =>
      expect(findCanaries(storage, new Map([[control, 'control']]))).not.toEqual([]),
    ).toPass({ timeout: 90_000 });
    await application.close();
    expect(findCanaries(profileDir, secrets)).toEqual([]);
  });
});
