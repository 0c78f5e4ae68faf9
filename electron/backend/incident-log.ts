import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import log from 'electron-log/node.js';

/** Keeps bugs in `logs/` of the data folder: the stack under a number that the page shows. */
export function createIncidentLog(dataDir: string): (error: unknown) => string {
  const logger = log.create({ logId: dataDir });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => join(dataDir, 'logs', 'su-co.log');
  logger.transports.file.maxSize = 5 * 1024 * 1024;
  return (error) => {
    const incident = randomBytes(4).toString('hex').toUpperCase();
    logger.error(`[${incident}]`, error instanceof Error ? chain(error) : String(error));
    return incident;
  };
}

function chain(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${chain(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
