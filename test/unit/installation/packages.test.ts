import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryDir } from '../../helpers/repository-dir.ts';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  gypfile?: boolean;
  optionalDependencies?: Record<string, string>;
}

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(join(repositoryDir, name), 'utf8'));
const wanted = readJson('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const { packages } = readJson('package-lock.json') as { packages: Record<string, LockedPackage> };

test('every package is wanted in one exact version', () => {
  const versions = Object.values({ ...wanted.dependencies, ...wanted.devDependencies });
  expect(versions.filter((version) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('native packages are locked with their Windows parts, which npm drops without a word', () => {
  const native = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => name.includes('win32-x64'))
      .map((name) => ({ path, name })),
  );
  expect(native.length).toBeGreaterThan(4);
  const isLocked = ({ path, name }: { path: string; name: string }) =>
    `node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages;
  expect(native.filter((part) => !isLocked(part))).toEqual([]);
});

test('no compiler is needed: older npm builds better-sqlite3 unless the lock file says not to', () => {
  expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

test('the lock file names no registry, so that each machine uses its own', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('the reader of spreadsheets is the one without the known faults, by its own fingerprint', () => {
  expect(wanted.dependencies.xlsx).toBe('npm:@e965/xlsx@0.20.3');
  const readers = Object.entries(packages).filter(([path]) =>
    /(^|\/)node_modules\/xlsx$/.test(path),
  );
  expect(readers.map(([path, { version }]) => [path, version])).toEqual([
    ['node_modules/xlsx', '0.20.3'],
  ]);
  expect(readers[0]?.[1].integrity).toMatch(/^sha512-/);
});
