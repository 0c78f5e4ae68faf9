import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { WrongUsage } from './wrong-usage.ts';

/** One line of a batch. */
export interface BatchCall {
  call: string;
  input: unknown;
}

const withoutMark = (content: string) => content.replace(/^\uFEFF/, '');

async function readText(path: string): Promise<string> {
  if (path === '-') return withoutMark(await text(process.stdin));
  try {
    return withoutMark(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new WrongUsage(`Không đọc được tệp ${path}.`, { cause });
  }
}

/**
 * Reads the input of a call: JSON itself, `@file`, or `-` for standard input; nothing means `{}`.
 * @throws WrongUsage when it is not JSON or the file cannot be read
 */
export async function readInput(argument: string | undefined): Promise<unknown> {
  if (argument === undefined) return {};
  const isElsewhere = argument === '-' || argument.startsWith('@');
  const content = isElsewhere ? await readText(argument.replace(/^@/, '')) : argument;
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new WrongUsage(`Dữ liệu không phải JSON: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Reads the calls of a batch, one JSON object a line; `-` reads them from standard input.
 * @returns null in place of a line that is not a call, so that replies and lines stay in step
 * @throws WrongUsage when the file cannot be read
 */
export async function readBatch(path: string): Promise<(BatchCall | null)[]> {
  const lines = (await readText(path)).split('\n').filter((line) => line.trim() !== '');
  return lines.map(parseCall);
}

function parseCall(line: string): BatchCall | null {
  try {
    const parsed: unknown = JSON.parse(line);
    if (!isRecord(parsed) || typeof parsed.call !== 'string') return null;
    return { call: parsed.call, input: parsed.input ?? {} };
  } catch {
    return null;
  }
}

/**
 * Puts file ids in the place of every `{"$file":"name"}`, however deep.
 * @param idOf gives the id of an uploaded file, or throws when no such name was given
 */
export function replaceFileNames(input: unknown, idOf: (name: string) => string): unknown {
  if (Array.isArray(input)) return input.map((item) => replaceFileNames(item, idOf));
  if (!isRecord(input)) return input;
  if (typeof input.$file === 'string' && Object.keys(input).length === 1) return idOf(input.$file);
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, replaceFileNames(value, idOf)]),
  );
}

/** Tells an object from the other things JSON can hold. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
