import { AppError } from '../../../shared/errors.ts';
import { withSecurityHeaders } from './security-headers.ts';
import { answerTransfer, type TransferStore } from './transfers.ts';

/** What the one request handler is made of. */
export interface RequestHandlerParts {
  /** Answers `/api/…`; null for a procedure that does not exist. */
  api: (request: Request) => Promise<Response | null>;
  page: (path: string) => Response | null;
  files: TransferStore;
  /** Throws for a token that may not pass files. */
  admit: (token: string | null) => void;
  logIncident: (error: unknown) => string;
}

/**
 * Makes the one function behind which everything works: the page for GET, procedures and files for POST, nothing
 * else. It never rejects.
 */
export function createRequestHandler(
  parts: RequestHandlerParts,
): (request: Request) => Promise<Response> {
  const route = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    const isCall = path.startsWith('/api/') || path.startsWith('/files/');
    if (request.method !== (isCall ? 'POST' : 'GET')) return refused(405);
    if (!isCall) return parts.page(path) ?? refused(404);
    const response = path.startsWith('/api/')
      ? await parts.api(request)
      : await answerTransfer(request, path, parts.files, () => parts.admit(bearer(request)));
    return withSecurityHeaders(response ?? notFound(path));
  };
  return async (request) => {
    try {
      return await route(request);
    } catch (error) {
      const incident = parts.logIncident(error);
      return withSecurityHeaders(
        Response.json({ code: 'INTERNAL', details: { incident } }, { status: 500 }),
      );
    }
  };
}

function bearer(request: Request): string | null {
  return request.headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1] ?? null;
}

function refused(status: number): Response {
  return withSecurityHeaders(new Response(null, { status }));
}

function notFound(path: string): Response {
  const { code, details } = new AppError('NOT_FOUND', {
    entity: 'procedure',
    id: path.slice(0, 100),
  });
  return Response.json(
    { json: { defined: false, code, status: 404, message: code, data: details } },
    { status: 404 },
  );
}
