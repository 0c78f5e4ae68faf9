import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PUBLIC_KEY_FILE } from '../../../resources/installer/sign-release.ts';
import { repositoryDir } from '../../helpers/repository-dir.ts';

const require = createRequire(import.meta.url);
// What electron-builder itself brings: its reader of YAML, its validator, its schema and its file filter.
const builder = createRequire(require.resolve('app-builder-lib'));
const { load } = builder('js-yaml') as { load(text: string): Configuration };
const Ajv = builder('ajv') as new (
  options: object,
) => {
  compile(schema: object): ((data: unknown) => boolean) & { errors?: unknown };
};
const { FileMatcher } = require('app-builder-lib/out/fileMatcher.js') as {
  FileMatcher: new (
    from: string,
    to: string,
    expand: (text: string) => string,
    patterns: string[],
  ) => { createFilter(): (path: string, stat: { isDirectory(): boolean }) => boolean };
};

interface Configuration {
  [key: string]: unknown;
  files: string[];
  asarUnpack: string[];
  extraResources: { from: string; to: string; filter: string[] }[];
  win: { icon: string };
}

const inRoot = (...path: string[]) => join(repositoryDir, ...path);
const configuration = load(
  readFileSync(inRoot('resources/installer/electron-builder.yml'), 'utf8'),
);
const packageJson = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
  productName: string;
  main: string;
};

test("the configuration satisfies electron-builder's own schema", () => {
  const schema = JSON.parse(
    readFileSync(inRoot('node_modules/app-builder-lib/scheme.json'), 'utf8'),
  );
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    schema,
  );
  expect(validate(configuration) ? [] : validate.errors).toEqual([]);
  expect(validate({ ...configuration, electronFuse: {} })).toBe(false);
});

test('one user installs it without an administrator, and the register outlives it', () => {
  expect(configuration).toMatchObject({
    productName: 'DanhBaThuCongVu',
    npmRebuild: false,
    publish: null,
    win: { target: [{ target: 'nsis', arch: 'x64' }], requestedExecutionLevel: 'asInvoker' },
    nsis: {
      oneClick: true,
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
      shortcutName: 'Danh bạ thư công vụ',
    },
  });
  expect(packageJson.productName).toBe(configuration.productName);
});

test('the program cannot be turned into a Node, inspected or given other code', () => {
  expect(configuration).toMatchObject({ asar: true, asarUnpack: ['**/*.node'] });
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the files it names exist, and the key of updates goes along, unlike what signs them', () => {
  expect(configuration.extraResources).toEqual([
    { from: 'resources', to: 'resources', filter: ['**/*', '!installer/**'] },
  ]);
  expect(PUBLIC_KEY_FILE).toBe(inRoot('resources/updates/update-key.pem'));
  for (const path of [
    configuration.win.icon,
    ...configuration.extraResources.map((set) => set.from),
  ]) {
    expect(existsSync(inRoot(path)), path).toBe(true);
  }
  expect(existsSync(inRoot('node_modules/better-sqlite3/prebuilds/win32-x64.node'))).toBe(true);
  expect(packageJson.main).toBe('out/main/electron-host.js');
});

test('the icon is a Windows icon with the sizes Windows shows', () => {
  const icon = readFileSync(inRoot(configuration.win.icon));
  expect(icon.readUInt32LE(0)).toBe(0x00010000);
  const sizes = Array.from(
    { length: icon.readUInt16LE(4) },
    (_, index) => icon[6 + 16 * index] || 256,
  );
  expect(sizes).toEqual(expect.arrayContaining([16, 24, 32, 48, 256]));
});

test('of the packages only those with native parts and the fonts are packed, for Windows only', () => {
  // As electron-builder does for packages: everything, less what is excluded.
  const excluded = configuration.files.filter((pattern) => pattern.startsWith('!'));
  const matcher = new FileMatcher(repositoryDir, '/packed', (text) => text, ['**/*', ...excluded]);
  const isKept = matcher.createFilter();
  const kept = (path: string) => isKept(inRoot(path), { isDirectory: () => false });
  expect(kept('node_modules/better-sqlite3/lib/index.js')).toBe(true);
  expect(kept('node_modules/better-sqlite3/package.json')).toBe(true);
  expect(kept('node_modules/better-sqlite3/prebuilds/win32-x64.node')).toBe(true);
  expect(kept('node_modules/@myriaddreamin/typst-ts-node-compiler/index.js')).toBe(true);
  expect(kept('node_modules/better-sqlite3/prebuilds/linux-x64.node')).toBe(false);
  expect(kept('node_modules/better-sqlite3/deps/sqlite3/sqlite3.c')).toBe(false);
  const fonts = 'node_modules/@expo-google-fonts/tinos/700Bold';
  expect(existsSync(inRoot(fonts, 'Tinos_700Bold.ttf'))).toBe(true);
  expect(kept(`${fonts}/Tinos_700Bold.ttf`)).toBe(true);
  expect(kept(`${fonts}/Tinos_700Bold.ttf.png`)).toBe(false);
  expect(kept('node_modules/react/index.js')).toBe(false);
  expect(kept('node_modules/@fluentui/react-icons/lib/index.js')).toBe(false);
});
