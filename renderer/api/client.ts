import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/api/contract/index.ts';
import { isAppError } from '../../shared/errors.ts';
import { askForPassword } from './confirm-password.ts';
import { requestHeaders } from './credentials.ts';
import { appOrigin } from './origin.ts';
import { receivedError } from './received-error.ts';
import { noticeSessionEnd } from './session-state.ts';

const link = new RPCLink({
  url: () => `${appOrigin(window.location)}/api`,
  headers: requestHeaders,
  interceptors: [
    async (options) => {
      try {
        return await options.next();
      } catch (error) {
        const received = receivedError(error);
        // Once the password was typed again the same call goes through.
        if (isAppError(received, 'CONFIRM_NEEDED') && (await askForPassword())) {
          return await retried(options.next);
        }
        throw noticeSessionEnd(received);
      }
    },
  ],
});

async function retried<T>(next: () => T): Promise<Awaited<T>> {
  try {
    return await next();
  } catch (error) {
    throw noticeSessionEnd(receivedError(error));
  }
}

/** Calls the backend; every failure it expects arrives as an `AppError`. */
export const client: ContractRouterClient<Contract> = createORPCClient(link);

/** The same procedures as options for `useQuery` and its kin. */
export const api = createTanstackQueryUtils(client);
