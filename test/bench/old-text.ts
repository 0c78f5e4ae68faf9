import iconv from 'iconv-lite';
import { decodeText } from '../../shared/text/legacy/decode-text.ts';
import { detectColumnEncoding } from '../../shared/text/legacy/detect-column.ts';
import { encodeTcvn3, encodeVni } from '../helpers/encode-legacy.ts';
import { nameGenerator } from '../helpers/name-generator.ts';
import { type Figure, median, ms, peakMemoryMb, report } from './report.ts';

const ROUNDS = 7;
const names = nameGenerator(6);
const people = Array.from({ length: 100_000 }, () => names.next().fullName);
const typed = { tcvn3: people.map(encodeTcvn3), vni: people.map(encodeVni) };

/** The middle of several rounds, after one to warm up. */
function time(work: () => void): number {
  work();
  return median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

const figures: Figure[] = [];
for (const encoding of ['tcvn3', 'vni'] as const) {
  const texts = typed[encoding];
  const sizeMb = texts.reduce((sum, text) => sum + text.length, 0) / 1024 / 1024;
  const bytes = texts.map((text) => Buffer.from(text, 'latin1'));
  const oursMs = time(() => texts.forEach((text) => void decodeText(text, encoding)));
  const bareMs = time(() => bytes.forEach((each) => void iconv.decode(each, 'windows-1258')));
  figures.push({
    what: `Decoding 100,000 names in ${encoding}`,
    value: `${(sizeMb / (oursMs / 1000)).toFixed(1)} MB/s (${ms(oursMs)})`,
    ratio: oursMs / bareMs,
    against: `iconv-lite decoding as many bytes of a Windows page ${ms(bareMs)}`,
  });
  const detectMs = time(() => void detectColumnEncoding(texts));
  figures.push({
    what: `Telling the encoding of a column of 100,000 names in ${encoding}`,
    value: ms(detectMs),
    ratio: detectMs / oursMs,
    against: 'decoding it',
  });
}
const plainMs = time(() => void detectColumnEncoding(people));
report([
  ...figures,
  { what: 'Telling that 100,000 names are Unicode', value: ms(plainMs) },
  { what: 'peak memory of this benchmark', value: `${peakMemoryMb()} MB` },
]);
