import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBackend } from '../backend/backend.ts';
import { PAGE_DIR, RESOURCES_DIR, TEST_UPDATE_KEY } from './application-paths.ts';
import { findBrowser, hasDisplay } from './browser-finder.ts';
import { type BrowserWindow, openBrowserWindow, wipeLeftProfiles } from './browser-window.ts';
import { chooseDataFolder } from './data-folder.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { checkTestDay } from './test-clock.ts';
import { WrongUsage } from './wrong-usage.ts';

const USAGE =
  'Cách dùng: npm run start:browser -- [--data THƯ_MỤC] [--port SỐ] [--serve] [--today NGÀY]';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Reads the command line; null, after saying how it should look, when it is wrong. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        serve: { type: 'boolean', default: false },
        today: { type: 'string' },
      },
    });
    if (values.today !== undefined) checkTestDay(values.today, process.env);
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { ...values, port };
  } catch (error) {
    if (error instanceof WrongUsage) say(error.message);
    // An option that does not exist: said below like any other wrong use.
  }
  say(USAGE);
  return null;
}

/**
 * Runs the application where Electron's runtime cannot be had, until its window is closed or the
 * process is told to end.
 * @returns the exit code
 */
async function run(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  if (!existsSync(join(PAGE_DIR, 'index.html'))) {
    say('Chưa dựng giao diện, trang sẽ trống. Hãy chạy: npm run build');
  }
  const dataDir = chooseDataFolder(options.data);
  const end = Promise.withResolvers<number>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => end.resolve(0));
  }

  const backend = await openBackend({
    dataDir,
    resourcesDir: RESOURCES_DIR,
    pageDir: PAGE_DIR,
    updateKeyFile: TEST_UPDATE_KEY,
    today: options.today,
  });
  const whyNoWindow = options.serve ? '' : hasDisplay() ? null : 'Máy này không có màn hình.';
  const server = await startLoopbackServer(backend.handle, {
    port: options.port,
    onTooManyWrongTries: () => {
      say('Đã dừng: có chương trình khác trên máy này thử dò khóa của ứng dụng.');
      end.resolve(1);
    },
    // Without a window the person who typed the command says when it ends.
    onDeserted: whyNoWindow === null ? () => end.resolve(0) : undefined,
  });

  const printAddress = () => process.stdout.write(`Địa chỉ: ${server.issueAddress()}\n`);
  const waitForPerson = (why: string) => {
    if (why) say(why);
    say('Mở địa chỉ sau trong 60 giây; Enter cho địa chỉ mới, Ctrl+C để kết thúc.');
    printAddress();
    process.stdin.on('data', printAddress);
  };

  let window: BrowserWindow | null = null;
  if (whyNoWindow !== null) {
    waitForPerson(whyNoWindow);
  } else {
    // A folder that is not ours to use (another instance runs there, say) is left as it is.
    if (!backend.startFailure) wipeLeftProfiles(dataDir);
    const browser = findBrowser();
    if (browser) {
      window = openBrowserWindow(browser, server.issueAddress(), dataDir);
      window.ended.then(
        () => end.resolve(0),
        () => waitForPerson(`Không mở được trình duyệt ${browser}.`),
      );
    } else {
      waitForPerson('Không tìm thấy Edge, Chrome hay Chromium trên máy này.');
    }
  }

  const exitCode = await end.promise;
  process.stdin.destroy();
  await window?.close();
  await server.close();
  await backend.close();
  return exitCode;
}

process.exitCode = await run();
