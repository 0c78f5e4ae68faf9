/** A property of a vCard: its name in capitals, its parameters, its value as it is written. */
export interface VcardProperty {
  name: string;
  parameters: ReadonlyMap<string, string>;
  value: string;
}

const NAME = /^[A-Za-z0-9-]+$/;
const SINGLE = ['VERSION', 'N', 'KIND', 'UID', 'REV'];

/**
 * Reads vCards strictly by RFC 6350, sharing nothing with what writes them: CRLF, lines of 75 octets at most, folded
 * between characters, VERSION first, one FN at least, no more of what may stand once.
 *
 * @throws when anything is not as the standard wants it
 */
export function readVcards(bytes: Uint8Array): VcardProperty[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\ufeff')) throw new Error('a byte order mark');
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('a line ends without CRLF');
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75: ${line}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) throw new Error('a control character');
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (!/^[ \t]/.test(line)) lines.push(line);
    else if (lines.length === 0) throw new Error('a continuation without a line');
    else lines.push(`${lines.pop()}${line.slice(1)}`);
  }
  const cards: VcardProperty[][] = [];
  let card: VcardProperty[] | null = null;
  for (const property of lines.map(readProperty)) {
    if (property.name === 'BEGIN') {
      if (card || property.value !== 'VCARD') throw new Error('BEGIN out of place');
      card = [];
    } else if (!card) throw new Error(`${property.name} outside a card`);
    else if (property.name === 'END') {
      check(card);
      cards.push(card);
      card = null;
    } else card.push(property);
  }
  if (card) throw new Error('a card does not end');
  return cards;
}

function check(card: readonly VcardProperty[]): void {
  if (card[0]?.name !== 'VERSION' || card[0].value !== '4.0') throw new Error('VERSION first');
  if (!card.some(({ name, value }) => name === 'FN' && value !== '')) throw new Error('no FN');
  for (const single of SINGLE) {
    if (card.filter(({ name }) => name === single).length > 1) throw new Error(`two ${single}`);
  }
}

function readProperty(line: string): VcardProperty {
  const colon = line.indexOf(':');
  if (colon < 1) throw new Error(`no value: ${line}`);
  const [name = '', ...pairs] = line.slice(0, colon).split(';');
  if (!NAME.test(name)) throw new Error(`no name of a property: ${name}`);
  const parameters = new Map(
    pairs.map((pair): [string, string] => {
      const [key = '', value = ''] = pair.split('=');
      if (!NAME.test(key) || !/^[A-Za-z0-9/-]+$/.test(value)) throw new Error(`parameter ${pair}`);
      return [key.toUpperCase(), value];
    }),
  );
  return { name: name.toUpperCase(), parameters, value: line.slice(colon + 1) };
}

/** The parts of a value that is a list or a structure, with what was escaped as it was. */
export function vcardParts(value: string): string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === ';') parts.push('');
    else if (character !== '\\') parts.push(`${parts.pop()}${character}`);
    else {
      const next = value.charAt(++at);
      if (!'\\,;nN'.includes(next) || next === '') throw new Error(`escaped ${next}`);
      parts.push(`${parts.pop()}${next.toLowerCase() === 'n' ? '\n' : next}`);
    }
  }
  return parts;
}
