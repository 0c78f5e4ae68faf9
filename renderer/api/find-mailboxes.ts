import { client } from './client.ts';

const SHOWN = 20;

/** Live mailboxes by any words of name, address or unit, as pickers show them. */
export async function findMailboxes(text: string, signal: AbortSignal) {
  const { rows } = await client.directory.search(
    { text, limit: SHOWN, countUpTo: SHOWN },
    { signal },
  );
  return rows
    .filter(({ status }) => status === 'in-use' || status === 'locked')
    .map(({ id, name, address, unitName }) => ({
      id,
      text: name,
      detail: `${address} · ${unitName}`,
    }));
}
