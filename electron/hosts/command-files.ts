import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { CommandClient } from './command-client.ts';
import { isRecord } from './command-input.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * Hands in the files of the command line.
 * @param files paths by name
 * @returns file ids by name
 * @throws WrongUsage when a path cannot be read
 */
export async function uploadFiles(
  client: CommandClient,
  files: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [name, path] of files) {
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(readFileSync(path));
    } catch (cause) {
      throw new WrongUsage(`Không đọc được tệp ${path}.`, { cause });
    }
    ids.set(name, await client.upload(basename(path), bytes));
  }
  return ids;
}

/** A file the backend made, as replies name it. */
interface NamedFile {
  fileId: string;
  name: string;
}

function namedFiles(data: unknown): NamedFile[] {
  if (Array.isArray(data)) return data.flatMap(namedFiles);
  if (!isRecord(data)) return [];
  const { fileId, name } = data;
  const own = typeof fileId === 'string' && typeof name === 'string' ? [{ fileId, name }] : [];
  return [...own, ...Object.values(data).flatMap(namedFiles)];
}

/** A name without a path and without what Windows does not allow in one. */
function safeName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go
  const plain = basename(name.replaceAll('\\', '/')).replace(/[\u0000-\u001f<>:"|?*]/g, '_');
  const kept = plain.replace(/[. ]+$/, '');
  return kept === '' ? 'tep' : kept;
}

/** Writes without ever replacing a file: `a.xlsx`, then `a (2).xlsx`, and so on. */
function writeNew(folder: string, name: string, bytes: Uint8Array): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? name : `${stem} (${copy})${extension}`);
    try {
      writeFileSync(path, bytes, { flag: 'wx' });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * Makes the folder of `--save` when it is missing, before any work is done for nothing.
 * @throws WrongUsage when nothing can be written there
 */
export function prepareSaveFolder(saveDir: string): void {
  try {
    mkdirSync(saveDir, { recursive: true });
    accessSync(saveDir, constants.W_OK);
  } catch (cause) {
    throw new WrongUsage(`Không ghi được vào thư mục ${saveDir}.`, { cause });
  }
}

/**
 * Writes every file a reply names into a folder.
 * @returns their absolute paths, in the order of the reply
 */
export async function saveFiles(
  client: CommandClient,
  data: unknown,
  saveDir: string,
): Promise<string[]> {
  const folder = resolve(saveDir);
  const saved: string[] = [];
  for (const { fileId, name } of namedFiles(data)) {
    const bytes = await client.download(fileId);
    saved.push(writeNew(folder, safeName(name), bytes));
  }
  return saved;
}
