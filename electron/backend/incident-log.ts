import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import log from 'electron-log/node.js';

/** Keeps bugs in `logs/` of the data folder: the stack under a number that the page shows. */
export function createIncidentLog(dataDir: string): (error: unknown) => string {
  const logger = log.create({ logId: dataDir });
  logger.transports.console.level = false;
  const folder = join(dataDir, 'logs');
  dropOld(folder);
  setInterval(() => dropOld(folder), DAY_MS).unref();
  logger.transports.file.resolvePathFn = () =>
    join(folder, `su-co-${new Date().toISOString().slice(0, 10)}.log`);
  logger.transports.file.maxSize = 5 * 1024 * 1024;
  return (error) => {
    const incident = randomBytes(4).toString('hex').toUpperCase();
    logger.error(`[${incident}]`, error instanceof Error ? chain(error) : String(error));
    return incident;
  };
}

const DAY_MS = 24 * 60 * 60_000;
const KEPT_MS = 30 * DAY_MS;

/** What went wrong a month ago helps nobody any more. */
function dropOld(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/^su-co.*\.log$/.test(name) && Date.now() - statSync(path).mtimeMs > KEPT_MS)
      rmSync(path, { force: true });
  }
}

function chain(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${chain(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
