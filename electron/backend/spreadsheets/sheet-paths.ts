import type { StoredFile } from './stored-zip.ts';

/** Where the XML of each sheet of a workbook lies, in the order of its tabs; empty when it cannot be told. */
export function findSheetPaths(files: readonly StoredFile[]): string[] {
  const workbook = textOf(files, 'xl/workbook.xml');
  const relations = new Map<string, string>();
  for (const [tag] of textOf(files, 'xl/_rels/workbook.xml.rels').matchAll(
    /<(?:\w+:)?Relationship\b[^>]*>/g,
  )) {
    relations.set(attribute(tag, 'Id'), attribute(tag, 'Target'));
  }
  const paths: string[] = [];
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const target = relations.get(attribute(tag, '\\w+:id')) ?? '';
    paths.push(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return paths;
}

function textOf(files: readonly StoredFile[], name: string): string {
  return files.find((file) => file.name === name)?.content.toString('utf8') ?? '';
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}
