import { ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { JobProgress } from '../../shared/api/contract/procedure.ts';
import { UPLOAD_PART_BYTES } from '../../shared/domain/import.ts';
import { AppError, ERROR_CODES, type ErrorCode, type ErrorDetails } from '../../shared/errors.ts';
import type { Backend } from '../backend/backend-types.ts';
import { isRecord } from './command-input.ts';

/** Any origin would do: the requests go no further than this process. */
const ORIGIN = 'app://danhba';

/** Calls the backend as the page does, without knowing any procedure. */
export interface CommandClient {
  /**
   * Runs a procedure to its end, a job with its progress.
   * @throws AppError as the backend threw it
   */
  call(name: string, input: unknown): Promise<unknown>;
  /** Hands a file in; gives its id. */
  upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Fetches a file the backend made. */
  download(fileId: string): Promise<Uint8Array>;
  /** Makes the calls that follow those of this session. */
  signIn(token: string): void;
}

/** What a client is made for. */
export interface CommandClientOptions {
  handle: Backend['handle'];
  onProgress(progress: JobProgress): void;
  /** Cancels the job under way. */
  signal: AbortSignal;
}

/** Makes a client of a backend in this process. */
export function createCommandClient(options: CommandClientOptions): CommandClient {
  const { handle, onProgress, signal } = options;
  let token: string | null = null;
  const authorization = () => (token ? { authorization: `Bearer ${token}` } : {});
  const link = new RPCLink({
    url: `${ORIGIN}/api`,
    headers: authorization,
    fetch: (request) => handle(request),
  });

  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { ...init.headers, ...authorization() };
    const response = await handle(
      new Request(`${ORIGIN}/files/${path}`, { ...init, method: 'POST', headers }),
    );
    if (response.ok) return response;
    const body: unknown = await response.json().catch(() => null);
    throw isRecord(body)
      ? asAppError(body.code, body.data ?? body.details)
      : asAppError(null, null);
  };

  return {
    async call(name, input) {
      try {
        const output = await link.call(name.split('.'), input, { context: {}, signal });
        return isIterator(output) ? await follow(output, onProgress) : output;
      } catch (error) {
        if (signal.aborted) throw new AppError('JOB_CANCELLED', {}, { cause: error });
        throw error instanceof ORPCError ? asAppError(error.code, error.data, error) : error;
      }
    },
    async upload(name, body) {
      let id: string | undefined;
      for (let start = 0; start === 0 || start < body.byteLength; start += UPLOAD_PART_BYTES) {
        const headers = {
          'x-file-name': encodeURIComponent(name),
          ...(id ? { 'x-continues': id } : {}),
        };
        const part = body.subarray(start, start + UPLOAD_PART_BYTES);
        const response = await send('upload', { body: part, headers });
        id = ((await response.json()) as { fileId: string }).fileId;
      }
      return id ?? '';
    },
    async download(fileId) {
      const response = await send(`download/${encodeURIComponent(fileId)}`, {});
      return new Uint8Array(await response.arrayBuffer());
    },
    signIn(newToken) {
      token = newToken;
    },
  };
}

type Job = AsyncIterator<JobProgress, unknown>;

function isIterator(output: unknown): output is Job {
  return isRecord(output) && Symbol.asyncIterator in output;
}

async function follow(job: Job, onProgress: (progress: JobProgress) => void): Promise<unknown> {
  for (;;) {
    const step = await job.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}

/** The failure the backend threw; a code it never sends means that the backend itself is at fault. */
function asAppError(code: unknown, details: unknown, cause?: unknown): AppError {
  if (typeof code === 'string' && ERROR_CODES.has(code as ErrorCode) && isRecord(details)) {
    return new AppError(code as ErrorCode, details as ErrorDetails[ErrorCode], { cause });
  }
  return new AppError('INTERNAL', { incident: '' }, { cause });
}
