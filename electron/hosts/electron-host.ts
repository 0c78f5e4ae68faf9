import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron';
import { openBackend } from '../backend/backend.ts';
import type { HostedBackend } from '../backend/backend-types.ts';
import { APPLICATION_MENU } from './application-menu.ts';
import { PAGE_DIR, RESOURCES_DIR, TEST_UPDATE_KEY } from './application-paths.ts';
import { chooseDataFolder, dataArgument } from './data-folder.ts';
import { startInstaller } from './start-installer.ts';
import { APP_URL, PAGE_PREFERENCES, sealContents, sealSession } from './window-seal.ts';

const TITLE = 'Danh bạ thư công vụ';
const dataDir = chooseDataFolder(dataArgument(process.argv.slice(1)));
const resourcesDir = app.isPackaged ? join(process.resourcesPath, 'resources') : RESOURCES_DIR;

let backend: HostedBackend | null = null;
let window: BrowserWindow | null = null;

/** Opens the backend, hangs it on the page's scheme and shows the page. */
async function start(): Promise<void> {
  const opened = await openBackend({
    dataDir,
    resourcesDir,
    pageDir: PAGE_DIR,
    updateKeyFile: app.isPackaged ? undefined : TEST_UPDATE_KEY,
    startsInstaller: true,
  });
  backend = opened;
  protocol.handle('app', (request) => opened.handle(request));
  sealSession(session.defaultSession, !app.isPackaged);
  session.defaultSession.on('will-download', (_event, item) =>
    item.setSaveDialogOptions({
      title: 'Lưu tệp',
      buttonLabel: 'Lưu',
      defaultPath: join(app.getPath('downloads'), item.getFilename()),
    }),
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(APPLICATION_MENU));

  window = new BrowserWindow({
    title: TITLE,
    icon: join(resourcesDir, 'icons', 'icon.png'),
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...PAGE_PREFERENCES, devTools: !app.isPackaged },
  });
  window.once('ready-to-show', () => window?.show());
  window.webContents.on('will-prevent-unload', (event) => {
    if (isDropped()) event.preventDefault();
  });
  window.on('closed', () => {
    window = null;
  });
  await window.loadURL(APP_URL);
}

/** Asks, when the window is closed over a form with something unsaved in it, whether that may be dropped. */
function isDropped(): boolean {
  const question = {
    type: 'question' as const,
    title: TITLE,
    message: 'Bỏ những gì đã sửa?',
    detail: 'Những gì vừa nhập trong biểu mẫu đang mở chưa được ghi.',
    buttons: ['Tiếp tục sửa', 'Bỏ và đóng'],
    defaultId: 0,
    cancelId: 0,
  };
  const answer = window
    ? dialog.showMessageBoxSync(window, question)
    : dialog.showMessageBoxSync(question);
  return answer === 1;
}

/** Closes the register; an update that waited for it is installed then, by its own installer. */
async function end(open: HostedBackend): Promise<void> {
  await open.close();
  const installer = open.installerToStart();
  if (installer === null) return;
  await startInstaller(installer).catch(() =>
    dialog.showErrorBox(TITLE, `Không mở được bộ cài. Hãy tự mở tệp này:\n\n${installer}`),
  );
}

protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
  },
]);
app.enableSandbox();
try {
  // Chromium's own files and the single-instance lock go with the register they belong to.
  mkdirSync(join(dataDir, 'window'), { recursive: true });
  app.setPath('userData', join(dataDir, 'window'));
} catch {
  // A folder that cannot be written: the window still opens, and its page says so.
}

if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) => sealContents(contents));
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!backend) return;
    event.preventDefault();
    const quit = () => app.quit();
    void end(backend).then(quit, quit);
    backend = null;
  });
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox(TITLE, `Không khởi động được ứng dụng.\n\n${String(error)}`);
      app.exit(1);
    });
} else {
  app.quit();
}
