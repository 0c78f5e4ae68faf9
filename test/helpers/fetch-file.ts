import type { Backend } from '../../electron/backend/backend-types.ts';

/** Fetches a file that the backend made, as the page does. */
export async function fetchFile(
  backend: Backend,
  token: string,
  fileId: string,
): Promise<{ ok: boolean; bytes: Uint8Array }> {
  const response = await backend.handle(
    new Request(`http://danhba.test/files/download/${fileId}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  return { ok: response.ok, bytes: new Uint8Array(await response.arrayBuffer()) };
}
