/**
 * Reads a list of accounts as MDaemon's help says it does, written from that help and not from our writer: one account
 * a line, the first line names the fields in quotes, texts stand in quotes and end at the next quote, whatever else
 * stands bare; commas part the fields.
 */
export function readMdaemonList(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
  const names = fieldsOf(header);
  if (names.some(({ isText }) => !isText)) throw new Error('a name of a field is not in quotes');
  return lines.map((line) => {
    const fields = fieldsOf(line);
    if (fields.length !== names.length) throw new Error(`another number of fields: ${line}`);
    return Object.fromEntries(names.map(({ value }, index) => [value, fields[index]?.value ?? '']));
  });
}

function fieldsOf(line: string): { value: string; isText: boolean }[] {
  const fields: { value: string; isText: boolean }[] = [];
  let rest = line;
  for (;;) {
    const text = /^\s*"([^"]*)"\s*(,|$)/.exec(rest);
    const bare = /^\s*([^",]*?)\s*(,|$)/.exec(rest);
    const found = text ?? bare;
    if (!found) throw new Error(`a quote is never closed: ${rest}`);
    fields.push({ value: found[1] ?? '', isText: text !== null });
    if (found[2] === '') return fields;
    rest = rest.slice(found[0].length);
  }
}
