import { keepAppKey } from './credentials.ts';
import { appOrigin } from './origin.ts';

const BOOT = '#boot=';

/**
 * Exchanges the one-time token of the browser host for the key of this window. The token leaves the address bar before
 * anything else happens, so that it is neither bookmarked nor shown. Without a token (Electron, or a reload) it does
 * nothing.
 * @returns false when the host refused the token
 */
export async function boot(
  location: Pick<Location, 'hash' | 'protocol' | 'host' | 'pathname'> = window.location,
): Promise<boolean> {
  if (!location.hash.startsWith(BOOT)) return true;
  const token = location.hash.slice(BOOT.length);
  history.replaceState(null, '', location.pathname);
  try {
    const response = await fetch(`${appOrigin(location)}/boot`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    if (!response.ok) return false;
    const { appKey } = (await response.json()) as { appKey: string };
    keepAppKey(appKey);
    return true;
  } catch {
    return false;
  }
}
