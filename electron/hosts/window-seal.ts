import type { Session, WebContents, WebPreferences } from 'electron';

/** The page's address under Electron; its origin is the only one there is. */
export const APP_URL = 'app://danhba/';

/** What the page may do: show itself and call its own origin. */
export const PAGE_PREFERENCES = {
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
  // Chromium's own PDF viewer, which previews of documents are shown in; there is no other plugin.
  plugins: true,
} as const satisfies WebPreferences;

/** Files the page itself made (a download, the preview of a document) never leave the machine. */
const LOCAL_PREFIXES = [
  APP_URL,
  `blob:${APP_URL}`,
  'data:',
  // The parts of Chromium's PDF viewer, which come with the program.
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/',
  'chrome://resources/',
  'chrome://theme/',
];

/** Refuses every permission and cuts the network off; `allowDevTools` only outside a package. */
export function sealSession(session: Session, allowDevTools: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  const allowed = allowDevTools ? [...LOCAL_PREFIXES, 'devtools:'] : LOCAL_PREFIXES;
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !allowed.some((prefix) => url.startsWith(prefix)) }),
  );
}

/** Keeps a page where it is: nothing navigates, opens a window or embeds a guest. */
export function sealContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
