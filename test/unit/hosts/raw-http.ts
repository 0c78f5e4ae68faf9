import { connect } from 'node:net';

/** One raw HTTP/1.1 exchange, for what `fetch` refuses to send. */
export interface RawReply {
  status: number;
  headers: Headers;
  body: string;
}

/** Sends bytes as they are and gives the reply, or null when the server just hangs up. */
export function sendRaw(port: number, text: string): Promise<RawReply | null> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const finish = () => {
      const [head = '', body = ''] = received.split(/\r\n\r\n(.*)/s);
      const [statusLine = '', ...lines] = head.split('\r\n');
      const pairs = lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
      const status = Number(statusLine.split(' ')[1] ?? 0);
      resolve(status === 0 ? null : { status, headers: new Headers(pairs), body });
    };
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', finish);
  });
}

/** A request as our own page sends it, with changes: `undefined` leaves a header out, a list repeats it. */
export function pageRequest(
  port: number,
  line: string,
  changes: Record<string, string | string[] | undefined> = {},
  body = '',
): string {
  const headers: Record<string, string | string[] | undefined> = {
    Host: `127.0.0.1:${port}`,
    Origin: line.startsWith('GET') ? undefined : `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': line.startsWith('GET') ? 'none' : 'same-origin',
    'Content-Length': line.startsWith('GET') ? undefined : String(Buffer.byteLength(body)),
    Connection: 'close',
    ...changes,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one) => `${name}: ${one}`),
  );
  return [`${line} HTTP/1.1`, ...lines, '', body].join('\r\n');
}
