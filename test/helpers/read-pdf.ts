import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from './temp-dir.ts';

const MM_PER_PT = 25.4 / 72;

/** A word on a page, in millimetres from the top left corner. */
export interface PdfWord {
  text: string;
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What Poppler reads back from a PDF. */
export interface ReadPdf {
  pages: { width: number; height: number; words: PdfWord[] }[];
  /** Text in reading order, one string a page. */
  texts: string[];
  fonts: { name: string; isEmbedded: boolean; hasUnicode: boolean }[];
  info: Record<string, string>;
  /** Where the file lies. */
  path: string;
}

const run = (command: string, ...parameters: string[]) =>
  execFileSync(command, parameters, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

const plainText = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&amp;', '&');

/** Reads a PDF back: where each word stands, which fonts, how many pages. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const path = join(tempDir(), 'document.pdf');
  writeFileSync(path, bytes);
  const xml = run('pdftotext', '-bbox-layout', path, '-');
  const pages = xml
    .split('<page ')
    .slice(1)
    .map((part, index) => {
      const size = part.match(/width="([\d.]+)" height="([\d.]+)"/);
      const words = [
        ...part.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        text: plainText(text ?? ''),
        page: index + 1,
        left: Number(left) * MM_PER_PT,
        top: Number(top) * MM_PER_PT,
        right: Number(right) * MM_PER_PT,
        bottom: Number(bottom) * MM_PER_PT,
      }));
      return {
        width: Number(size?.[1]) * MM_PER_PT,
        height: Number(size?.[2]) * MM_PER_PT,
        words,
      };
    });
  const fonts = run('pdffonts', path)
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const flags = line.match(/ (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/);
      return {
        name: line.split(' ')[0] ?? '',
        isEmbedded: flags?.[1] === 'yes',
        hasUnicode: flags?.[3] === 'yes',
      };
    });
  const info = Object.fromEntries(
    run('pdfinfo', path)
      .split('\n')
      .map((line) => line.match(/^([^:]+): +(.*)$/))
      .filter((match) => match !== null)
      .map((match) => [match[1] ?? '', match[2] ?? '']),
  );
  const texts = run('pdftotext', path, '-').split('\f').slice(0, -1);
  return { pages, texts, fonts, info, path };
}

/** A stretch of text in one font, as the PDF has it. */
export interface PdfRun {
  text: string;
  sizePt: number;
  isBold: boolean;
  isItalic: boolean;
}

/** Every line of text with its size and weight, as Poppler's HTML writer tells them. */
export function fontRuns(path: string): PdfRun[] {
  const xml = run('pdftohtml', '-xml', '-stdout', '-i', '-fontfullname', '-zoom', '1', path);
  const fonts = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="([\d.]+)" family="([^"]*)"/g)].map(
      ([, id, size, family]) => [id, { size: Number(size), family: family ?? '' }],
    ),
  );
  return [...xml.matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/g)].map(([, id, inner]) => {
    const font = fonts.get(id ?? '');
    return {
      text: plainText((inner ?? '').replaceAll(/<[^>]+>/g, '')),
      sizePt: font?.size ?? 0,
      isBold: /Bold/.test(font?.family ?? ''),
      isItalic: /Italic/.test(font?.family ?? ''),
    };
  });
}

/** A straight line on the first page, in millimetres. */
export interface PdfLine {
  left: number;
  right: number;
  y: number;
}

/** The horizontal lines of a page, table borders included. */
export function horizontalLines(path: string, page: number): PdfLine[] {
  const svg = run('pdftocairo', '-svg', '-f', String(page), '-l', String(page), path, '-');
  const number = String.raw`(-?[\d.]+)`;
  const line = new RegExp(
    `d="M ${number} ${number} L ${number} ${number} "[^>]*?(?:transform="matrix\\(${Array(6).fill(number).join(', ?')}\\)")?/>`,
    'g',
  );
  return [...svg.matchAll(line)].flatMap((match) => {
    const [x1, y1, x2, y2] = match.slice(1, 5).map(Number) as [number, number, number, number];
    if (y1 !== y2) return [];
    const [a = 1, , , d = 1, e = 0, f = 0] = match[5] ? match.slice(5, 11).map(Number) : [];
    const xs = [x1 * a + e, x2 * a + e].map((x) => x * MM_PER_PT);
    return [{ left: Math.min(...xs), right: Math.max(...xs), y: (y1 * d + f) * MM_PER_PT }];
  });
}
