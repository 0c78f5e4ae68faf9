import { LIST_FILE_LIMIT_MB, UPLOAD_PART_BYTES } from '../../shared/domain/import.ts';
import { AppError } from '../../shared/errors.ts';
import { requestHeaders } from './credentials.ts';
import { appOrigin } from './origin.ts';
import { appErrorFrom } from './received-error.ts';
import { noticeSessionEnd } from './session-state.ts';

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`${appOrigin(window.location)}/files/${path}`, {
    method: 'POST',
    ...init,
    headers: { ...requestHeaders(), ...init.headers },
  });
  if (response.ok) return response;
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  throw noticeSessionEnd(
    appErrorFrom(body?.code, body?.details) ?? new Error(`${path}: HTTP ${response.status}`),
  );
}

/**
 * Hands a file of the operator's to the backend, a large one part by part.
 *
 * @param onBytes hears how much was handed over
 * @returns the id by which jobs refer to it
 * @throws FILE_TOO_LARGE before anything is sent
 */
export async function uploadFile(
  file: File,
  signal?: AbortSignal,
  limitMb: number = LIST_FILE_LIMIT_MB,
  onBytes: (done: number) => void = () => undefined,
): Promise<string> {
  if (file.size > limitMb * 1024 * 1024) {
    throw new AppError('FILE_TOO_LARGE', { name: file.name, limitMb });
  }
  let fileId = '';
  for (let start = 0; start === 0 || start < file.size; start += UPLOAD_PART_BYTES) {
    const part = file.slice(start, start + UPLOAD_PART_BYTES);
    const response = await send('upload', {
      body: part,
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
        ...(fileId ? { 'x-continues': fileId } : {}),
      },
      signal,
    });
    ({ fileId } = (await response.json()) as { fileId: string });
    onBytes(start + part.size);
  }
  return fileId;
}

/** Fetches a file the backend made. */
export async function fetchFile(fileId: string): Promise<Blob> {
  const response = await send(`download/${encodeURIComponent(fileId)}`, {});
  return response.blob();
}

/** Fetches a file the backend made and lets the operator save it under `name`. */
export async function downloadFile(fileId: string, name: string): Promise<void> {
  saveFile(await fetchFile(fileId), name);
}

/** Lets the operator save what the page holds. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The save starts in a later task; revoking at once would lose it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
