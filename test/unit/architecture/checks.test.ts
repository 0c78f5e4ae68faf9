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
} from '../../helpers/architecture/check-files.ts';
import {
  findCycles,
  findForbiddenImports,
  findForbiddenLibraries,
  findHomeless,
} from '../../helpers/architecture/check-imports.ts';
import { floors } from '../../helpers/architecture/floors.ts';
import { readModule } from '../../helpers/architecture/source-module.ts';

const rooms = floors(['directory', 'import']);
const read = (path: string, text: string) => [readModule(path, text)];

describe('forbidden imports are found', () => {
  test.each([
    [
      'the screens reach into the backend',
      'renderer/api/x.ts',
      '../../electron/backend/backend.ts',
    ],
    [
      'the backend reaches into the screens',
      'electron/backend/http/x.ts',
      '../../../renderer/ui/y.ts',
    ],
    ['one feature enters another', 'renderer/features/import/x.tsx', '../directory/y.tsx'],
    ['a repository calls a service', 'electron/backend/repositories/x.ts', '../services/y.ts'],
    ['a rule knows the contract', 'shared/rules/x.ts', '../api/contract/index.ts'],
    ['the ground leans on a floor', 'shared/text/x.ts', '../domain/unit.ts'],
    [
      'a migration imports what lives',
      'electron/backend/db/migrations/0002-x.ts',
      '../register.ts',
    ],
    ['a host skips the composition root', 'electron/hosts/x.ts', '../backend/db/register.ts'],
    ['a path leads out of every room', 'shared/rules/x.ts', '../../test/helpers/y.ts'],
  ])('%s', (_case, path, target) => {
    expect(findForbiddenImports(read(path, `import { y } from '${target}';`), rooms)).toHaveLength(
      1,
    );
  });

  test.each([
    `import type { Y } from '../api/contract/index.ts';`,
    `import '../api/contract/index.ts';`,
    `export { y } from '../api/contract/index.ts';`,
    `export * from '../api/contract/index.ts';`,
    `const y = await import('../api/contract/index.ts');`,
    `type Y = import('../api/contract/index.ts').Y;`,
    `const y = new URL('../api/contract/index.ts', import.meta.url);`,
  ])('however it is written: %s', (text) => {
    expect(findForbiddenImports(read('shared/rules/x.ts', text), rooms)).toEqual([
      'shared/rules/x.ts:1: shared/rules may not import shared/api',
    ]);
  });

  test('an allowed import passes', () => {
    const text = `import { y } from '../domain/unit.ts';`;
    expect(findForbiddenImports(read('shared/rules/x.ts', text), rooms)).toEqual([]);
  });

  test('a file outside every room is told', () => {
    expect(findHomeless(read('electron/backend/cellar/x.ts', ''), rooms)).toHaveLength(1);
  });
});

describe('forbidden libraries are found', () => {
  test.each([
    ['shared/rules/x.ts', 'zod'],
    ['shared/api/x.ts', 'node:fs'],
    ['renderer/ui/x.tsx', 'node:path'],
    ['renderer/ui/x.tsx', '@tanstack/react-query'],
    ['electron/backend/services/x.ts', 'better-sqlite3'],
    ['electron/backend/http/x.ts', 'electron'],
    ['electron/hosts/browser-host.ts', 'electron'],
  ])('%s importing %s', (path, library) => {
    expect(findForbiddenLibraries(read(path, `import x from '${library}';`), rooms)).toHaveLength(
      1,
    );
  });

  test('types of Electron pass in a host, and nowhere else', () => {
    const text = `import type { Session } from 'electron';`;
    expect(findForbiddenLibraries(read('electron/hosts/x.ts', text), rooms)).toEqual([]);
    expect(findForbiddenLibraries(read('electron/backend/http/x.ts', text), rooms)).toHaveLength(1);
  });

  test('a library in its own room passes, by subpath too', () => {
    const text = `import x from 'electron-log/node.js';`;
    expect(findForbiddenLibraries(read('electron/backend/log.ts', text), rooms)).toEqual([]);
  });
});

describe('circles are found', () => {
  test('through type-only imports and several files', () => {
    const modules = [
      ...read('shared/rules/a.ts', `import { b } from './b.ts';`),
      ...read('shared/rules/b.ts', `import type { C } from './c.ts';`),
      ...read('shared/rules/c.ts', `export * from './a.ts';`),
    ];
    expect(findCycles(modules)).toEqual([
      'shared/rules/a.ts → shared/rules/b.ts → shared/rules/c.ts → shared/rules/a.ts',
    ]);
    expect(findCycles(modules.slice(0, 2))).toEqual([]);
  });
});

describe('faults of files are found', () => {
  test('too many lines', () => {
    const text = 'const x = 1;\n'.repeat(300);
    expect(findLongFiles([{ path: 'a.ts', text }])).toEqual([]);
    expect(findLongFiles([{ path: 'a.ts', text: `${text}x;\n` }])).toHaveLength(1);
  });

  test('a default export', () => {
    expect(findDefaultExports(read('shared/text/x.ts', 'export default 1;'))).toHaveLength(1);
  });

  test.each([
    ['no comment', 'export const x = 1;'],
    ['a line comment', '// Says x.\nexport const x = 1;'],
    ['an empty comment', '/** */\nexport function x() {}'],
    ['only a tag', '/** @returns one */\nexport function x() {}'],
    [
      'tags out of order',
      '/**\n * Gives one.\n * @throws X\n * @source Điều 4\n */\nexport type X = 1;',
    ],
    ['an unknown tag', '/**\n * Gives one.\n * @author me\n */\nexport interface X {}'],
    ['a comment of something else', '/** Says y. */\nconst y = 1;\nexport const x = y;'],
    ['an export apart from its declaration', '/** Says x. */\nconst x = 1;\nexport { x };'],
  ])('an exported name with %s', (_case, text) => {
    expect(findUndocumentedExports(read('shared/text/x.ts', text))).toHaveLength(1);
  });

  test('a documented name passes, and so does a re-export', () => {
    const text = `/**\n * Gives one.\n * @source Điều 4\n * @returns one\n */\nexport const x = 1;\nexport * from './y.ts';`;
    expect(findUndocumentedExports(read('shared/text/x.ts', text))).toEqual([]);
  });

  test('names that are not kebab-case or say nothing', () => {
    expect(findBadNames(['shared/text/foldText.ts', 'renderer/ui/Button.tsx'])).toHaveLength(2);
    expect(findBadNames(['shared/text/utils.ts', 'electron/common/x.ts'])).toHaveLength(2);
    expect(findBadNames(['test/helpers/x.test.ts', 'shared/text/fold.ts', '.ci/run'])).toEqual([]);
  });

  test('copies of whole folders', () => {
    const texts = [
      `import { cpSync } from 'node:fs';`,
      `import { cp } from 'node:fs/promises';`,
      `import * as fs from 'node:fs';\nfs.cpSync('a', 'b');`,
      `import fs from 'fs';\nawait fs.promises.cp('a', 'b');`,
      `import { promises } from 'node:fs';\npromises.cp('a', 'b');`,
    ];
    for (const text of texts) expect(findFolderCopies(read('test/x.ts', text))).toHaveLength(1);
    expect(findFolderCopies(read('test/x.ts', `import { copyFileSync } from 'node:fs';`))).toEqual(
      [],
    );
  });

  test('a handler without its wrapper', () => {
    const path = 'electron/backend/handlers/unit.ts';
    const bare = 'os.unit.list.handler(({ context }) => context.register.write(() => 1))';
    expect(findBareHandlers([{ path, text: bare }])).toHaveLength(1);
    expect(
      findBareHandlers([{ path, text: 'os.unit.list.handler(\n  query(({ db }) => db))' }]),
    ).toEqual([]);
  });

  test('work left in a comment', () => {
    expect(findLeftovers(read('shared/text/x.ts', '// TODO finish'))).toHaveLength(1);
    expect(findLeftovers(read('shared/text/x.ts', `const list = 'TODO';`))).toEqual([]);
  });

  test('a stray entry at the top level', () => {
    expect(findStrayEntries(['start.ts', 'docs/a.md', '.ci/run', 'test/x.ts'])).toEqual([
      'start.ts does not belong at the top level',
      'docs does not belong at the top level',
    ]);
  });
});
