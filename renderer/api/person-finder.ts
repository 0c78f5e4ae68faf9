import { client } from './client.ts';

const SHOWN = 20;

/** People with a live mailbox of their own, by any words of name, address or unit, as pickers show them. */
export async function findPeople(text: string, signal: AbortSignal) {
  const { rows } = await client.directory.search(
    { text, kind: 'personal', limit: SHOWN, countUpTo: SHOWN },
    { signal },
  );
  return rows
    .filter(({ status }) => status === 'in-use' || status === 'locked')
    .map(({ id, name, position, address, unitName }) => ({
      id,
      text: name,
      detail: [position, unitName, address].filter(Boolean).join(' · '),
    }));
}
