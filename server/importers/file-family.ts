/** What the first bytes say a file is made of. Content decides; the extension only raises a warning. */
export type FileFamily = 'xml' | 'pdf' | 'zip' | 'old-office' | 'archive' | 'text' | 'binary';

/** How much of a file is looked at to say what it is. */
export const HEAD_BYTES = 64 * 1024;
/** ISO 32000-1, annex H.3.4.1: readers accept the header anywhere in the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;

const startsWith = (head: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

/** Decides the family from the head of a file. */
export function familyOf(head: Buffer): FileFamily {
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return 'zip';
  if (head.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  // The compound file of .xls, .doc, and of workbooks with a password.
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-office';
  if (isArchive(head)) return 'archive';
  const text = lenientText(head);
  if (text === null) return 'binary';
  return /^\s*</.test(text) ? 'xml' : 'text';
}

function isArchive(head: Buffer): boolean {
  const gzip = startsWith(head, 0x1f, 0x8b);
  const sevenZip = startsWith(head, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c);
  const rar = startsWith(head, 0x52, 0x61, 0x72, 0x21);
  const tar = head.subarray(257, 262).equals(Buffer.from('ustar'));
  return gzip || sevenZip || rar || tar;
}

/** The head decoded for a look, never for reading values: byte order mark, else UTF-8, else Latin-1. Null for binary. */
export function lenientText(head: Buffer): string | null {
  if (startsWith(head, 0xff, 0xfe))
    return head.subarray(2, head.length - (head.length % 2)).toString('utf16le');
  if (startsWith(head, 0xfe, 0xff)) {
    const even = Buffer.from(head.subarray(2, head.length - (head.length % 2)));
    return even.swap16().toString('utf16le');
  }
  if (head.includes(0)) return null;
  try {
    // `stream`: the head may end in the middle of a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return head.toString('latin1');
  }
}

const FAMILY_OF_EXTENSION: Readonly<Record<string, FileFamily>> = {
  xml: 'xml',
  pdf: 'pdf',
  xlsx: 'zip',
  xlsm: 'zip',
  zip: 'zip',
  xls: 'old-office',
  csv: 'text',
  tsv: 'text',
  json: 'text',
  timedot: 'text',
};

/** The extension of a name in lower case, '' when it has none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** True when the extension promises another family than the content has. Unknown extensions promise nothing. */
export function extensionLies(name: string, family: FileFamily): boolean {
  const promised = FAMILY_OF_EXTENSION[extensionOf(name)];
  return promised !== undefined && promised !== family;
}
