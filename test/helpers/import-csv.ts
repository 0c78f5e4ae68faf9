/**
 * Reads a table as `Import-Csv -Encoding UTF8` of Windows PowerShell does, written from RFC 4180 and not from our
 * writer: the mark at the start is dropped, two quotes within quotes are one, a line break within quotes belongs to
 * the value.
 */
export function importCsv(bytes: Uint8Array): Record<string, string>[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`a value without quotes at ${at}`);
    let value = '';
    for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
      if (at >= text.length) throw new Error('a quote is never closed');
      if (text[at] === '"') at++;
      value += text[at];
    }
    rows.at(-1)?.push(value);
    at++;
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else throw new Error(`neither comma nor line end at ${at}`);
  }
  const [names = [], ...records] = rows;
  return records.map((record) =>
    Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])),
  );
}
