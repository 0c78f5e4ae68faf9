import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { releaseKeys, signedUpdate } from '../../helpers/signed-update.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { ElectronStandIn, StandInContents, type StandInWindow } from './electron-stand-in.ts';

const argv = process.argv;
let electron: ElectronStandIn;
let dataDir: string;

beforeEach(() => {
  electron = new ElectronStandIn();
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
});

/** Runs the real module before the stand-in, with the real backend on an empty folder. */
async function load(folder = tempDir()): Promise<void> {
  dataDir = folder;
  process.argv = ['electron', '.', '--data', dataDir];
  await import('../../../electron/hosts/electron-host.ts');
}

/** The same up to the window. */
async function open(folder?: string): Promise<StandInWindow> {
  await load(folder);
  electron.ready.resolve();
  await vi.waitUntil(() => electron.window, { timeout: 20_000 });
  const window = electron.window as StandInWindow;
  expect(await window.loaded.promise).toBe('app://danhba/');
  return window;
}

afterEach(async () => {
  process.argv = argv;
  electron.module.app.quit();
  await electron.quit.promise;
});

describe('before Electron is ready', () => {
  test('the scheme is registered, with what the page needs, and the sandbox is on', async () => {
    await load();
    expect(electron.log).toEqual([
      'register scheme',
      'enable sandbox',
      'request lock',
      'wait for ready',
    ]);
    const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
    expect(electron.schemes).toEqual([{ scheme: 'app', privileges }]);
  });

  test('Chromium keeps its files, and the lock, with the register', async () => {
    await load();
    expect(electron.paths.get('userData')).toBe(join(dataDir, 'window'));
    expect(existsSync(join(dataDir, 'window'))).toBe(true);
  });

  test('a second instance leaves at once and opens nothing', async () => {
    electron.holdsLock = false;
    await load();
    electron.ready.resolve();
    await electron.quit.promise;
    expect(electron.log).toEqual(['register scheme', 'enable sandbox', 'request lock', 'quit']);
    expect(existsSync(join(dataDir, 'register.sqlite'))).toBe(false);
  });
});

describe('the window', () => {
  test('runs its page with no power of its own', async () => {
    const window = await open();
    expect(window.options.webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      plugins: true,
      devTools: true,
    });
    expect(window.options.show).toBe(false);
    window.emit('ready-to-show');
    expect(window.log).toEqual(['show']);
  });

  test('stays where it is: no navigation, no redirect, no guest, no other window', async () => {
    const { webContents } = await open();
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      webContents.emit(event, { preventDefault });
      expect(preventDefault).toHaveBeenCalledOnce();
    }
    expect(webContents.openHandler?.({ url: 'https://evil.vn' })).toEqual({ action: 'deny' });
  });

  test('whatever other contents come to be are held the same way', async () => {
    await open();
    const other = new StandInContents();
    electron.appEvents.emit('web-contents-created', {}, other);
    const preventDefault = vi.fn();
    other.emit('will-navigate', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(other.openHandler?.({ url: 'app://danhba/' })).toEqual({ action: 'deny' });
  });

  test('is brought to the front by a second start', async () => {
    const window = await open();
    electron.appEvents.emit('second-instance');
    expect(window.log).toEqual(['restore', 'focus']);
  });

  test('has a Vietnamese menu', async () => {
    await open();
    const labels = JSON.stringify(electron.menu).match(/"label":"[^"]+"/g) ?? [];
    expect(labels).toContain('"label":"&Tệp"');
    expect(JSON.stringify(electron.menu)).not.toContain('toggleDevTools');
  });
});

describe('the session', () => {
  test('grants no permission and no device', async () => {
    await open();
    const { session } = electron;
    for (const name of ['media', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal']) {
      let answer: boolean | undefined;
      session.permissionRequest?.(null, name, (ok) => {
        answer = ok;
      });
      expect(answer).toBe(false);
    }
    expect(session.permissionCheck?.()).toBe(false);
    expect(session.devicePermission?.()).toBe(false);
  });

  const isCancelled = (url: string) => {
    let cancelled: boolean | undefined;
    electron.session.beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };

  test('reaches nothing but the page itself', async () => {
    await open();
    for (const url of [
      'https://example.vn/',
      'http://127.0.0.1:8080/',
      'ws://example.vn/',
      'file:///etc/passwd',
      'app://danhba.evil.vn/',
      'app://other/',
      'blob:https://example.vn/1',
      'chrome-extension://a/',
    ]) {
      expect(isCancelled(url), url).toBe(true);
    }
    expect(isCancelled('app://danhba/assets/a.js')).toBe(false);
    expect(isCancelled('blob:app://danhba/1')).toBe(false);
    // The viewer of PDFs that comes with Chromium.
    expect(isCancelled('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html')).toBe(
      false,
    );
    expect(isCancelled('devtools://devtools/a.js')).toBe(false);
  });

  test('offers developer tools only outside a package', async () => {
    electron.isPackaged = true;
    vi.stubGlobal('process', Object.assign(process, { resourcesPath: process.cwd() }));
    const window = await open();
    expect(window.options.webPreferences.devTools).toBe(false);
    expect(isCancelled('devtools://devtools/a.js')).toBe(true);
    vi.unstubAllGlobals();
  });

  test('asks where to save a download, in Vietnamese', async () => {
    await open();
    const setSaveDialogOptions = vi.fn();
    const item = { getFilename: () => 'Danh bạ.xlsx', setSaveDialogOptions };
    electron.session.emit('will-download', {}, item);
    expect(setSaveDialogOptions).toHaveBeenCalledExactlyOnceWith({
      title: 'Lưu tệp',
      buttonLabel: 'Lưu',
      defaultPath: join('/home/lan/Tải về', 'Danh bạ.xlsx'),
    });
  });
});

describe('the backend behind the scheme', () => {
  test('answers a procedure', async () => {
    await open();
    const request = new Request('app://danhba/api/session/current', {
      method: 'POST',
      body: JSON.stringify({ json: {} }),
      headers: { 'content-type': 'application/json' },
    });
    const reply = await electron.handler?.(request);
    expect(await reply?.json()).toMatchObject({ json: { state: 'setup', dataDir } });
    expect(reply?.headers.get('content-security-policy')).toMatch(
      /script-src 'self'; style-src 'self';/,
    );
  });

  test('is closed before the application ends', async () => {
    await open();
    electron.appEvents.emit('window-all-closed');
    await electron.quit.promise;
    expect(electron.log.filter((line) => line === 'quit')).toHaveLength(2);
    expect(existsSync(join(dataDir, 'register.sqlite-wal'))).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('an update that is ready', () => {
  /** A data folder with an update whose installer, a script, leaves a mark. */
  function folderWithUpdate(): { folder: string; installer: string; mark: string } {
    const folder = tempDir();
    const keys = releaseKeys(tempDir());
    vi.stubEnv('DANHBA_TEST_UPDATE_KEY', keys.publicKey);
    const mark = join(folder, 'logs', 'installed');
    const script = Buffer.from(`#!/bin/sh\ntouch '${mark}'\n`);
    const { text, installer: name } = signedUpdate({ ...keys, folder: tempDir() }, '9.0.0', script);
    mkdirSync(join(folder, 'updates'));
    mkdirSync(join(folder, 'logs'));
    writeFileSync(join(folder, 'updates', 'ready.json'), text);
    const installer = join(folder, 'updates', basename(name));
    writeFileSync(installer, script);
    chmodSync(installer, 0o700);
    return { folder, installer, mark };
  }
  const close = async () => {
    electron.appEvents.emit('window-all-closed');
    await electron.quit.promise;
    vi.unstubAllEnvs();
  };

  test('is started once the application has closed', async () => {
    const { folder, mark } = folderWithUpdate();
    await open(folder);
    expect(existsSync(mark)).toBe(false);
    await close();
    await vi.waitUntil(() => existsSync(mark), { timeout: 5_000 });
    expect(existsSync(join(folder, 'register.sqlite-wal'))).toBe(false);
  });

  test('is not started when its installer was exchanged while the application ran', async () => {
    const { folder, installer, mark } = folderWithUpdate();
    await open(folder);
    writeFileSync(installer, `#!/bin/sh\ntouch '${mark.replace('installed', 'instalked')}'\n`);
    await close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(existsSync(mark.replace('installed', 'instalked'))).toBe(false);
  });

  test('whose installer the system does not start is named, so that a person can start it', async () => {
    const { folder, installer } = folderWithUpdate();
    await open(folder);
    chmodSync(installer, 0o600);
    await close();
    expect(electron.log.filter((line) => line.startsWith('error: '))).toEqual([
      `error: Không mở được bộ cài. Hãy tự mở tệp này:\n\n${installer}`,
    ]);
  });
});
