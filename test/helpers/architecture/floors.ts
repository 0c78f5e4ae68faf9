/** A room of the house: which files it holds and what they may lean on. */
export interface Room {
  name: string;
  /** Matches the repository paths of its files; the first room that matches wins. */
  holds: RegExp;
  /** Names of other rooms its files may import, type-only imports included. A room may always import itself. */
  mayImport: readonly string[];
  /** npm packages it may import; an entry also allows the package's subpaths. */
  libraries: readonly string[];
  /** Whether `node:` modules are at hand. */
  node: boolean;
}

const GROUND = ['shared/text', 'shared/errors'];
const SHARED = [...GROUND, 'shared/domain', 'shared/rules', 'shared/report', 'shared/api'];
/** What any backend room may know of the house it stands in. */
const BACKEND_GROUND = [...SHARED, 'backend-types', 'backend/ground'];
const REACT = ['react', 'react-dom', 'zustand', 'wouter', 'react-hook-form', '@hookform/resolvers'];
const FLUENT = [
  '@fluentui/react-components',
  '@fluentui/react-icons',
  '@fluentui/react-datepicker-compat',
];
const GRID = ['ag-grid-community', 'ag-grid-react', '@ag-grid-community/locale'];
const CALLS = ['@tanstack/react-query', '@orpc/tanstack-query', '@orpc/client', '@orpc/contract'];

const shared = (
  name: string,
  mayImport: readonly string[],
  libraries: readonly string[],
): Room => ({
  name: `shared/${name}`,
  holds: new RegExp(`^shared/${name}(/|\\.ts$)`),
  mayImport,
  libraries,
  node: false,
});

const backend = (
  name: string,
  mayImport: readonly string[],
  libraries: readonly string[],
): Room => ({
  name: `backend/${name}`,
  holds: new RegExp(`^electron/backend/${name}/`),
  mayImport: [...BACKEND_GROUND, ...mayImport.map((room) => `backend/${room}`)],
  libraries,
  node: true,
});

const renderer = (
  name: string,
  holds: RegExp,
  mayImport: readonly string[],
  libraries: readonly string[],
): Room => ({
  name: `renderer/${name}`,
  holds,
  mayImport: [...SHARED, 'renderer/assets', ...mayImport.map((room) => `renderer/${room}`)],
  libraries: [...REACT, ...libraries],
  node: false,
});

/**
 * The floors of the house, as data: who may import whom, and which libraries live where. `features` names are read
 * from the tree, since each is a room of its own that no other feature may enter.
 */
export function floors(features: readonly string[]): Room[] {
  const featureRooms = features.map((name) => `features/${name}`);
  return [
    shared('errors', [], []),
    shared('text', [], []),
    shared('domain', GROUND, []),
    shared('rules', [...GROUND, 'shared/domain'], []),
    shared('report', [...GROUND, 'shared/domain'], []),
    shared('api', [...GROUND, 'shared/domain', 'shared/report'], ['zod', '@orpc/contract']),

    {
      name: 'backend/migration',
      holds: /^electron\/backend\/db\/migrations\/\d{4}-/,
      mayImport: [],
      libraries: [],
      node: false,
    },
    {
      name: 'backend-types',
      holds: /^electron\/backend\/backend-types\.ts$/,
      mayImport: SHARED,
      libraries: [],
      node: true,
    },
    backend('db', ['migration'], ['better-sqlite3']),
    backend('spreadsheets', [], ['xlsx', 'papaparse', 'iconv-lite', 'yazl']),
    backend('documents', [], ['docx', '@myriaddreamin/typst-ts-node-compiler', 'echarts']),
    backend('http', [], ['@orpc/server', '@orpc/contract']),
    backend('files', [], []),
    backend('address-books', ['spreadsheets'], ['yazl']),
    backend('lists', ['spreadsheets'], []),
    backend('mail-server', ['spreadsheets'], []),
    backend('repositories', ['db'], []),
    backend(
      'services',
      [
        'repositories',
        'address-books',
        'lists',
        'mail-server',
        'spreadsheets',
        'documents',
        'files',
        'db',
      ],
      [],
    ),
    backend(
      'jobs',
      ['services', 'repositories', 'lists', 'spreadsheets', 'documents', 'files', 'db'],
      [],
    ),
    backend(
      'handlers',
      ['services', 'jobs', 'files', 'repositories', 'db'],
      ['@orpc/server', '@orpc/contract'],
    ),
    {
      name: 'backend/root',
      holds: /^electron\/backend\/(backend|running-backend|failed-backend)\.ts$/,
      mayImport: [
        ...BACKEND_GROUND,
        ...'db http files repositories services jobs handlers documents spreadsheets'
          .split(' ')
          .map((room) => `backend/${room}`),
      ],
      libraries: [],
      node: true,
    },
    {
      name: 'backend/ground',
      holds: /^electron\/backend\/[^/]+\.ts$/,
      mayImport: [...SHARED, 'backend-types'],
      libraries: ['electron-log'],
      node: true,
    },
    {
      name: 'hosts',
      holds: /^electron\/hosts\//,
      mayImport: [...SHARED, 'backend-types', 'backend/root'],
      libraries: ['electron', '@orpc/client', '@orpc/contract'],
      node: true,
    },

    renderer('styles', /^renderer\/styles\//, [], []),
    renderer('i18n', /^renderer\/i18n\//, [], []),
    renderer('api', /^renderer\/api\//, [], CALLS),
    renderer('ui', /^renderer\/ui\//, ['i18n', 'styles'], [...FLUENT, ...GRID]),
    ...features.map((name) =>
      renderer(
        `features/${name}`,
        new RegExp(`^renderer/features/${name}/`),
        ['ui', 'i18n', 'api', 'styles'],
        [...FLUENT, ...GRID, '@tanstack/react-query', '@orpc/contract', 'echarts'],
      ),
    ),
    renderer(
      'app',
      /^renderer\/(app\/|main\.tsx$)/,
      ['ui', 'i18n', 'api', 'styles', ...featureRooms],
      [...FLUENT, '@tanstack/react-query'],
    ),
    {
      name: 'renderer/assets',
      holds: /^renderer\/[^/]+\.d\.ts$/,
      mayImport: [],
      libraries: [],
      node: false,
    },
  ];
}

/** The only module that may load the `electron` package (others of the hosts only its types): to read it is to trust it. */
export const ELECTRON_MODULE = 'electron/hosts/electron-host.ts';

/** What may stand at the top of the repository; anything else belongs in a house. */
export const TOP_LEVEL: readonly string[] = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.vite.config.ts',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];
