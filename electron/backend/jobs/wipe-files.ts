/**
 * Overwrites the bytes of files in a job's result once a copy has left the worker: such files hold first passwords, which
 * must not lie about in its memory.
 */
export function wipeFiles(result: unknown): void {
  const { files } = (result ?? {}) as { files?: unknown };
  if (!Array.isArray(files)) return;
  for (const { bytes } of files) if (bytes instanceof Uint8Array) bytes.fill(0);
}
