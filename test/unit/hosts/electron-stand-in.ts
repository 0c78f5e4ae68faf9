import { EventEmitter } from 'node:events';

type Listener = (...args: never[]) => unknown;

/** A stand-in of the few functions of Electron that its host calls: it notes them in order and lets a test act. */
export class ElectronStandIn {
  /** What the host asked of Electron, in order. */
  readonly log: string[] = [];
  readonly ready = Promise.withResolvers<void>();
  readonly quit = Promise.withResolvers<void>();
  readonly paths = new Map<string, string>([['downloads', '/home/lan/Tải về']]);
  holdsLock = true;
  isPackaged = false;

  schemes: unknown;
  handler: ((request: Request) => Promise<Response>) | undefined;
  window: StandInWindow | undefined;
  menu: unknown;
  readonly session = new StandInSession();
  readonly appEvents = new EventEmitter();

  /** What `import … from 'electron'` gives. */
  readonly module = {
    app: this.#app(),
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown) => {
        this.log.push('register scheme');
        this.schemes = schemes;
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        this.log.push(`handle ${scheme}`);
        this.handler = handler;
      },
    },
    session: { defaultSession: this.session },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => {
        this.menu = menu;
      },
    },
    dialog: { showErrorBox: (_title: string, text: string) => this.log.push(`error: ${text}`) },
    BrowserWindow: this.#windowClass(),
  };

  #app() {
    const self = this;
    return {
      get isPackaged() {
        return self.isPackaged;
      },
      on: (event: string, listener: Listener) => this.appEvents.on(event, listener as () => void),
      whenReady: () => {
        this.log.push('wait for ready');
        return this.ready.promise;
      },
      enableSandbox: () => this.log.push('enable sandbox'),
      setPath: (name: string, path: string) => this.paths.set(name, path),
      getPath: (name: string) => this.paths.get(name) ?? '',
      requestSingleInstanceLock: () => {
        this.log.push('request lock');
        return this.holdsLock;
      },
      /** As Electron does: asks first, and ends when nobody objects. */
      quit: () => {
        this.log.push('quit');
        let isPrevented = false;
        const event = {
          preventDefault: () => {
            isPrevented = true;
          },
        };
        this.appEvents.emit('will-quit', event);
        if (!isPrevented) this.quit.resolve();
      },
      exit: (code: number) => {
        this.log.push(`exit ${code}`);
        this.quit.resolve();
      },
    };
  }

  #windowClass(): typeof StandInWindow {
    const self = this;
    return class extends StandInWindow {
      constructor(options: StandInWindow['options']) {
        super(options);
        self.window = this;
        self.appEvents.emit('web-contents-created', {}, this.webContents);
      }
    };
  }
}

/** The window the host made. */
export class StandInWindow extends EventEmitter {
  readonly options: { show: boolean; webPreferences: Record<string, unknown> };
  readonly log: string[] = [];
  readonly webContents = new StandInContents();
  readonly loaded = Promise.withResolvers<string>();

  constructor(options: StandInWindow['options']) {
    super();
    this.options = options;
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.resolve(url);
  }
  isMinimized = () => true;
  restore = () => this.log.push('restore');
  focus = () => this.log.push('focus');
  show = () => this.log.push('show');
}

/** The page within a window. */
export class StandInContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: StandInContents['openHandler']): void {
    this.openHandler = handler;
  }
}

/** The default session. */
export class StandInSession extends EventEmitter {
  permissionRequest:
    | ((contents: null, name: string, answer: (ok: boolean) => void) => void)
    | undefined;
  permissionCheck: (() => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  beforeRequest:
    | ((details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void)
    | undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: StandInSession['beforeRequest']) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: StandInSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: StandInSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: StandInSession['devicePermission']): void {
    this.devicePermission = handler;
  }
}
