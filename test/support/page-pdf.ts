import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';

/** A text of a page: points from its lower left corner. */
export type TextAt = readonly [x: number, y: number, text: string, size?: number];

/** A PDF to make: its pages, a picture in place of them, files that it carries. */
export interface PdfToMake {
  pages: readonly (readonly TextAt[])[];
  /** One grey picture over the first page, as a scanner leaves it. */
  picture?: boolean;
  attachments?: Readonly<Record<string, Uint8Array>>;
}

const A_DAY = new Date('2026-09-30T08:00:00Z');

/** Makes a PDF of A4 pages in Helvetica. The same bytes each time. */
export async function makePdf({ pages, picture = false, attachments = {} }: PdfToMake): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const texts of pages) {
    const page = pdf.addPage([595, 842]);
    for (const [x, y, text, size = 10] of texts) page.drawText(text, { x, y, size, font });
  }
  if (picture) {
    const grey = pdf.context.stream(deflateSync(Buffer.alloc(100 * 141, 0xcc)), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 100,
      Height: 141,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
    });
    const page = pdf.getPage(0);
    const key = page.node.newXObject('Picture', pdf.context.register(grey));
    const draw = pdf.context.stream(`q 595 0 0 842 0 0 cm ${key.asString()} Do Q`);
    page.node.set(PDFName.of('Contents'), pdf.context.register(draw));
  }
  for (const [name, bytes] of Object.entries(attachments))
    await pdf.attach(bytes, name, {
      mimeType: name.endsWith('.xml') ? 'text/xml' : 'text/csv',
      creationDate: A_DAY,
      modificationDate: A_DAY,
    });
  return pdf.save();
}

/** Lines from the top of a page, `step` points apart; a line is texts at their x. */
export function linesAt(
  top: number,
  lines: readonly (readonly (readonly [x: number, text: string])[])[],
  step = 15,
): TextAt[] {
  return lines.flatMap((line, index) => line.map(([x, text]): TextAt => [x, top - index * step, text]));
}
