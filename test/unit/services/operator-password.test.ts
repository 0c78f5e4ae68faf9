import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  assertStrongPassword,
  readCommonPasswordsFrom,
} from '../../../electron/backend/services/operator-password.ts';
import { repositoryDir } from '../../helpers/repository-dir.ts';

readCommonPasswordsFrom(join(repositoryDir, 'resources'));

const reason = (password: string, username = 'quantri') => {
  try {
    assertStrongPassword(password, username);
    return null;
  } catch (error) {
    return (error as { details: { reason: string } }).details.reason;
  }
};

test.each([
  'matkhau123456',
  'Mật khẩu 2026!',
  'Tiền Giang 2026',
  'tiengiang@123',
  'Nguyenvan1985',
  'administrator',
  'Password@2026',
  'iloveyou123456',
  'qwertyuiop12',
  'superman1234',
  'Football2026!',
  'anhyeuem12345',
  '111111111111',
  'UBND Tiền Giang 2016',
])('%s is a common one with little added', (password) => {
  expect(reason(password)).toBe('common');
});

test.each([
  'Sông Tiền mùa nước nổi',
  'con do Ben Tranh buoi sang',
  'cau Rach Mieu noi hai bo',
  'Go Cong bien xanh gio long 26',
  'correct horse battery staple',
  'xR7-qpL2-vN9z',
])('%s is not', (password) => {
  expect(reason(password)).toBeNull();
});

test('too short, or with the user name in it, is refused by that', () => {
  expect(reason('ngan qua')).toBe('short');
  expect(reason('ben song lethimai chieu', 'lethimai')).toBe('contains-name');
});
