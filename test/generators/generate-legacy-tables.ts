/**
 * Makes `shared/text/legacy/tables.ts` from a table of the old encodings and from the Windows pages as iconv-lite has
 * them:
 *
 *   node test/generators/generate-legacy-tables.ts <legacy-encodings.json> && npx biome check --write shared/text/legacy
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { repositoryDir } from '../helpers/repository-dir.ts';

const [, , source = ''] = process.argv;
const known = JSON.parse(readFileSync(source, 'utf8')) as {
  tcvn3_byte_to_unicode: Record<string, string>;
  vni_windows_to_unicode: Record<string, string>;
};

const tcvn3 = Object.entries(known.tcvn3_byte_to_unicode)
  .map(([byte, letter]) => String.fromCharCode(Number.parseInt(byte, 16)) + letter)
  .join(' ');
/** A mark may be typed in either case; the case of the letter is that of its base. */
const vni = Object.entries(known.vni_windows_to_unicode)
  .map(([typed, letter]) => typed.charAt(0) + typed.slice(1).toLowerCase() + letter)
  .join(' ');

/** What cannot be seen or stands over another letter is written by its number. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u0080-\u00a0]|\u00ad|[\u0300-\u036f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function page(name: string): string {
  const upperHalf = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128));
  return quoted(iconv.decode(upperHalf, name));
}

const text = `// Made by test/generators/generate-legacy-tables.ts; not to be edited.

/** TCVN3 (fonts .Vn…): the character as it is stored, then the letter that it shows. */
export const TCVN3_PAIRS = ${quoted(tcvn3)};

/** VNI for Windows (fonts VNI-…): one or two characters as they are stored, then the letter that they show. */
export const VNI_PAIRS = ${quoted(vni)};

/** The upper halves (0x80 to 0xFF) of the Windows pages in which UTF-8 is misread; U+FFFD where a page has nothing. */
export const WINDOWS_PAGES = {
  1252: ${page('windows-1252')},
  1258: ${page('windows-1258')},
  1250: ${page('windows-1250')},
} as const;
`;
writeFileSync(join(repositoryDir, 'shared', 'text', 'legacy', 'tables.ts'), text);
