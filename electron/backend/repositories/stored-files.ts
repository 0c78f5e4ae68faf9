import { createHash } from 'node:crypto';
import type { OperatorId, StoredFileId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A file kept in the register, without its bytes. */
export interface StoredFile {
  id: StoredFileId;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  addedAt: string;
}

const COLUMNS = `f.id, f.name, f.media_type AS mediaType, f.size_bytes AS sizeBytes, f.sha256, f.added_at AS addedAt`;

/** Keeps a file in the register, so that one backup holds everything. */
export function insertStoredFile(
  db: WriteDb,
  file: { name: string; mediaType: string; bytes: Uint8Array; at: string; by: OperatorId | null },
): StoredFile {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const id = db.run(
    `INSERT INTO stored_file (sha256, name, media_type, size_bytes, bytes, added_at, added_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    sha256,
    file.name,
    file.mediaType,
    file.bytes.byteLength,
    file.bytes,
    file.at,
    file.by,
  ).lastId as StoredFileId;
  return {
    id,
    name: file.name,
    mediaType: file.mediaType,
    sizeBytes: file.bytes.byteLength,
    sha256,
    addedAt: file.at,
  };
}

/** A file with its bytes. */
export function findStoredFile(
  db: ReadDb,
  id: StoredFileId,
): (StoredFile & { bytes: Uint8Array }) | null {
  return (
    db.get<StoredFile & { bytes: Uint8Array }>(
      `SELECT ${COLUMNS}, f.bytes FROM stored_file f WHERE f.id = ?`,
      id,
    ) ?? null
  );
}

/** The files attached to a document, oldest first. */
export function listDocumentFiles(db: ReadDb, documentId: number): StoredFile[] {
  return db.all<StoredFile>(
    `SELECT ${COLUMNS} FROM document_file d JOIN stored_file f ON f.id = d.file_id
     WHERE d.document_id = ? ORDER BY f.id`,
    documentId,
  );
}

/** Attaches a kept file to a document. */
export function insertDocumentFile(
  db: WriteDb,
  documentId: number,
  fileId: StoredFileId,
  at: string,
  by: OperatorId | null,
): void {
  db.run(
    `INSERT INTO document_file (document_id, file_id, at, operator_id) VALUES (?, ?, ?, ?)`,
    documentId,
    fileId,
    at,
    by,
  );
}
