import { ELECTRON_MODULE, type Room } from './floors.ts';
import type { ImportEdge, SourceModule } from './source-module.ts';

const at = (module: SourceModule, edge: ImportEdge) => `${module.path}:${edge.line}`;

const roomOf = (rooms: readonly Room[], path: string) =>
  rooms.find(({ holds }) => holds.test(path));

/** Modules that stand in no room, and so escape every other check. */
export function findHomeless(modules: readonly SourceModule[], rooms: readonly Room[]): string[] {
  return modules
    .filter(({ path }) => !roomOf(rooms, path))
    .map(({ path }) => `${path} stands in no room of the floors table`);
}

/** Imports of a room that the table does not allow; a relative path into no room at all counts as one. */
export function findForbiddenImports(
  modules: readonly SourceModule[],
  rooms: readonly Room[],
): string[] {
  return modules.flatMap((module) => {
    const room = roomOf(rooms, module.path);
    return module.imports.flatMap((edge) => {
      if (!room || edge.target === null || !/\.tsx?$/.test(edge.target)) return [];
      const target = roomOf(rooms, edge.target);
      if (target && (target.name === room.name || room.mayImport.includes(target.name))) return [];
      const wanted = target?.name ?? `${edge.target}, which is in no room`;
      return [`${at(module, edge)}: ${room.name} may not import ${wanted}`];
    });
  });
}

/** Imports of npm packages and of Node that the room has no claim to, and of `electron` outside its one module. */
export function findForbiddenLibraries(
  modules: readonly SourceModule[],
  rooms: readonly Room[],
): string[] {
  return modules.flatMap((module) => {
    const room = roomOf(rooms, module.path);
    return module.imports.flatMap((edge) => {
      if (!room || edge.target !== null) return [];
      const { specifier } = edge;
      const isElectron = specifier === 'electron' || specifier.startsWith('electron/');
      if (isElectron && !edge.isTypeOnly && module.path !== ELECTRON_MODULE)
        return [`${at(module, edge)}: only ${ELECTRON_MODULE} may import electron`];
      const isAllowed = specifier.startsWith('node:')
        ? room.node
        : room.libraries.some((name) => specifier === name || specifier.startsWith(`${name}/`));
      return isAllowed ? [] : [`${at(module, edge)}: ${room.name} may not import ${specifier}`];
    });
  });
}

/** Circles of imports, type-only ones included; each is told once, from the module reached first. */
export function findCycles(modules: readonly SourceModule[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const cycles: string[] = [];
  const visit = (path: string) => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    trail.push(path);
    for (const { target } of byPath.get(path)?.imports ?? [])
      if (target !== null && byPath.has(target)) visit(target);
    trail.pop();
    state.set(path, 'done');
  };
  for (const path of byPath.keys()) visit(path);
  return cycles;
}
