import { splitFullName } from '../../../shared/text/name-parts.ts';
import type { AddressBook, AddressBookEntry } from './address-book.ts';

/** Longest line. @unit bytes, without its end */
const LINE_BYTES = 75;

/** A list as vCards, version 4.0, which address books of mail programs and telephones take in. */
export function* vcardsOf({ entries }: AddressBook): Generator<string> {
  for (const entry of entries) yield card(entry);
}

function card(entry: AddressBookEntry): string {
  const { name, unit, department, position, phones, mail } = entry;
  const organisation = [unit, department].filter(Boolean).map(escapeText).join(';');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `KIND:${entry.kind === 'agency' ? 'org' : 'individual'}`,
    `FN:${escapeText(name)}`,
    ...(entry.kind === 'personal' ? [`N:${structuredName(name)}`] : []),
    `ORG:${organisation}`,
    ...(position ? [`TITLE:${escapeText(position)}`] : []),
    ...phones.map((phone) => `TEL;TYPE=work;VALUE=text:${escapeText(phone)}`),
    `EMAIL;TYPE=work:${escapeText(mail)}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Họ; tên; chữ lót. */
function structuredName(name: string): string {
  const parts = splitFullName(name);
  if (!parts) return `${escapeText(name)};;;;`;
  const pieces = [parts.family.join(' '), parts.given, parts.middle.join(' ')];
  return `${pieces.map(escapeText).join(';')};;`;
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\,;]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Breaks a long line between characters, never within one. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= LINE_BYTES) return line;
  const lines: string[] = [];
  let present = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES) {
      lines.push(present);
      present = ' ';
      bytes = 1;
    }
    present += character;
    bytes += size;
  }
  return [...lines, present].join('\r\n');
}
