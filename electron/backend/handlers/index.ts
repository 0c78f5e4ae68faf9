import { type AnyProcedure, createProcedureClient, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { AppError, isAppError } from '../../../shared/errors.ts';
import { address } from './address.ts';
import { approval } from './approval.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { clockHandlers } from './clock.ts';
import { directoryHandlers } from './directory.ts';
import { document } from './document.ts';
import { toWire } from './errors-on-the-wire.ts';
import { custody, handover } from './handover.ts';
import { history } from './history.ts';
import { importHandlers } from './import.ts';
import { lifecycle } from './lifecycle.ts';
import { logbookHandlers } from './logbook.ts';
import { mailbox } from './mailbox.ts';
import { operator } from './operator.ts';
import { overview } from './overview.ts';
import { password } from './password.ts';
import { privacy } from './privacy.ts';
import { os } from './procedure.ts';
import { provisionHandlers } from './provision.ts';
import { publication } from './publication.ts';
import { quota } from './quota.ts';
import { recovery } from './recovery.ts';
import { reorganise } from './reorganise.ts';
import { report } from './report.ts';
import { requestHandlers } from './request.ts';
import type { BackendParts, RequestContext } from './request-context.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { slip } from './slip.ts';
import { support } from './support.ts';
import { text } from './text.ts';
import { unit } from './unit.ts';
import { update } from './update.ts';
import { usageHandlers } from './usage.ts';

const router = os.router({
  session,
  overview,
  directory: directoryHandlers,
  publication,
  mailbox,
  unit,
  reorganise,
  history,
  import: importHandlers,
  address,
  lifecycle,
  password,
  quota,
  text,
  audit,
  backup,
  privacy,
  support,
  operator,
  recovery,
  usage: usageHandlers,
  provision: provisionHandlers,
  logbook: logbookHandlers,
  clock: clockHandlers,
  settings,
  request: requestHandlers,
  document,
  custody,
  handover,
  slip,
  report,
  approval,
  update,
});

/**
 * Makes the function that answers `/api/<group>/<procedure>`; it gives null for a procedure that does not exist and
 * never rejects.
 */
export function createApi(parts: BackendParts): (request: Request) => Promise<Response | null> {
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      rethrow((error) => {
        if (isAppError(error, 'DB_DAMAGED')) parts.host.stopForDamage(error);
        return toWire(error, parts.logIncident);
      }),
    ],
    // What reaches this one not yet translated was thrown while the request was read, before any procedure ran.
    interceptors: [rethrow((error) => (error instanceof ORPCError ? error : unreadable(parts)))],
  });
  return async (request) => {
    const token = request.headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1] ?? null;
    const { response } = await handler.handle(request, {
      prefix: '/api',
      context: { ...parts, token, approved: null, carryOut },
    });
    return response ?? null;
  };
}

/** Carries out, for whoever asked, what a second person approves: the same procedure, as if it were called now. */
const carryOut: RequestContext['carryOut'] = (name, input, context, signal) => {
  const [group = '', procedure = ''] = name.split('.');
  const found = (router as Record<string, Record<string, AnyProcedure>>)[group]?.[procedure];
  if (!found) throw new AppError('NOT_FOUND', { entity: 'procedure', id: name });
  const call = createProcedureClient(found, { context, path: [group, procedure] });
  return call(input, signal ? { signal } : {});
};

function rethrow(translate: (error: unknown) => unknown) {
  return async <T>({ next }: { next: () => Promise<T> }): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      throw translate(error);
    }
  };
}

function unreadable({ logIncident }: BackendParts): unknown {
  return toWire(new AppError('INPUT_INVALID', { issues: [] }), logIncident);
}
