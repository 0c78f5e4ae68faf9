import type { LedgerEntry } from '../../shared/domain/address.ts';

const FREE: LedgerEntry = { state: 'free', holder: '', since: null };

/** Makes a ledger look-up in which the named local parts are held and all others are free. */
export function ledgerOf(
  held: Readonly<Record<string, Partial<LedgerEntry>>> | readonly string[],
): (localPart: string) => LedgerEntry {
  const entries = Array.isArray(held)
    ? held.map((localPart): [string, Partial<LedgerEntry>] => [localPart, {}])
    : Object.entries(held);
  const byLocalPart = new Map(entries);
  return (localPart) => {
    const entry = byLocalPart.get(localPart);
    return entry ? { state: 'taken', holder: 'Người khác', since: '2017-01-02', ...entry } : FREE;
  };
}
