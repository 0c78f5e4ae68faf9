import { readFileSync } from 'node:fs';
import type { DocumentId, StoredFileId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import type { FileStore } from '../../files/file-store.ts';
import {
  findStoredFile,
  insertDocumentFile,
  insertStoredFile,
  type StoredFile,
} from '../../repositories/stored-files.ts';
import type { Act } from '../act.ts';
import { openDocument } from './draw-up-document.ts';

/** What a scanner gives, told by its first bytes whatever the name says. */
const SCANS: readonly { mediaType: string; begins: readonly number[] }[] = [
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/tiff', begins: [0x49, 0x49, 0x2a, 0x00] },
  { mediaType: 'image/tiff', begins: [0x4d, 0x4d, 0x00, 0x2a] },
];

/**
 * Keeps an uploaded scan (PDF or image) in the register, with its hash.
 *
 * @throws FILE_NOT_A_SCAN for anything else
 * @throws FILE_EXPIRED when it was not uploaded in this run
 */
export function storeScan(act: Act, files: FileStore, fileId: string): StoredFile {
  const { name, path } = files.get(fileId);
  const bytes = readFileSync(path);
  if (bytes.byteLength === 0) throw new AppError('FILE_EMPTY', { name });
  const kind = SCANS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (!kind) throw new AppError('FILE_NOT_A_SCAN', { name });
  return insertStoredFile(act.db, {
    name,
    mediaType: kind.mediaType,
    bytes,
    at: act.at,
    by: act.actor.id,
  });
}

/** Attaches the scan of the signed paper to a document, issued or not. */
export function attachFile(act: Act, files: FileStore, id: DocumentId, fileId: string): StoredFile {
  openDocument(act.db, id);
  const file = storeScan(act, files, fileId);
  insertDocumentFile(act.db, id, file.id, act.at, act.actor.id);
  act.record({
    action: 'document.attach',
    entity: 'document',
    entityId: String(id),
    after: { file: file.name, sha256: file.sha256, bytes: file.sizeBytes },
  });
  return file;
}

/** Hands a kept file out again. */
export function handOutStoredFile(
  db: ReadDb,
  files: FileStore,
  id: StoredFileId,
): { fileId: string; name: string } {
  const file = findStoredFile(db, id);
  if (!file) throw new AppError('NOT_FOUND', { entity: 'file', id: String(id) });
  return { fileId: files.add(file.name, file.bytes).id, name: file.name };
}
