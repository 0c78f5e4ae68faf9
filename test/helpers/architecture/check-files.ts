import { basename } from 'node:path/posix';
import { TOP_LEVEL } from './floors.ts';
import type { SourceModule } from './source-module.ts';

const MAX_LINES = 300;
const TAG_ORDER = ['@source', '@unit', '@param', '@returns', '@throws', '@example'];
const VAGUE_NAMES = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc']);
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Files too long to be read in one sitting. */
export function findLongFiles(files: readonly { path: string; text: string }[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > MAX_LINES ? [`${path} has ${lines} lines, more than ${MAX_LINES}`] : [];
  });
}

/** Default exports: a name given where a thing is made is the name everywhere. */
export function findDefaultExports(modules: readonly SourceModule[]): string[] {
  return modules
    .filter(({ hasDefaultExport }) => hasDefaultExport)
    .map(({ path }) => `${path} has a default export`);
}

function faultOfComment(comment: string | null): string | null {
  if (comment === null) return 'has no doc comment';
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*+\s?/, '').trim());
  const first = lines.find((line) => line !== '');
  if (!first || first.startsWith('@') || first.startsWith('See {@link'))
    return 'has a doc comment that does not begin with what it is for';
  const ranks = lines
    .filter((line) => line.startsWith('@'))
    .map((line) => TAG_ORDER.indexOf(line.split(/\s/)[0] ?? ''));
  if (ranks.includes(-1)) return `has a tag other than ${TAG_ORDER.join(' ')}`;
  return ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))
    ? null
    : `has tags out of the order ${TAG_ORDER.join(' ')}`;
}

/** Exported names whose comment is missing, empty or out of order. */
export function findUndocumentedExports(modules: readonly SourceModule[]): string[] {
  return modules.flatMap((module) =>
    module.exports.flatMap(({ name, comment, line }) => {
      const fault = faultOfComment(comment);
      return fault ? [`${module.path}:${line}: ${name} ${fault}`] : [];
    }),
  );
}

/** Files and folders whose names are not kebab-case, or say nothing. */
export function findBadNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const names = path.split('/').map((name) => name.replace(/^\./, '').split('.')[0] ?? '');
    if (!names.every((name) => KEBAB.test(name))) return [`${path} is not kebab-case`];
    const isVague = !path.startsWith('test/') && names.some((name) => VAGUE_NAMES.has(name));
    return isVague ? [`${path} has a name that says nothing`] : [];
  });
}

/** Signing in acts before anybody is known, approving in another's name; they handle their calls themselves. */
const OWN_HANDLERS = /^electron\/backend\/handlers\/(session|recovery|operator|approve)\.ts$/;

/** Handlers that are not wrapped in `query`, `command` or `job`, and so could write without a transaction or an event. */
export function findBareHandlers(files: readonly { path: string; text: string }[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('electron/backend/handlers/') && !OWN_HANDLERS.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\.handler\(\s*(?!\s|query\(|command\(|job\()/g)].map(
        () => `${path}: a handler is not wrapped in query, command or job`,
      ),
    );
}

/** Uses of `fs.cp` and `fs.cpSync`, which copy nothing, or abort, on Windows paths with accents (node#61878). */
export function findFolderCopies(modules: readonly SourceModule[]): string[] {
  return modules.flatMap(({ path, copyLines }) =>
    copyLines.map((line) => `${path}:${line}: fs.cp loses files on paths with accents`),
  );
}

/** Work left for later in a comment, which belongs in an issue. */
export function findLeftovers(modules: readonly SourceModule[]): string[] {
  return modules.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        /(\/\/|\*).*\b(TODO|FIXME|XXX|HACK)\b/.test(line)
          ? [`${path}:${index + 1}: ${line.trim()}`]
          : [],
      ),
  );
}

/** Entries at the top of the repository that the customer did not ask for. */
export function findStrayEntries(paths: readonly string[]): string[] {
  const entries = new Set(paths.map((path) => path.split('/')[0] ?? ''));
  return [...entries]
    .filter((entry) => !basename(entry).startsWith('.') && !TOP_LEVEL.includes(entry))
    .map((entry) => `${entry} does not belong at the top level`);
}
