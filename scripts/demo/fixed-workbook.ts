import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { fromBufferPromise } from 'yauzl';
import { storedZip } from '../../server/importers/tables/stored-zip.js';

/** Fills a workbook and writes it as the same bytes each time: no clock in it, and no compression of one Node or another. */
export async function fixedWorkbook(
  date: string,
  fill: (book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const day = new Date(`${date}T00:00:00Z`);
  book.creator = 'Déclic';
  book.lastModifiedBy = 'Déclic';
  book.created = day;
  book.modified = day;
  fill(book);
  return storedZip(await partsOf(Buffer.from(await book.xlsx.writeBuffer())));
}

async function partsOf(archive: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  const zip = await fromBufferPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}
