import * as z from 'zod';
import { TEXT_ENCODINGS } from '../../text/legacy/decode-text.ts';
import { query } from './procedure.ts';

const cells = z.array(z.string().max(2000)).max(100_000);

/** Text typed in old fonts or misread, by Điều 6 khoản 3. */
export const text = {
  decodeLegacy: query('Reads text typed in TCVN3 or VNI fonts, or misread, as Unicode (NFC)')
    .input(z.object({ text: z.string().max(1_000_000), encoding: z.enum(TEXT_ENCODINGS) }))
    .output(z.object({ text: z.string() })),
  detectEncoding: query('How the cells of one column were typed, as a whole')
    .input(
      z.object({
        texts: cells,
        /** The font of each cell, where it is known. */
        fontNames: z.array(z.string().max(200).nullable()).max(100_000).optional(),
      }),
    )
    .output(
      z.object({
        encoding: z.enum(TEXT_ENCODINGS),
        likeliest: z.enum(TEXT_ENCODINGS),
        confidence: z.number(),
        isMixed: z.boolean(),
        tellingCells: z.number(),
        disagreeing: z.array(
          z.object({
            index: z.number(),
            text: z.string(),
            asColumn: z.string(),
            otherwise: z.object({ encoding: z.enum(TEXT_ENCODINGS), text: z.string() }).nullable(),
          }),
        ),
      }),
    ),
};
