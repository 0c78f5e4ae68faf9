import { splitFullName } from '../../../shared/text/name-parts.ts';
import type { AddressBook, AddressBookEntry } from './address-book.ts';

const LINE_BYTES = 76;
/** What RFC 2849 lets stand as it is; anything else goes as base64. */
const SAFE = /^(?![ :<])[ -~]*(?<! )$/;
/** What the syntax of `telephoneNumber` allows. */
const TELEPHONE = /^[\d +()./-]+$/;

/**
 * A list as LDIF for a directory server with the schemas every one has (core, cosine, inetOrgPerson): the entry of the
 * domain, one branch for people, one for agencies, and below them one entry a mailbox.
 */
export function* ldifOf({ title, domain, entries }: AddressBook): Generator<string> {
  const base = domain
    .split('.')
    .map((label) => `dc=${label}`)
    .join(',');
  const top = domain.split('.')[0] ?? '';
  yield record(base, [
    ['objectClass', 'top'],
    ['objectClass', 'dcObject'],
    ['objectClass', 'organization'],
    ['dc', top],
    ['o', title],
  ]);
  for (const branch of Object.values(BRANCHES)) {
    yield record(`ou=${branch},${base}`, [
      ['objectClass', 'top'],
      ['objectClass', 'organizationalUnit'],
      ['ou', branch],
    ]);
  }
  for (const entry of entries) {
    yield record(`uid=${entry.localPart},ou=${BRANCHES[entry.kind]},${base}`, attributes(entry));
  }
}

const BRANCHES = { personal: 'people', agency: 'agencies' } as const;

function attributes(entry: AddressBookEntry): [string, string][] {
  const { name, unit, department, position, phones, mail, localPart } = entry;
  const parts = entry.kind === 'personal' ? splitFullName(name) : null;
  const given = parts ? [...parts.middle, parts.given].join(' ') : '';
  const readable = phones.filter((phone) => TELEPHONE.test(phone));
  const others = phones.filter((phone) => !TELEPHONE.test(phone));
  const pairs: [string, string][] = [
    ['objectClass', 'top'],
    ['objectClass', 'person'],
    ['objectClass', 'organizationalPerson'],
    ['objectClass', 'inetOrgPerson'],
    ['uid', localPart],
    ['cn', name],
    ['sn', parts?.family.join(' ') || name],
    ['givenName', given],
    ['title', position],
    ['o', unit],
    ['ou', department],
    ...readable.map((phone): [string, string] => ['telephoneNumber', phone]),
    ...others.map((phone): [string, string] => ['description', `Điện thoại: ${phone}`]),
    ['mail', mail],
  ];
  return pairs.filter(([, value]) => value.trim() !== '');
}

function record(dn: string, pairs: readonly [string, string][]): string {
  return `${[['dn', dn] as const, ...pairs].map(([name, value]) => attribute(name, value)).join('')}\n`;
}

function attribute(name: string, value: string): string {
  const text = SAFE.test(value)
    ? `${name}: ${value}`
    : `${name}:: ${Buffer.from(value, 'utf8').toString('base64')}`;
  if (text.length <= LINE_BYTES) return `${text}\n`;
  const lines = [text.slice(0, LINE_BYTES)];
  for (let at = LINE_BYTES; at < text.length; at += LINE_BYTES - 1) {
    lines.push(` ${text.slice(at, at + LINE_BYTES - 1)}`);
  }
  return `${lines.join('\n')}\n`;
}
