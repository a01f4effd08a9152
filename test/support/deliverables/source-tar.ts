/** A tar with these files, as `tar` writes it; paths above 100 bytes in an extended header before. */
export function tarOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const parts = Object.entries(files).flatMap(([path, content]) => {
    const bytes = Buffer.from(content);
    if (Buffer.byteLength(path) <= 100) return entry(path, '0', bytes);
    const record = ` path=${path}\n`;
    // The length of a record counts its own digits.
    const length = Buffer.byteLength(record) + 3;
    return [
      ...entry('PaxHeader', 'x', Buffer.from(`${String(length)}${record}`)),
      ...entry('long', '0', bytes),
    ];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

function entry(path: string, kind: string, bytes: Buffer): Buffer[] {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write('0000644\0', 100);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(kind, 156);
  header.write('ustar\0', 257);
  header.write('00', 263);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
}
