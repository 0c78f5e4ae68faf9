import { afterEach, expect } from 'vitest';
import {
  type LoopbackServer,
  type LoopbackServerOptions,
  startLoopbackServer,
} from '../../../electron/hosts/loopback-server.ts';
import { pageRequest, type RawReply, sendRaw } from './raw-http.ts';

/** A page's two secrets as request headers. */
export type SecretHeaders = {
  Cookie: string;
  'X-App-Key': string;
};

/** The real loopback server before a backend that only notes what reaches it; ends with the test. */
export class WatchedServer {
  readonly server: LoopbackServer;
  /** What reached the backend. */
  readonly handled: Request[] = [];
  /** How often the server said that somebody is guessing. */
  stops = 0;

  private constructor(server: LoopbackServer) {
    this.server = server;
  }

  static async start(options: Partial<LoopbackServerOptions> = {}): Promise<WatchedServer> {
    let watched: WatchedServer;
    const server = await startLoopbackServer(
      async (request) => {
        watched.handled.push(request);
        return new Response('ok', { headers: { 'x-backend': 'yes' } });
      },
      {
        onTooManyWrongTries: () => {
          watched.stops += 1;
        },
        ...options,
      },
    );
    watched = new WatchedServer(server);
    running = watched;
    return watched;
  }

  get port(): number {
    return this.server.port;
  }

  issueToken(): string {
    return this.server.issueAddress().split('#boot=')[1] ?? '';
  }

  /** Sends a request as our own page does, with changes. */
  send(
    line: string,
    changes: Record<string, string | string[] | undefined> = {},
    body = '',
  ): Promise<RawReply | null> {
    return sendRaw(this.port, pageRequest(this.port, line, changes, body));
  }

  sendToken(token: string): Promise<RawReply | null> {
    return this.send('POST /boot', {}, JSON.stringify({ token }));
  }

  /** Lets a page in. */
  async boot(): Promise<SecretHeaders> {
    const reply = await this.sendToken(this.issueToken());
    expect(reply?.status).toBe(200);
    const [cookie = '', ...attributes] = reply?.headers.get('set-cookie')?.split('; ') ?? [];
    expect(attributes).toEqual(['HttpOnly', 'SameSite=Strict', 'Path=/']);
    const { appKey } = JSON.parse(reply?.body ?? '') as { appKey: string };
    return { Cookie: cookie, 'X-App-Key': appKey };
  }

  /** The headers of a page that was let in, for `fetch`. */
  fetchHeaders(secrets: SecretHeaders): Record<string, string> {
    return {
      cookie: secrets.Cookie,
      'x-app-key': secrets['X-App-Key'],
      origin: `http://127.0.0.1:${this.port}`,
      'sec-fetch-site': 'same-origin',
    };
  }
}

let running: WatchedServer | undefined;

afterEach(() => running?.server.close());
