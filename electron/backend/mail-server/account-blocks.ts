import { accountFromAttributes, addAttribute, fromBase64 } from './account-attributes.ts';
import {
  bareAccount,
  carriesOf,
  type ServerAccount,
  type UnreadableLine,
  type UsageReading,
} from './server-account.ts';

/** Zimbra writes `# name a@b`, Carbonio `#name a@b`. */
const BLOCK = /^#\s*name\s+(\S+)\s*$/;
const ATTRIBUTE = /^([A-Za-z][\w;-]*)(::?)(?: (.*)|)$/;
const ADDRESS = /^[^\s@,;:<>]+@[^\s@,;:<>]+$/;

/** Tells whether a line opens an account of {@link readAccountBlocks}. */
export function opensAccountBlock(line: string): boolean {
  return BLOCK.test(line);
}

/**
 * Reads `zmprov -l gaa -v` of Zimbra or Carbonio, account by account; without `-v` it gives addresses alone.
 * Values of several lines (signatures, filters) are passed over.
 */
export function readAccountBlocks(text: string): UsageReading {
  const accounts: ServerAccount[] = [];
  const unreadable: UnreadableLine[] = [];
  let block: { address: string; line: number; attributes: Map<string, string[]> } | null = null;
  const close = () => {
    if (!block) return;
    const { address, attributes, line } = block;
    accounts.push(accountFromAttributes(address, attributes, line, (f) => unreadable.push(f)));
    block = null;
  };
  let isAfterBlank = true;
  let number = 0;
  for (const raw of text.split('\n')) {
    number++;
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const address: string | undefined = isAfterBlank || !block ? BLOCK.exec(line)?.[1] : undefined;
    isAfterBlank = line.trim() === '';
    if (address !== undefined) {
      close();
      block = { address, line: number, attributes: new Map() };
      continue;
    }
    if (block) {
      const found = ATTRIBUTE.exec(line);
      if (!found?.[1]) continue;
      const value = found[3] ?? '';
      addAttribute(block.attributes, found[1], found[2] === '::' ? fromBase64(value) : value);
    } else if (!isAfterBlank) {
      if (ADDRESS.test(line.trim())) accounts.push(bareAccount(line.trim(), number));
      else unreadable.push({ line: number, text: line, reason: 'Không phải một địa chỉ thư.' });
    }
  }
  close();
  return {
    format: 'zimbra-accounts',
    accounts,
    unreadable,
    carries: carriesOf(accounts),
    notes: [],
  };
}
