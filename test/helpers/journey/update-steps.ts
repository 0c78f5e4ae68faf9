import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type ReleaseKeys, signedUpdate } from '../signed-update.ts';
import { glance, inspect } from './inspect.ts';
import { expect } from './journey.ts';

/** Brings the application to a newer version as an administrator does, with a wrong file each time before the right one. */
export async function updateByFiles(page: Page, keys: ReleaseKeys): Promise<void> {
  const update = signedUpdate(keys, '0.3.0', Buffer.alloc(17 * 1024 * 1024, 'installer'));
  const manifest = page.getByLabel('Tệp kê khai của bản cập nhật');
  const tampered = update.manifest.replace('.update', '.sua.update');
  writeFileSync(tampered, readFileSync(update.manifest, 'utf8').replace('0.3.0', '0.4.0'));
  await manifest.setInputFiles(tampered);
  await expect(page.getByRole('alert')).toContainText('không đúng: tệp đã bị sửa');
  await expect(page.getByLabel('Bộ cài của bản cập nhật')).toHaveCount(0);

  await manifest.setInputFiles(update.manifest);
  await expect(page.getByRole('heading', { name: /^Bản 0\.3\.0, phát hành/ })).toBeVisible();
  const prepare = page.getByRole('button', { name: 'Kiểm tra, sao lưu và chuẩn bị cài' });
  await page.getByLabel('Bộ cài của bản cập nhật').setInputFiles(tampered);
  await prepare.click();
  await expect(page.getByRole('alert')).toContainText('Tệp bị chép thiếu');
  await glance(page, 'cap-nhat-chon-tep', 'light');

  await page.getByLabel('Bộ cài của bản cập nhật').setInputFiles(update.installer);
  await prepare.click();
  await expect(
    page.getByText('Bản 0.3.0 đã kiểm tra xong, danh bạ đã được sao lưu.'),
  ).toBeVisible();
  await inspect(page, 'cap-nhat-san-sang');
  const path = (await page.locator('.update-path code').first().innerText()).trim();
  writeFileSync(path, readFileSync(path).fill(7, 100, 101));
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('sẽ không được chạy');
  await glance(page, 'cap-nhat-bi-thay', 'light');
  await page.getByRole('button', { name: 'Bỏ bản cập nhật này' }).click();
  await expect(page.getByRole('button', { name: 'Chọn tệp kê khai' })).toBeVisible();
}
