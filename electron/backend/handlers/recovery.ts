import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { contract } from '../../../shared/api/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../backend-types.ts';
import { hasRegister } from '../db/register.ts';
import { hasOperators } from '../repositories/operators.ts';
import { offeredBackups, recoverFrom } from '../services/backup/recover.ts';
import type { RegisterHost } from '../services/register-host.ts';
import { Sessions } from '../services/sessions.ts';
import { toWire } from './errors-on-the-wire.ts';
import { failedApi } from './failed-api.ts';
import { os } from './procedure.ts';

/** With an open register there is nothing to recover, unless it is a new one and its data comes from another machine. */
export const recovery = os.recovery.router({
  state: os.recovery.state.handler(({ context }) => ({
    state: hasOperators(context.register.read) ? ('open' as const) : ('new' as const),
    failure: null,
    quarantine: null,
    backups: hasOperators(context.register.read) ? [] : offeredBackups(context.dataDir),
    canReadCopy: false,
  })),
  restore: os.recovery.restore.handler(({ input, context }) => {
    if (hasOperators(context.register.read)) throw new AppError('SETUP_DONE', {});
    return recoverFrom(context.dataDir, context.host, context.sessions, input);
  }),
  readCopy: os.recovery.readCopy.handler(({ context }) => {
    throw new AppError('DB_READONLY', { dataDir: context.dataDir });
  }),
});

/** What the ways out work with when there is no register. */
interface FailedParts {
  dataDir: string;
  clock: Clock;
  failure: AppError;
  quarantine: string | null;
  host: RegisterHost;
  logIncident: (error: unknown) => string;
}

/** Answers the ways out of a register that does not open, and every other procedure with the reason why. */
export function createRecoveryApi(parts: FailedParts): (request: Request) => Promise<Response> {
  const { dataDir, clock, failure, quarantine, host, logIncident } = parts;
  const tries = new Sessions(clock);
  const isExchangeable = failure.code === 'DB_DAMAGED' || failure.code === 'DB_NEWER';
  const ways = implement(contract.recovery);
  const router = ways.router({
    state: ways.state.handler(() => ({
      state: 'failed' as const,
      failure: { code: failure.code, details: failure.details },
      quarantine,
      backups: isExchangeable ? offeredBackups(dataDir) : [],
      canReadCopy:
        (failure.code === 'DB_READONLY' || failure.code === 'DATA_DIR_UNWRITABLE') &&
        hasRegister(dataDir),
    })),
    restore: ways.restore.handler(({ input }) => {
      if (!isExchangeable) throw failure;
      return recoverFrom(dataDir, host, tries, input);
    }),
    readCopy: ways.readCopy.handler(async () => {
      await host.readCopy();
      return {};
    }),
  });
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw toWire(error, logIncident);
        }
      },
    ],
  });
  const refuse = failedApi(failure);
  return async (request) => {
    const { response } = await handler.handle(request, { prefix: '/api/recovery', context: {} });
    return response ?? refuse();
  };
}
