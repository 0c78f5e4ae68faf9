const TOKEN = 'danh-ba.session-token';
const APP_KEY = 'danh-ba.app-key';

/** Keeps the token of a signed-in operator for as long as this window is open. */
export function keepSessionToken(token: string): void {
  sessionStorage.setItem(TOKEN, token);
}

/** Forgets the operator's token, at sign-out or when the session has ended. */
export function forgetSessionToken(): void {
  sessionStorage.removeItem(TOKEN);
}

/** Keeps the second secret of the browser host; there is none under Electron. */
export function keepAppKey(appKey: string): void {
  sessionStorage.setItem(APP_KEY, appKey);
}

/** Whether this window was opened by the browser host. */
export function hasAppKey(): boolean {
  return sessionStorage.getItem(APP_KEY) !== null;
}

/** What every call to the backend carries to say who asks. */
export function requestHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const token = sessionStorage.getItem(TOKEN);
  const appKey = sessionStorage.getItem(APP_KEY);
  if (token) headers.authorization = `Bearer ${token}`;
  if (appKey) headers['x-app-key'] = appKey;
  return headers;
}
