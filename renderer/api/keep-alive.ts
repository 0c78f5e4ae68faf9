import { hasAppKey, requestHeaders } from './credentials.ts';
import { appOrigin } from './origin.ts';

const TRY_AGAIN_MS = 5_000;

/**
 * Tells the browser host that this window is open: the call stays unanswered for as long as the page lives, and its end
 * tells the host that the page was closed. Electron, which gives no key, needs none.
 */
export async function keepAlive(): Promise<void> {
  if (!hasAppKey()) return;
  try {
    await fetch(`${appOrigin(window.location)}/alive`, {
      method: 'POST',
      headers: requestHeaders(),
    });
    // An answer is a refusal; asking again would look like somebody guessing the key.
  } catch {
    setTimeout(() => void keepAlive(), TRY_AGAIN_MS);
  }
}
