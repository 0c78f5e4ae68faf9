/** Kinds of BIFF8 records that say how cells look; SheetJS drops them. */
export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  outerSheets: 0x17,
  font: 0x31,
  continue: 0x3c,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  richString: 0xd6,
  format: 0xe0,
  strings: 0xfc,
  labelOfStrings: 0xfd,
  label: 0x204,
  start: 0x809,
} as const;

/** One record of a workbook stream. */
export interface BiffRecord {
  readonly kind: number;
  readonly data: Buffer;
}

/** Version that a BIFF8 stream begins with. */
const BIFF8 = 0x0600;

/** Goes through the records of a stream from a place on; stops where the stream makes no sense. */
export function* readRecords(stream: Buffer, from = 0): Generator<BiffRecord> {
  let at = from;
  while (at + 4 <= stream.length) {
    const kind = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) return;
    yield { kind, data: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

/** Whether a stream is of Excel 97 or later. */
export function isBiff8(stream: Buffer): boolean {
  return (
    stream.length >= 8 &&
    stream.readUInt16LE(0) === RECORD.start &&
    stream.readUInt16LE(4) === BIFF8
  );
}
