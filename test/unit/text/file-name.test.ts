import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentFileName } from '../../../electron/backend/services/documents/document-file-name.ts';
import { formFileName } from '../../../electron/backend/services/report/unit-form-files.ts';
import { fileNameWords } from '../../../shared/text/file-name.ts';

const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('文書 №5 <>:"|?*', 'CON', '../../x', 'a\\b', 'ß ﬁ ½ 😀', 'Đề án 5', '...', ''),
);
const PLAIN = /^[A-Za-z0-9_-]+\.[a-z]+$/;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

test('whatever a document or a unit is called, its file has a name of plain signs', () => {
  expect(fileNameWords('Tình hình sử dụng №5, đợt 2')).toBe('tinh-hinh-su-dung-5-dot-2');
  fc.assert(
    fc.property(ANY_TEXT, ANY_TEXT, (subject, sign) => {
      const record = { kind: 'letter', number: 5, sign: `/${sign}`, state: 'draft' };
      const names = [
        documentFileName({ record, content: { subject } } as never, 'pdf'),
        formFileName({ year: 2026 }, subject),
      ];
      for (const name of names) {
        expect(name).toMatch(PLAIN);
        expect(name).not.toMatch(RESERVED);
      }
    }),
    { numRuns: 500 },
  );
});
