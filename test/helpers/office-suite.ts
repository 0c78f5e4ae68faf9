import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findCommand } from './outside-tools.ts';
import { withUtf8Locale } from './utf8-locale.ts';

/** What LibreOffice may take for one order; it has been seen to wait for ever. */
const LIMIT_MS = 90_000;

/**
 * Has LibreOffice open files and save each of them in a folder in another format (a name, or `name:filter:options`).
 * Its profile lies under a plain name and its language is set: without a UTF-8 locale it never comes back from a
 * profile whose name has accents.
 */
export function saveWithOffice(
  { to, out, inputFilter }: { to: string; out: string; inputFilter?: string },
  ...paths: readonly string[]
): void {
  const profile = mkdtempSync(join(tmpdir(), 'danh-ba-office-'));
  try {
    execFileSync(
      findCommand('soffice') ?? 'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        ...(inputFilter ? [`--infilter=${inputFilter}`] : []),
        '--convert-to',
        to,
        '--outdir',
        out,
        ...paths,
      ],
      { stdio: 'ignore', timeout: LIMIT_MS, env: withUtf8Locale() },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The same in a folder of their own beside the files. */
export function convertWithOffice(
  folder: string,
  format: 'pdf' | 'xlsx',
  names: readonly string[],
): string {
  const out = join(folder, `office-${format}`);
  mkdirSync(out, { recursive: true });
  saveWithOffice({ to: format, out }, ...names.map((name) => join(folder, name)));
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
