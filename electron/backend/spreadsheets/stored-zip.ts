import { crc32 } from 'node:zlib';

/** An inner file with its bytes. */
export interface StoredFile {
  readonly name: string;
  readonly content: Buffer;
}

/**
 * Packs inner files without compression, so that a parser with a weak inflater never sees a compressed byte.
 * @source the ZIP application note, version 2.0 records only
 */
export function packStored(files: readonly StoredFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const nameBytes = Buffer.from(name, 'utf8');
    const fields = commonFields(nameBytes, content);
    const local = Buffer.concat([word(0x04034b50), fields, nameBytes]);
    directory.push(
      Buffer.concat([
        word(0x02014b50),
        half(20),
        fields,
        Buffer.alloc(10),
        word(offset),
        nameBytes,
      ]),
    );
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const central = Buffer.concat(directory);
  const counts = Buffer.concat([half(files.length), half(files.length)]);
  const end = Buffer.concat([
    word(0x06054b50),
    Buffer.alloc(4),
    counts,
    word(central.length),
    word(offset),
    half(0),
  ]);
  return Buffer.concat([...parts, central, end]);
}

/** The 26 bytes that the local header and the central directory share, with UTF-8 names and no date. */
function commonFields(name: Buffer, content: Buffer): Buffer {
  return Buffer.concat([
    half(20),
    half(0x0800),
    half(0),
    word(0x00210000),
    word(crc32(content)),
    word(content.length),
    word(content.length),
    half(name.length),
    half(0),
  ]);
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
