import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { zipOf } from './raw-zip.js';
import { GOOD } from './texts.js';
import { goodWorkbook } from './workbooks.js';

const MEGABYTE = 1_048_576;

const pdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((one) => Buffer.from(one)),
    Buffer.from('%%EOF\n'),
  ]);

function stream(number: number, entries: string, data: Buffer): Buffer {
  const head = `${number} 0 obj\n<< ${entries} /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')]);
}

const CATALOG = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
const PAGES = '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n';
const PAGE =
  '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n';
const TRAILER = 'trailer\n<< /Root 1 0 R /Size 9 >>\n';

/** Spaces in a zlib stream (RFC 1950), by megabytes that are compressed once. */
function spaces(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(MEGABYTE, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const [count, modulus] = [BigInt(megabytes * MEGABYTE), 65_521n];
  // Adler-32 of equal bytes, in closed form.
  const low = (1n + count * 32n) % modulus;
  const high = (count + (32n * count * (count + 1n)) / 2n) % modulus;
  const check = Buffer.alloc(4);
  check.writeUInt32BE(Number((high << 16n) | low));
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array<Buffer>(megabytes).fill(block),
    Buffer.from([3, 0]),
    check,
  ]);
}

/** A stream of objects that inflates to so many megabytes. */
export const objectStreamBomb = (megabytes: number): Buffer =>
  pdf(stream(1, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', spaces(megabytes)), TRAILER);

/** A page whose drawing inflates to so many megabytes. */
export const pageBomb = (megabytes: number): Buffer =>
  pdf(CATALOG, PAGES, PAGE, stream(4, '/Filter /FlateDecode', spaces(megabytes)), TRAILER);

/** A page that draws the same letter so many times. */
export const pageOfLetters = (count: number): Buffer =>
  pdf(
    CATALOG,
    PAGES,
    PAGE,
    stream(4, '/Filter /FlateDecode', deflateSync(Buffer.from(`BT /F1 9 Tf ${'(a) Tj '.repeat(count)} ET`))),
    TRAILER,
  );

/** An invoice attached under filters upon filters, each a thousandfold. */
export function filterChain(megabytes: number): Buffer {
  const inner = deflateSync(spaces(megabytes));
  return pdf(
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) 5 0 R] >> >> /AF [5 0 R] >>\nendobj\n',
    PAGES,
    PAGE,
    stream(4, '', Buffer.from('BT ET')),
    '5 0 obj\n<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /EF << /F 6 0 R >> >>\nendobj\n',
    stream(6, '/Type /EmbeddedFile /Filter [/FlateDecode /FlateDecode]', inner),
    TRAILER,
  );
}

/** A page that asks for scripts, programs and addresses when it is opened. */
export const withActions = (address: string): Buffer =>
  pdf(
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("${address}"\\)) >> /AA << /WC << /S /URI /URI (${address}) >> >> >>\nendobj\n`,
    PAGES,
    PAGE,
    stream(4, '', Buffer.from('BT /F1 12 Tf 20 100 Td (Bonjour) Tj ET')),
    TRAILER,
  );

/** Begins as a PDF, is a web page to a browser, and a workbook to whoever reads from the end. */
export const pdfAndWorkbook = (): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n<html><script>document.title="x"</script></html>\n1 0 obj\n<<>>\nendobj\n'),
    goodWorkbook(),
  ]);

/** Begins as a workbook, and has a PDF behind it. */
export const workbookAndPdf = (): Buffer => Buffer.concat([goodWorkbook(), pdf(CATALOG, PAGES, TRAILER)]);

/** A web page with a zip behind it. */
export const pageAndZip = (): Buffer =>
  Buffer.concat([
    Buffer.from('<!DOCTYPE html>\n<html><script>document.title="x"</script></html>\n'),
    zipOf({ 'timesheet.csv': GOOD }),
  ]);
