import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that the tests need and npm cannot bring. */
export interface OutsideTool {
  /** What it is called in messages. */
  title: string;
  /** Commands of which any one will do. */
  commands: readonly string[];
  /** Debian packages that bring it. */
  packages: readonly string[];
}

/** What tests may ask for with {@link hasTool}. The browser is found by the end-to-end tests themselves. */
export const OUTSIDE_TOOLS = {
  poppler: {
    title: 'Poppler',
    commands: ['pdftotext'],
    packages: ['poppler-utils'],
  },
  libreoffice: {
    title: 'LibreOffice',
    commands: ['soffice'],
    packages: ['libreoffice-calc', 'libreoffice-writer', 'fonts-liberation2'],
  },
  slapd: {
    title: 'OpenLDAP',
    commands: ['slapd'],
    packages: ['slapd', 'ldap-utils'],
  },
} as const satisfies Record<string, OutsideTool>;

/** Full path of a command on the PATH, or null. */
export function findCommand(command: string): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = folders.flatMap((folder) =>
    endings.map((ending) => join(folder, command + ending)),
  );
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Whether any of the tool's commands is at hand. */
export const isInstalled = (tool: OutsideTool) =>
  tool.commands.some((command) => findCommand(command) !== null);

/**
 * Whether a test that needs a program can run here; `npm test` installs what a test names this way.
 * @example test.skipIf(!hasTool('poppler'))('the letter is real text', () => {});
 */
export const hasTool = (name: keyof typeof OUTSIDE_TOOLS) => isInstalled(OUTSIDE_TOOLS[name]);
