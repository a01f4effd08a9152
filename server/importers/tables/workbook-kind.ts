import { open, readFile } from 'node:fs/promises';
import { emptyFile, notAWorkbook, oldWorkbook, passwordProtected, refuse } from './table-problems.js';

const OLE_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP_MARK = Buffer.from('PK\u0003\u0004', 'latin1');

/** Goes on only with a zip. Throws RefusedFile: empty, no workbook, old or binary format, password. */
export async function refuseOtherKinds(path: string, name: string): Promise<void> {
  const file = await open(path);
  const head = Buffer.alloc(8);
  const { bytesRead } = await file.read(head, 0, head.length, 0).finally(() => file.close());
  if (bytesRead === 0) throw refuse(emptyFile, name, {});
  if (head.subarray(0, 4).equals(ZIP_MARK)) return;
  if (!head.equals(OLE_MARK)) throw refuse(notAWorkbook, name, {});
  // An OLE container names its streams in UTF-16LE: an encrypted .xlsx, or the stream of a .xls.
  const bytes = await readFile(path);
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw refuse(passwordProtected, name, {});
  if (
    bytes.includes(Buffer.from('Workbook', 'utf16le')) ||
    bytes.includes(Buffer.from('B\0o\0o\0k\0\0\0', 'latin1'))
  )
    throw refuse(oldWorkbook, name, { kind: '.xls' });
  throw refuse(notAWorkbook, name, {});
}
