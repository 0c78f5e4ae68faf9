import type { AppError } from '../../shared/errors.ts';
import type { Backend, Clock } from './backend-types.ts';
import { createRecoveryApi } from './handlers/recovery.ts';
import { createRequestHandler, type RequestHandlerParts } from './http/request-handler.ts';
import { keepDamaged } from './services/backup/recover.ts';
import type { RegisterHost } from './services/register-host.ts';

/** What is left when the register cannot be opened: the page, the reason, and the ways out. */
export function failedBackend(parts: {
  dataDir: string;
  clock: Clock;
  page: RequestHandlerParts['page'];
  failure: AppError;
  host: RegisterHost;
  logIncident: (error: unknown) => string;
}): Backend {
  const { dataDir, clock, page, failure, host, logIncident } = parts;
  const quarantine = keepDamaged(dataDir, failure, clock.now().toISOString());
  const refuse = () => {
    throw failure;
  };
  const handle = createRequestHandler({
    api: createRecoveryApi({ dataDir, clock, failure, quarantine, host, logIncident }),
    page,
    files: { limitBytes: 0, add: refuse, append: refuse, handOut: refuse },
    admit: refuse,
    logIncident,
  });
  return { handle, startFailure: failure, close: async () => {} };
}
