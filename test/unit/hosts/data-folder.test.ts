import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { chooseDataFolder, dataArgument } from '../../../electron/hosts/data-folder.ts';

test('Windows: the local, never the roaming folder', () => {
  const home = 'C:\\Users\\Nguyễn Văn Á';
  const env = { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' };
  expect(chooseDataFolder(undefined, { platform: 'win32', env, home })).toBe(
    'D:\\Local\\DanhBaThuCongVu',
  );
  expect(chooseDataFolder(undefined, { platform: 'win32', env: {}, home })).toBe(
    'C:\\Users\\Nguyễn Văn Á\\AppData\\Local\\DanhBaThuCongVu',
  );
  expect(chooseDataFolder('D:\\Sổ danh bạ', { platform: 'win32', env, home })).toBe(
    'D:\\Sổ danh bạ',
  );
});

test('Linux: XDG when it is absolute, else its default', () => {
  const choose = (env: NodeJS.ProcessEnv) =>
    chooseDataFolder(undefined, { platform: 'linux', env, home: '/home/lan' });
  expect(choose({ XDG_DATA_HOME: '/data' })).toBe('/data/danh-ba-thu-cong-vu');
  expect(choose({ XDG_DATA_HOME: 'data' })).toBe('/home/lan/.local/share/danh-ba-thu-cong-vu');
  expect(choose({})).toBe('/home/lan/.local/share/danh-ba-thu-cong-vu');
});

test('macOS: Application Support', () => {
  expect(chooseDataFolder(undefined, { platform: 'darwin', env: {}, home: '/Users/lan' })).toBe(
    '/Users/lan/Library/Application Support/DanhBaThuCongVu',
  );
});

test('a folder asked for wins and becomes absolute', () => {
  const surroundings = { platform: 'linux', env: {}, home: '/home/lan' } as const;
  expect(chooseDataFolder('/srv/sổ', surroundings)).toBe('/srv/sổ');
  expect(chooseDataFolder('sổ')).toBe(resolve('sổ'));
});

test('--data is found among the switches of Chromium', () => {
  expect(dataArgument(['.', '--data', 'D:\\a b', '--no-sandbox'])).toBe('D:\\a b');
  expect(dataArgument(['--original-process-start-time=1', '--data=D:\\a'])).toBe('D:\\a');
  expect(dataArgument(['.', '--data'])).toBeUndefined();
  expect(dataArgument(['.'])).toBeUndefined();
});
