import { accountFromAttributes, addAttribute, fromBase64 } from './account-attributes.ts';
import {
  carriesOf,
  type ServerAccount,
  type UnreadableLine,
  type UsageReading,
} from './server-account.ts';

const ATTRIBUTE = /^([A-Za-z][\w.;-]*)(::?)\s*(.*)$/;

/** Reads LDIF (`ldapsearch`): folded lines, base64 values; entries without an address are no accounts. */
export function readLdif(text: string): UsageReading {
  const accounts: ServerAccount[] = [];
  const unreadable: UnreadableLine[] = [];
  let attributes = new Map<string, string[]>();
  let start = 0;
  const close = () => {
    const address = (
      attributes.get('zimbramaildeliveryaddress')?.[0] ??
      attributes.get('mail')?.[0] ??
      attributes.get('userprincipalname')?.[0]
    )?.trim();
    const isAlias = attributes.get('objectclass')?.some((name) => /^zimbraAlias$/i.test(name));
    if (address?.includes('@') && !isAlias) {
      accounts.push(accountFromAttributes(address, attributes, start, (f) => unreadable.push(f)));
    }
    attributes = new Map();
  };
  for (const { text: line, number } of unfold(text)) {
    if (line.trim() === '') {
      close();
      continue;
    }
    if (line.startsWith('#')) continue;
    const found = ATTRIBUTE.exec(line);
    if (!found?.[1]) {
      unreadable.push({ line: number, text: line, reason: 'Không phải một dòng LDIF.' });
      continue;
    }
    if (attributes.size === 0) start = number;
    const value = found[3] ?? '';
    addAttribute(attributes, found[1], found[2] === '::' ? fromBase64(value) : value);
  }
  close();
  return { format: 'ldif', accounts, unreadable, carries: carriesOf(accounts), notes: [] };
}

/** Joins lines that go on in the next one, which then begins with a space. */
function* unfold(text: string): Generator<{ text: string; number: number }> {
  let current: { text: string; number: number } | null = null;
  let number = 0;
  for (const raw of text.split('\n')) {
    number++;
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.startsWith(' ') && current && current.text !== '') {
      current.text += line.slice(1);
      continue;
    }
    if (current) yield current;
    current = { text: line, number };
  }
  if (current) yield current;
}
