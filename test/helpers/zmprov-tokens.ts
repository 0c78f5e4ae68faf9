/**
 * Reads a file of commands as `zmprov -f` would, written from its documented rules and not from our writer: lines end
 * at LF, CR or CRLF; a backslash at the end joins the next line; words are parted by white space; a word that begins
 * with a quote ends at the same quote; a backslash takes the next character as it is, except n, t and r.
 */
export function readCommandFile(text: string): string[][] {
  const lines: string[] = [];
  let open = '';
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.endsWith('\\')) {
      open += line.slice(0, -1);
      continue;
    }
    lines.push(open + line);
    open = '';
  }
  return lines.map(words).filter((line) => line.length > 0);
}

const CONTROL: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

function words(line: string): string[] {
  const found: string[] = [];
  const signs = [...line];
  let at = 0;
  /** The next character and whether a backslash stood before it. */
  const next = (): { sign: string; escaped: boolean } => {
    const sign = signs[at++] ?? '';
    if (sign !== '\\' || at >= signs.length) return { sign, escaped: false };
    const taken = signs[at++] ?? '';
    return { sign: CONTROL[taken] ?? taken, escaped: true };
  };
  while (at < signs.length) {
    const first = next();
    if (!first.escaped && /\s/.test(first.sign)) continue;
    const quote = !first.escaped && /['"]/.test(first.sign) ? first.sign : null;
    let word = quote ? '' : first.sign;
    for (;;) {
      if (at >= signs.length) {
        if (quote) throw new Error(`a quote is never closed: ${line}`);
        break;
      }
      const { sign, escaped } = next();
      if (!escaped && (quote ? sign === quote : /\s/.test(sign))) break;
      word += sign;
    }
    found.push(word);
  }
  return found;
}
