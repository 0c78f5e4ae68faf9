import { readFileSync } from 'node:fs';
import { type TestBackend, type TestClient, uploadTo } from './open-test-backend.ts';
import type { SignedUpdate } from './signed-update.ts';

/** A backend with its administrator signed in. */
export type OpenedBackend = TestBackend & { client: TestClient; token: string };

/** Hands in both files of an update, as a person does who renamed them. */
export async function handIn(
  { backend, token }: OpenedBackend,
  text: string,
  installer: Uint8Array,
): Promise<{ manifestFileId: string; installerFileId: string }> {
  const give = (name: string, bytes: Uint8Array) =>
    uploadTo(backend, token, name, new Uint8Array(bytes));
  return {
    manifestFileId: await give('ban-moi.update.json', Buffer.from(text)),
    installerFileId: await give('bo-cai.exe', installer),
  };
}

/** The same with the files as they were released. */
export function handInReleased(opened: OpenedBackend, { text, installer }: SignedUpdate) {
  return handIn(opened, text, readFileSync(installer));
}
