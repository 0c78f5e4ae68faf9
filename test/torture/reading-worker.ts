import { parentPort } from 'node:worker_threads';
import { readWorkbook } from '../../electron/backend/spreadsheets/read-workbook.ts';
import { AppError } from '../../shared/errors.ts';

parentPort?.on('message', (bytes: Uint8Array) => {
  try {
    readWorkbook(bytes, 'a.xls');
    parentPort?.postMessage('read');
  } catch (error) {
    parentPort?.postMessage(error instanceof AppError ? error.code : `bug: ${error}`);
  }
});
