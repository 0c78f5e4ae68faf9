/** A recorded field, before and after. */
export interface RecordedChange {
  path: string;
  before: string | null;
  after: string | null;
}

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'object') {
    for (const [key, part] of Object.entries(value))
      flatten(part, path ? `${path}.${key}` : key, into);
    return;
  }
  into.set(path, String(value));
}

/** Lays what was recorded before and after side by side, field by field. */
export function recordedChanges(before: unknown, after: unknown): RecordedChange[] {
  const was = new Map<string, string>();
  const is = new Map<string, string>();
  flatten(before, '', was);
  flatten(after, '', is);
  return [...new Set([...was.keys(), ...is.keys()])].map((path) => ({
    path,
    before: was.get(path) ?? null,
    after: is.get(path) ?? null,
  }));
}
