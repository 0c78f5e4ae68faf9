/** A string of the shared table with the places where its font changes. */
export interface BiffString {
  readonly text: string;
  /** Where a font begins, and its number; empty for a text in one font. */
  readonly runs: readonly { readonly from: number; readonly font: number }[];
}

/** More pieces of one text no Excel makes. */
const MOST_RUNS = 4_000;

/** Reads the shared strings of an .xls, which go on over several records wherever a record is full. */
export class BiffStrings {
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at = 8;

  /** @param parts the record of strings and those that continue it */
  constructor(parts: readonly Buffer[]) {
    this.#parts = parts;
  }

  /** Every string in order; ends early where the table is damaged. */
  *read(): Generator<BiffString> {
    try {
      while (this.#hasMore()) yield this.#string();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }

  #string(): BiffString {
    const length = this.#uint16();
    const flags = this.#byte();
    const runCount = flags & 0x08 ? this.#uint16() : 0;
    const extraLength = flags & 0x04 ? this.#uint16() + this.#uint16() * 0x10000 : 0;
    if (runCount > MOST_RUNS) throw new RangeError('too many runs');
    const text = this.#characters(length, (flags & 0x01) === 1);
    const runs = Array.from({ length: runCount }, () => ({
      from: this.#uint16(),
      font: this.#uint16(),
    }));
    this.#skip(extraLength);
    return { text, runs };
  }

  /** Characters broken by the end of a record go on behind a byte that says anew how wide they are. */
  #characters(length: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    while (text.length < length) {
      const part = this.#parts[this.#part];
      if (part === undefined) throw new RangeError('cut off');
      if (this.#at >= part.length) {
        this.#part++;
        this.#at = 0;
        wide = (this.#byte() & 0x01) === 1;
        continue;
      }
      const size = wide ? 2 : 1;
      const count = Math.min(length - text.length, Math.floor((part.length - this.#at) / size));
      if (count === 0) throw new RangeError('cut off');
      const end = this.#at + count * size;
      text += part.toString(wide ? 'utf16le' : 'latin1', this.#at, end);
      this.#at = end;
    }
    return text;
  }

  #hasMore(): boolean {
    return this.#parts.some((part, index) =>
      index === this.#part ? this.#at < part.length : index > this.#part && part.length > 0,
    );
  }

  #uint16(): number {
    return this.#byte() + this.#byte() * 0x100;
  }

  #byte(): number {
    let part = this.#parts[this.#part];
    while (part !== undefined && this.#at >= part.length) {
      this.#part++;
      this.#at = 0;
      part = this.#parts[this.#part];
    }
    const value = part?.[this.#at++];
    if (value === undefined) throw new RangeError('cut off');
    return value;
  }

  #skip(length: number): void {
    let left = length;
    while (left > 0) {
      const part = this.#parts[this.#part];
      if (part === undefined) throw new RangeError('cut off');
      const step = Math.min(left, part.length - this.#at);
      this.#at += step;
      left -= step;
      if (left > 0) {
        this.#part++;
        this.#at = 0;
      }
    }
  }
}
