import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '../../shared/api/contract/index.ts';
import { client } from './client.ts';

const PAGE = 1_000;

/** Which mailboxes: what the directory can be asked for. */
export type MailboxQuestion = Omit<
  InferContractRouterInputs<Contract>['directory']['search'] & object,
  'limit' | 'offset' | 'cursor' | 'countUpTo'
>;

/** Every mailbox of a list by its id, however many they are. */
export async function listMailboxIds(question: MailboxQuestion): Promise<number[]> {
  const ids: number[] = [];
  for (;;) {
    const page = { limit: PAGE, offset: ids.length };
    const { rows, total } = await client.directory.search({ ...question, ...page });
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) return ids;
  }
}
