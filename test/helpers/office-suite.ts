import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand } from './outside-tools.ts';

/** Has LibreOffice open files and save them in another format, in a folder of their own beside them. */
export function convertWithOffice(
  folder: string,
  format: 'pdf' | 'xlsx',
  names: readonly string[],
): string {
  const out = join(folder, `office-${format}`);
  mkdirSync(out, { recursive: true });
  execFileSync(
    findCommand('soffice') ?? 'soffice',
    [
      `-env:UserInstallation=file://${encodeURI(folder)}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      out,
      ...names.map((name) => join(folder, name)),
    ],
    { stdio: 'ignore' },
  );
  return out;
}

/** The text of each page of a PDF as it stands on the page. */
export function pagesOfPdf(path: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

/** Width and height of each page of a PDF. @unit points */
export function sizesOfPdf(path: string): [number, number][] {
  const facts = execFileSync('pdfinfo', ['-l', '-1', path], { encoding: 'utf8' });
  return [...facts.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);
}
