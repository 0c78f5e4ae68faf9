import type { OperatorId, RequestId, StoredFileId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import type { StoredFile } from './stored-files.ts';

/** Keeps a file with a request. */
export function insertRequestFile(
  db: WriteDb,
  requestId: RequestId,
  fileId: StoredFileId,
  at: string,
  by: OperatorId | null,
): void {
  db.run(
    `INSERT INTO request_file (request_id, file_id, at, operator_id) VALUES (?, ?, ?, ?)`,
    requestId,
    fileId,
    at,
    by,
  );
}

/** The files kept with a request, oldest first. */
export function listRequestFiles(db: ReadDb, requestId: RequestId): StoredFile[] {
  return db.all(
    `SELECT f.id, f.name, f.media_type AS mediaType, f.size_bytes AS sizeBytes, f.sha256, f.added_at AS addedAt
     FROM request_file r JOIN stored_file f ON f.id = r.file_id WHERE r.request_id = ? ORDER BY r.file_id`,
    requestId,
  );
}
