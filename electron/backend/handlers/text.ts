import { decodeText } from '../../../shared/text/legacy/decode-text.ts';
import { detectColumnEncoding } from '../../../shared/text/legacy/detect-column.ts';
import { os, query } from './procedure.ts';

/** Text of old fonts, by Điều 6 khoản 3. */
export const text = os.text.router({
  decodeLegacy: os.text.decodeLegacy.handler(
    query(({ input }) => ({ text: decodeText(input.text, input.encoding) })),
  ),
  detectEncoding: os.text.detectEncoding.handler(
    query(({ input }) => detectColumnEncoding(input.texts, input.fontNames)),
  ),
});
