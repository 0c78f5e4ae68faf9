import type { AccountFacts, ServerStep } from '../../../shared/domain/server-plan.ts';

const MEGABYTE = 1024 * 1024;

/** One command as its words, before they are quoted. */
export type Command = readonly string[];

/**
 * Writes commands as a file for `zmprov -f`: one a line, every word that is not plain in single quotes, line feeds,
 * no comments (its parser has none), no byte order mark.
 */
export function writeZmprov(commands: readonly Command[]): Buffer {
  const lines = commands.map((words) => `${words.map(quoteWord).join(' ')}\n`);
  return Buffer.from(lines.join('').normalize('NFC'), 'utf8');
}

/**
 * A word as zmprov's line parser reads it back: within single quotes a backslash still escapes, so backslash, quote
 * and line breaks are escaped. A line never ends with a backslash, which would join it with the next.
 * @example quoteWord("O'Nhu") === "'O\\'Nhu'"
 */
export function quoteWord(word: string): string {
  if (/^[A-Za-z0-9@._-]+$/.test(word)) return word;
  const escaped = word
    .replace(/[\\']/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `'${escaped}'`;
}

/**
 * The commands of a step; a new password comes with the duty to change it (Điều 9 khoản 3, Điều 10 khoản 1).
 * @param password of steps that hand one over
 */
export function zmprovOf(step: ServerStep, password: string | null): Command[] {
  const { address } = step;
  switch (step.verb) {
    case 'create':
      return [
        [
          'ca',
          address,
          required(password),
          ...attributes(step.facts),
          'zimbraPasswordMustChange',
          'TRUE',
        ],
      ];
    case 'modify':
      return [['ma', address, ...attributes(step.facts)]];
    case 'password':
      return [
        ['sp', address, required(password)],
        ['ma', address, 'zimbraPasswordMustChange', 'TRUE'],
      ];
    case 'status':
      return [['ma', address, 'zimbraAccountStatus', step.status]];
    case 'rename':
      return [['ra', address, step.to]];
    case 'alias-add':
      return [['aaa', address, step.alias]];
    case 'alias-remove':
      return [['raa', address, step.alias]];
    case 'delete':
      return [['da', address]];
  }
}

/** The step that takes another back; null where there is none: a password, a deletion. */
export function inverseOf(step: ServerStep): ServerStep | null {
  const { address } = step;
  switch (step.verb) {
    case 'create':
      return { verb: 'delete', address };
    case 'modify':
      return { verb: 'modify', address, facts: step.before, before: step.facts };
    case 'status':
      return { verb: 'status', address, status: step.before, before: step.status };
    case 'rename':
      return { verb: 'rename', address: step.to, to: address };
    case 'alias-add':
      return { verb: 'alias-remove', address, alias: step.alias };
    case 'alias-remove':
      return { verb: 'alias-add', address, alias: step.alias };
    case 'password':
    case 'delete':
      return null;
  }
}

/** Names of what a directory keeps of a person; an empty value takes the attribute away. */
function attributes(facts: AccountFacts): string[] {
  const { name, surname, givenName, unit, position, phone, quotaMb } = facts;
  const pairs: [string, string | undefined][] = [
    ['displayName', name],
    ['sn', surname],
    ['givenName', givenName],
    ['company', unit],
    ['title', position],
    ['telephoneNumber', phone],
    ['zimbraMailQuota', quotaMb === undefined ? undefined : String(quotaMb * MEGABYTE)],
  ];
  return pairs.flatMap(([attribute, value]) => (value === undefined ? [] : [attribute, value]));
}

function required(password: string | null): string {
  if (password === null) throw new Error('this step hands over a password');
  return password;
}
