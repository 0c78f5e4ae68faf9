import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';
import { decodeWindows1258, repairUtf8 } from './windows-pages.ts';

/**
 * How Vietnamese text may have been typed or misread: as it should be; in fonts .Vn… (TCVN3); in fonts VNI-…; in
 * Windows-1258 taken for Windows-1252; in UTF-8 taken for a Windows page.
 */
export const TEXT_ENCODINGS = ['unicode', 'tcvn3', 'vni', 'windows-1258', 'misread-utf8'] as const;
/** One of {@link TEXT_ENCODINGS}. */
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

const DECODERS: Readonly<Record<TextEncoding, (text: string) => string>> = {
  unicode: (text) => text,
  tcvn3: decodeTcvn3,
  vni: decodeVni,
  'windows-1258': decodeWindows1258,
  'misread-utf8': repairUtf8,
};

/**
 * Reads a text in one encoding, to composed Unicode (NFC). To be called before anything is stripped: the ư of TCVN3 is a
 * soft hyphen.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 6 khoản 3
 */
export function decodeText(text: string, encoding: TextEncoding): string {
  return DECODERS[encoding](text).normalize('NFC');
}
