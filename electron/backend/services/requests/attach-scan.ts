import type { RequestId } from '../../../../shared/domain/ids.ts';
import type { FileStore } from '../../files/file-store.ts';
import { insertRequestFile } from '../../repositories/request-files.ts';
import type { StoredFile } from '../../repositories/stored-files.ts';
import type { Act } from '../act.ts';
import { storeScan } from '../documents/attach-file.ts';
import { getRequest } from './request-facts.ts';

/**
 * Keeps the scan of an office's letter with its request.
 *
 * @throws NOT_FOUND | FILE_EXPIRED | FILE_NOT_A_SCAN
 */
export function attachScan(
  act: Act,
  files: FileStore,
  id: RequestId,
  uploadedId: string,
): StoredFile {
  getRequest(act.db, id);
  const file = storeScan(act, files, uploadedId);
  insertRequestFile(act.db, id, file.id, act.at, act.actor.id);
  act.record({
    action: 'request.attach',
    entity: 'request',
    entityId: String(id),
    after: { file: file.name, sha256: file.sha256 },
  });
  return file;
}
