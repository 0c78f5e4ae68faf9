import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const BOOT_TOKEN_LIFE_MS = 60_000;
const MAX_WRONG_TRIES = 5;

/** Why a request was turned away before anything of ours ran. */
export type RefusalCode =
  | 'METHOD_NOT_ALLOWED'
  | 'MISDIRECTED'
  | 'FORBIDDEN'
  | 'BAD_TARGET'
  | 'BOOT_REQUIRED';

/** A refusal as it goes over the wire. */
export interface Refusal {
  status: number;
  code: RefusalCode;
}

/** The two secrets a page gets for its boot token; every later call needs both. */
export interface PageSecrets {
  /** Complete `Set-Cookie` value. */
  setCookie: string;
  /** Sent back as `X-App-Key`; kept by the page, because cookies reach every port of 127.0.0.1. */
  appKey: string;
}

/** Lets in our own page only, although any program of the machine can reach the port. */
export interface LoopbackGuard {
  /** Checks what every request must satisfy; null when it does. */
  inspect(incoming: IncomingMessage): Refusal | null;
  /** A new single-use token for the address a browser is opened with; the one before it dies. */
  issueBootToken(): string;
  /** Exchanges the boot token for the page's secrets; null for a wrong, used or expired one. */
  exchange(token: string): PageSecrets | null;
  /** Whether the request carries both secrets; null when it does. */
  admit(incoming: IncomingMessage): Refusal | null;
}

/** What a guard is made for. */
export interface LoopbackGuardOptions {
  port: number;
  /** Called once when somebody keeps guessing; the server must stop. */
  onTooManyWrongTries(): void;
  /** A clock that never goes back. @unit ms */
  nowMs?: () => number;
}

const secret = () => randomBytes(32).toString('base64url');

/** Compares in a time that tells nothing, whatever the lengths. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Every value of a header as it came, duplicates included (Node itself keeps only the first). */
function headerValues(incoming: IncomingMessage, name: string): string[] {
  return incoming.rawHeaders.filter(
    (_, index, raw) => index % 2 === 1 && raw[index - 1]?.toLowerCase() === name,
  );
}

/** Makes the guard of one server: one port, one set of secrets, gone with the process. */
export function createLoopbackGuard(options: LoopbackGuardOptions): LoopbackGuard {
  const { port, onTooManyWrongTries, nowMs = () => performance.now() } = options;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const cookieName = `danhba-${port}`;
  const cookieSecret = secret();
  const appKey = secret();
  let boot: { token: string; expiresMs: number } | null = null;
  let wrongTries = 0;

  const countWrongTry = () => {
    wrongTries += 1;
    if (wrongTries === MAX_WRONG_TRIES) onTooManyWrongTries();
  };

  return {
    inspect(incoming) {
      const { method, url = '' } = incoming;
      if (method !== 'GET' && method !== 'POST') return { status: 405, code: 'METHOD_NOT_ALLOWED' };
      const hosts = headerValues(incoming, 'host');
      if (hosts.length !== 1 || hosts[0] !== host) return { status: 421, code: 'MISDIRECTED' };
      // Absolute and `//host` targets would name another origin than the one just checked.
      if (!url.startsWith('/') || url.startsWith('//')) return { status: 400, code: 'BAD_TARGET' };
      const origins = headerValues(incoming, 'origin');
      if (origins.some((value) => value !== origin) || (method === 'POST' && origins.length !== 1))
        return { status: 403, code: 'FORBIDDEN' };
      const sites = headerValues(incoming, 'sec-fetch-site');
      if (sites.length !== 1 || (sites[0] !== 'same-origin' && sites[0] !== 'none'))
        return { status: 403, code: 'FORBIDDEN' };
      return null;
    },

    issueBootToken() {
      boot = { token: secret(), expiresMs: nowMs() + BOOT_TOKEN_LIFE_MS };
      return boot.token;
    },

    exchange(token) {
      if (!boot || nowMs() >= boot.expiresMs || !isSame(token, boot.token)) {
        countWrongTry();
        return null;
      }
      boot = null;
      return {
        setCookie: `${cookieName}=${cookieSecret}; HttpOnly; SameSite=Strict; Path=/`,
        appKey,
      };
    },

    admit(incoming) {
      const refusal: Refusal = { status: 401, code: 'BOOT_REQUIRED' };
      const keys = headerValues(incoming, 'x-app-key');
      // A page that was never booted has no key: it is told so, and it is not a guess.
      if (keys.length === 0) return refusal;
      const cookies = headerValues(incoming, 'cookie')
        .flatMap((value) => value.split(';'))
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${cookieName}=`))
        .map((pair) => pair.slice(cookieName.length + 1));
      const isRight =
        keys.length === 1 &&
        cookies.length === 1 &&
        isSame(keys[0] ?? '', appKey) &&
        isSame(cookies[0] ?? '', cookieSecret);
      if (isRight) return null;
      countWrongTry();
      return refusal;
    },
  };
}
