import { describe, expect, test } from 'vitest';
import {
  findBadNames,
  findBareHandlers,
  findDefaultExports,
  findFolderCopies,
  findLeftovers,
  findLongFiles,
  findStrayEntries,
  findUndocumentedExports,
} from './helpers/architecture/check-files.ts';
import {
  findCycles,
  findForbiddenImports,
  findForbiddenLibraries,
  findHomeless,
} from './helpers/architecture/check-imports.ts';
import { floors } from './helpers/architecture/floors.ts';
import {
  readModules,
  readRepositoryFile,
  repositoryFiles,
} from './helpers/architecture/repository-files.ts';

const files = repositoryFiles();
const product = readModules(files.filter((path) => /^(shared|electron|renderer)\//.test(path)));
const tests = readModules(files.filter((path) => path.startsWith('test/')));
const features = new Set(
  files.flatMap((path) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? []),
);
const rooms = floors([...features]);

describe('floors', () => {
  test('the checks see the house, and not an empty one', () => {
    const edges = product.flatMap(({ imports }) => imports);
    expect(product.length).toBeGreaterThan(50);
    expect(edges.length).toBeGreaterThan(product.length);
    for (const house of ['shared/', 'electron/', 'renderer/'])
      expect(product.some(({ path }) => path.startsWith(house))).toBe(true);
  });

  test('every module stands in a room', () => {
    expect(findHomeless(product, rooms)).toEqual([]);
  });

  test('every room imports only what its floor allows', () => {
    expect(findForbiddenImports(product, rooms)).toEqual([]);
  });

  test('every library, Node and Electron are imported only where they belong', () => {
    expect(findForbiddenLibraries(product, rooms)).toEqual([]);
  });

  test('imports form no circle', () => {
    expect(findCycles([...product, ...tests])).toEqual([]);
  });
});

describe('files', () => {
  test('no file is longer than can be read at a sitting', () => {
    const code = files.filter(
      (path) => /\.(tsx?|css|html|mjs|cjs|js)$/.test(path) || path === '.ci/run',
    );
    expect(findLongFiles(code.map((path) => ({ path, text: readRepositoryFile(path) })))).toEqual(
      [],
    );
  });

  test('names are kebab-case and say something', () => {
    const ours = files.filter((path) => /^(shared|electron|renderer|test)\//.test(path));
    expect(findBadNames(ours.filter((path) => /\.(tsx?|css|html|sql)$/.test(path)))).toEqual([]);
  });

  test('only what the house is made of stands at the top level', () => {
    expect(findStrayEntries(files)).toEqual([]);
  });

  test('nothing is exported by default', () => {
    const configs = /\.config\.ts$/;
    expect(
      findDefaultExports([...product, ...tests].filter(({ path }) => !configs.test(path))),
    ).toEqual([]);
  });

  test('every exported name says what it is for', () => {
    expect(findUndocumentedExports(product)).toEqual([]);
  });

  test('every procedure is handled as a query, a command or a job', () => {
    const handlers = files.filter((path) => path.startsWith('electron/backend/handlers/'));
    expect(handlers.length).toBeGreaterThan(5);
    const texts = handlers.map((path) => ({ path, text: readRepositoryFile(path) }));
    expect(findBareHandlers(texts)).toEqual([]);
  });

  test('folders are never copied with fs.cp', () => {
    expect(findFolderCopies([...product, ...tests])).toEqual([]);
  });

  test('no work is left in comments', () => {
    expect(findLeftovers(product)).toEqual([]);
  });
});
