import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readRepositoryFile, repositoryFiles } from '../helpers/architecture/repository-files.ts';
import { contractProcedures } from '../helpers/contract-procedures.ts';

/** What everybody has who may open the window. */
const EVERYBODY: ReadonlySet<string> = new Set(['public', 'self', 'read']);

const rightOf = new Map(contractProcedures().map(({ name, meta }) => [name, meta.right]));
const texts = new Map(
  repositoryFiles()
    .filter((path) => /^renderer\/.*\.tsx?$/.test(path))
    .map((path) => [path, readRepositoryFile(path)] as const),
);

/** One thing a module defines at its top, and the rights that calling or showing it needs. */
interface Part {
  path: string;
  name: string;
  text: string;
}

function partsOf(path: string, text: string): Part[] {
  const starts = [...text.matchAll(/^(?:export )?(?:async )?(?:function|const|class) (\w+)/gm)];
  return starts.map((start, index) => ({
    path,
    name: start[1] ?? '',
    text: text.slice(start.index, starts[index + 1]?.index),
  }));
}

const parts = [...texts].flatMap(([path, text]) => partsOf(path, text));

/** The part of another module, or of its own, that a name in a module means. */
function meant(path: string, name: string): Part | undefined {
  const own = parts.find((part) => part.path === path && part.name === name);
  if (own) return own;
  const text = texts.get(path) ?? '';
  for (const [, names = '', from = ''] of text.matchAll(
    /import (?:type )?\{([^}]*)\} from '(\.[^']+)'/g,
  )) {
    const listed = names.split(',').map((each) => each.trim().split(' as ').at(-1));
    if (listed.includes(name))
      return parts.find((part) => part.path === join(dirname(path), from) && part.name === name);
  }
  return undefined;
}

/** Whether a part, or the module it stands in, shows itself only to whoever has a right. */
function asksFor({ path }: Part, right: string): boolean {
  const text = texts.get(path) ?? '';
  // The list's own print and save ask by themselves.
  if (right === 'export' && text.includes('<ListOutput')) return true;
  return [`right="${right}"`, `useCan('${right}')`, `right: '${right}'`].some((sign) =>
    text.includes(sign),
  );
}

function neededBy(part: Part, seen: Set<Part> = new Set()): Map<string, string> {
  const needed = new Map<string, string>();
  if (seen.has(part)) return needed;
  seen.add(part);
  for (const [, group, procedure] of part.text.matchAll(/\b(?:client|api)\.(\w+)\.(\w+)/g)) {
    const right = rightOf.get(`${group}.${procedure}`);
    if (right && !EVERYBODY.has(right)) needed.set(right, `${group}.${procedure}`);
  }
  for (const name of new Set(part.text.match(/\b[A-Za-z_]\w+\b/g) ?? [])) {
    const used = name === part.name ? undefined : meant(part.path, name);
    if (!used) continue;
    for (const [right, procedure] of neededBy(used, seen))
      needed.set(right, `${procedure} through ${used.name}`);
  }
  for (const right of [...needed.keys()]) if (asksFor(part, right)) needed.delete(right);
  return needed;
}

/** Screens and sections of the settings, with the rights their entry asks for. */
function entries(): { name: string; part: Part; rights: string[] }[] {
  const screens = texts.get('renderer/app/screens.ts') ?? '';
  const found = [...screens.matchAll(/import\('\.\.(\/[^']+)'\)\)\.(\w+)([\s\S]*?)\n {2}\},/g)].map(
    ([, file, name = '', rest = '']) => ({ path: `renderer${file}`, name, rest }),
  );
  return found.flatMap(({ path, name, rest }) => {
    const part = parts.find((each) => each.path === path && each.name === name);
    const rights = [...rest.matchAll(/'(\w+)'/g)].flatMap(([, right]) => (right ? [right] : []));
    return part ? [{ name, part, rights }] : [];
  });
}

test('no screen shows a control that leads to a procedure its operator may not call', () => {
  const screens = entries();
  expect(screens.length).toBeGreaterThanOrEqual(16);
  const unguarded = screens.flatMap(({ name, part, rights }) =>
    [...neededBy(part)]
      .filter(([right]) => !(rights.length === 1 && rights.includes(right)))
      .map(([right, procedure]) => `${name}: ${procedure} takes the right to ${right}`),
  );
  expect(unguarded).toEqual([]);
});

test('the check sees what leads to a procedure, however far away it is', () => {
  const all = parts.filter(({ path }) => path.startsWith('renderer/features/'));
  const leading = all.filter((part) => /client\.\w+\.\w+/.test(part.text));
  expect(leading.length).toBeGreaterThan(60);
  const dialog = parts.find(({ name }) => name === 'HoldDialog') as Part;
  expect([...neededBy(dialog).keys()]).toEqual(['edit']);
});

test('whatever a look-up shows has a name in the audit, and nothing else has', () => {
  const labels = texts.get('renderer/i18n/look-up-labels.ts') ?? '';
  const named = [...labels.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, name]) => name);
  const showing = contractProcedures().flatMap(({ name, meta }) => (meta.showsPeople ? name : []));
  expect(named.toSorted()).toEqual(showing.toSorted());
});
