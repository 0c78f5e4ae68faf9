import { RPCHandler } from '@orpc/server/fetch';
import { address } from './address.ts';
import { audit } from './audit.ts';
import { directory } from './directory.ts';
import { toWire } from './errors-on-the-wire.ts';
import { importHandlers } from './import.ts';
import { overview } from './overview.ts';
import { os } from './procedure.ts';
import type { BackendParts } from './request-context.ts';
import { session } from './session.ts';
import { unit } from './unit.ts';

const router = os.router({
  session,
  overview,
  directory,
  unit,
  import: importHandlers,
  address,
  audit,
});

/**
 * Makes the function that answers `/api/<group>/<procedure>`; it gives null for a procedure that does not exist and
 * never rejects.
 */
export function createApi(parts: BackendParts): (request: Request) => Promise<Response | null> {
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw toWire(error, parts.logIncident);
        }
      },
    ],
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw toWire(error, parts.logIncident);
        }
      },
    ],
  });
  return async (request) => {
    const token = request.headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1] ?? null;
    const { response } = await handler.handle(request, {
      prefix: '/api',
      context: { ...parts, token },
    });
    return response ?? null;
  };
}
