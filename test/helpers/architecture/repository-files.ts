import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryDir } from '../repository-dir.ts';
import { readModule, type SourceModule } from './source-module.ts';

const NOT_OURS = new Set([
  '.git',
  'node_modules',
  'out',
  'dist',
  'test-results',
  'playwright-report',
]);

/** Every file that is the project's own, as repository paths with forward slashes. */
export function repositoryFiles(folder = ''): string[] {
  return readdirSync(join(repositoryDir, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? repositoryFiles(path) : [path];
  });
}

/** The text of a file of the repository. */
export const readRepositoryFile = (path: string) => readFileSync(join(repositoryDir, path), 'utf8');

/** The source modules among the files. */
export function readModules(paths: readonly string[]): SourceModule[] {
  return paths
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readModule(path, readRepositoryFile(path)));
}
