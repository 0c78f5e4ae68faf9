import { describe, expect, test } from 'vitest';
import { findBrowser, hasDisplay } from '../../../electron/hosts/browser-finder.ts';
import { appModeArguments } from '../../../electron/hosts/browser-window.ts';

const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const CHROME = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
const LOCAL_CHROME =
  'C:\\Users\\Nguyễn Văn Á\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
const WINDOWS = {
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  ProgramFiles: 'C:\\Program Files',
  LOCALAPPDATA: 'C:\\Users\\Nguyễn Văn Á\\AppData\\Local',
};

function find(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  installed: string[],
  home = '/Users/lan',
): string | null {
  return findBrowser({ platform, env, home, exists: (path) => installed.includes(path) });
}

describe('findBrowser', () => {
  test('prefers Edge, then Chrome, wherever they are installed', () => {
    expect(find('win32', WINDOWS, [LOCAL_CHROME, CHROME, EDGE])).toBe(EDGE);
    expect(find('win32', WINDOWS, [LOCAL_CHROME, CHROME])).toBe(CHROME);
    expect(find('win32', WINDOWS, [LOCAL_CHROME])).toBe(LOCAL_CHROME);
    expect(find('win32', {}, [EDGE])).toBeNull();
  });

  test('looks into both Applications folders of macOS', () => {
    const chrome = '/Users/lan/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(find('darwin', {}, [chrome])).toBe(chrome);
    expect(find('darwin', {}, [chrome, edge])).toBe(edge);
  });

  test('searches the PATH of Linux, but never the current folder', () => {
    const env = { PATH: '.::bin:/usr/bin:/snap/bin' };
    expect(find('linux', env, ['/snap/bin/chromium', '/usr/bin/google-chrome'])).toBe(
      '/usr/bin/google-chrome',
    );
    expect(find('linux', env, ['chromium', './chromium', 'bin/chromium'])).toBeNull();
    expect(find('linux', {}, ['/usr/bin/chromium'])).toBeNull();
  });

  test('DANHBA_BROWSER overrides, and a wrong one is not replaced', () => {
    const env = { PATH: '/usr/bin', DANHBA_BROWSER: '/opt/my browser' };
    expect(find('linux', env, ['/usr/bin/chromium', '/opt/my browser'])).toBe('/opt/my browser');
    expect(find('linux', env, ['/usr/bin/chromium'])).toBeNull();
  });
});

test('only Linux without a display server has no display', () => {
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});

test('app mode keeps to itself, and gives up the sandbox as root only', () => {
  const asUser = appModeArguments('http://127.0.0.1:1/#boot=t', 'D:\\Dữ liệu\\p', false);
  expect(asUser).toEqual([
    '--app=http://127.0.0.1:1/#boot=t',
    '--user-data-dir=D:\\Dữ liệu\\p',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
  ]);
  expect(appModeArguments('a', 'p', true)).toContain('--no-sandbox');
});
