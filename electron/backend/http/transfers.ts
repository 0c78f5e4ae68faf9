import { AppError } from '../../../shared/errors.ts';
import { refusal } from './refusal.ts';

/** Where files rest on their way. */
export interface TransferStore {
  readonly limitBytes: number;
  add(name: string, bytes: Uint8Array): { id: string };
  /** Lets a file that was added grow. */
  append(id: string, bytes: Uint8Array): { id: string };
  /** The content of a file; some can be fetched once only. */
  handOut(id: string): { name: string; bytes: Uint8Array<ArrayBuffer> };
}

/**
 * Takes files in (`POST /files/upload`, raw body, `x-file-name` URI-encoded; the following parts of a large one with
 * `x-continues`, the id that the first was given) and hands them out
 * (`POST /files/download/<id>`). `admit` throws for whoever may not.
 */
export async function answerTransfer(
  request: Request,
  path: string,
  store: TransferStore,
  admit: () => void,
): Promise<Response | null> {
  try {
    if (path === '/files/upload') {
      admit();
      return await takeIn(request, store);
    }
    const id = path.match(/^\/files\/download\/([0-9a-f-]{36})$/)?.[1];
    if (!id) return null;
    admit();
    return handOut(store.handOut(id));
  } catch (error) {
    return refusal(error);
  }
}

async function takeIn(request: Request, store: TransferStore): Promise<Response> {
  const name = fileName(request.headers.get('x-file-name'));
  if (Number(request.headers.get('content-length') ?? 0) > store.limitBytes) {
    throw new AppError('FILE_TOO_LARGE', { name, limitMb: store.limitBytes / 1024 / 1024 });
  }
  const bytes = new Uint8Array(await request.arrayBuffer());
  const continued = request.headers.get('x-continues');
  const { id } = continued === null ? store.add(name, bytes) : store.append(continued, bytes);
  return Response.json({ fileId: id });
}

function handOut(file: { name: string; bytes: Uint8Array<ArrayBuffer> }): Response {
  const encoded = encodeURIComponent(file.name);
  return new Response(file.bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(file.bytes.byteLength),
      'content-disposition': `attachment; filename*=UTF-8''${encoded}`,
    },
  });
}

function fileName(header: string | null): string {
  let name = '';
  try {
    name = decodeURIComponent(header ?? '');
  } catch {
    // A header that is not URI-encoded names no file.
  }
  const base = name.split(/[/\\]/).at(-1) ?? '';
  return [...base.normalize('NFC')].slice(0, 200).join('') || 'danh-sach';
}
