import { posix } from 'node:path';
import { type Node, parseSync, type Statement, Visitor } from 'oxc-parser';

/** One import of a module, whichever way it is written. */
export interface ImportEdge {
  specifier: string;
  /** Repository path when the specifier is relative, else null. */
  target: string | null;
  /** Gone when the types are: nothing is loaded. */
  isTypeOnly: boolean;
  line: number;
}

/** One exported name and the comment that stands before it. */
export interface ExportedName {
  name: string;
  /** Text of the doc comment, or null when there is none. */
  comment: string | null;
  line: number;
}

/** What the architecture test knows of a source file. */
export interface SourceModule {
  /** Repository path with forward slashes. */
  path: string;
  text: string;
  imports: ImportEdge[];
  exports: ExportedName[];
  hasDefaultExport: boolean;
  /** Lines that call or import `fs.cp` or `fs.cpSync`, which lose files on Windows paths with accents (node#61878). */
  copyLines: number[];
}

const FS_MODULES = new Set(['fs', 'node:fs', 'fs/promises', 'node:fs/promises']);
const COPIES = new Set(['cp', 'cpSync']);

function exportedNames(statement: Statement): string[] {
  if (statement.type !== 'ExportNamedDeclaration' || statement.source) return [];
  const declaration = statement.declaration;
  if (!declaration) {
    return statement.specifiers.map(({ exported }) =>
      exported.type === 'Literal' ? String(exported.value) : exported.name,
    );
  }
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) =>
      id.type === 'Identifier' ? [id.name] : [],
    );
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
}

/** Reads one file: its imports in every form (static, re-export, dynamic, type, `new URL(…, import.meta.url)`) and exports. */
export function readModule(path: string, text: string): SourceModule {
  const { program, comments, errors } = parseSync(path, text);
  const [fault] = errors;
  if (fault) throw new Error(`${path} cannot be parsed: ${fault.message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const read: SourceModule = {
    path,
    text,
    imports: [],
    exports: [],
    hasDefaultExport: false,
    copyLines: [],
  };
  const fsNames = new Set<string>();

  const addImport = (source: Node | null | undefined, isTypeOnly = false) => {
    if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
    const specifier = source.value.replace(/\?.*$/, '');
    const target = specifier.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(path), specifier))
      : null;
    read.imports.push({ specifier, target, isTypeOnly, line: lineAt(source.start) });
  };

  new Visitor({
    ImportDeclaration(node) {
      addImport(node.source, node.importKind === 'type');
      if (!FS_MODULES.has(node.source.value)) return;
      for (const specifier of node.specifiers) {
        if (specifier.type !== 'ImportSpecifier') fsNames.add(specifier.local.name);
        else if (specifier.imported.type === 'Identifier') {
          if (specifier.imported.name === 'promises') fsNames.add(specifier.local.name);
          if (COPIES.has(specifier.imported.name)) read.copyLines.push(lineAt(specifier.start));
        }
      }
    },
    ExportNamedDeclaration: (node) => addImport(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => addImport(node.source, node.exportKind === 'type'),
    ExportDefaultDeclaration() {
      read.hasDefaultExport = true;
    },
    ImportExpression: (node) => addImport(node.source),
    TSImportType: (node) => addImport(node.source, true),
    NewExpression(node) {
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      const base = node.arguments[1];
      if (isUrl && base && text.slice(base.start, base.end) === 'import.meta.url')
        addImport(node.arguments[0]);
    },
    MemberExpression(node) {
      if (node.property.type !== 'Identifier' || !COPIES.has(node.property.name)) return;
      const root = text.slice(node.object.start, node.object.end).split('.')[0] ?? '';
      if (fsNames.has(root)) read.copyLines.push(lineAt(node.start));
    },
  }).visit(program);

  for (const statement of program.body) {
    const doc = comments.findLast(
      ({ type, value, end }) =>
        type === 'Block' &&
        value.startsWith('*') &&
        end <= statement.start &&
        text.slice(end, statement.start).trim() === '',
    );
    for (const name of exportedNames(statement))
      read.exports.push({ name, comment: doc ? doc.value : null, line: lineAt(statement.start) });
  }
  return read;
}
