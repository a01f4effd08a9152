import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, type PDFPage } from '@cantoo/pdf-lib';

/** A text of a page: points from its lower left corner. */
export type PlacedText = readonly [x: number, y: number, text: string, size?: number];

/** A report to make: its pages, and what hangs on them. Pages count from 0. */
export interface ReportPdf {
  pages: readonly (readonly PlacedText[])[];
  header?: (page: number) => string;
  footer?: (page: number) => string;
  /** Grey pictures over whole pages, by page: the same number is the same picture. */
  pictures?: Readonly<Record<number, number>>;
  outline?: readonly string[];
  links?: Readonly<Record<number, string>>;
  comments?: Readonly<Record<number, string>>;
  /** Fields of a form on the first page. */
  fields?: Readonly<Record<string, string>>;
  info?: { title?: string; author?: string };
  xmp?: string;
  password?: string;
}

/** Makes a PDF of A4 pages in Helvetica, 10 points unless said. */
export async function makeReportPdf(report: ReportPdf): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const pages = report.pages.map((texts, index) => {
    const page = pdf.addPage([595, 842]);
    const margins: PlacedText[] = [];
    if (report.header !== undefined) margins.push([50, 815, report.header(index), 8]);
    if (report.footer !== undefined) margins.push([250, 25, report.footer(index), 8]);
    for (const [x, y, text, size = 10] of [...texts, ...margins]) page.drawText(text, { x, y, size, font });
    return page;
  });
  const drawn = new Map<number, ReturnType<typeof pictureOf>>();
  for (const [index, shade] of Object.entries(report.pictures ?? {})) {
    const picture = drawn.get(shade) ?? pictureOf(pdf, shade);
    drawn.set(shade, picture);
    drawPicture(pdf, pageAt(pages, index), picture);
  }
  for (const [index, address] of Object.entries(report.links ?? {}))
    annotate(pdf, pageAt(pages, index), {
      Subtype: 'Link',
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(address) },
    });
  for (const [index, text] of Object.entries(report.comments ?? {}))
    annotate(pdf, pageAt(pages, index), { Subtype: 'Text', Contents: PDFHexString.fromText(text) });
  addFields(pdf, pages, report.fields ?? {});
  addOutline(pdf, report.outline ?? []);
  if (report.info?.title !== undefined) pdf.setTitle(report.info.title);
  if (report.info?.author !== undefined) pdf.setAuthor(report.info.author);
  if (report.xmp !== undefined) {
    const packet = pdf.context.stream(Buffer.from(report.xmp), { Type: 'Metadata', Subtype: 'XML' });
    pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(packet));
  }
  if (report.password !== undefined) pdf.encrypt({ userPassword: report.password, ownerPassword: 'owner' });
  return pdf.save({ useObjectStreams: report.password === undefined });
}

function pageAt(pages: readonly PDFPage[], index: string): PDFPage {
  const page = pages[Number(index)];
  if (page === undefined) throw new RangeError(`no page ${index}`);
  return page;
}

/** A4 at a hundred points an inch. */
const pictureOf = (pdf: PDFDocument, shade: number) =>
  pdf.context.register(
    pdf.context.stream(deflateSync(Buffer.alloc(827 * 1169, shade)), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 827,
      Height: 1169,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
    }),
  );

function drawPicture(pdf: PDFDocument, page: PDFPage, picture: ReturnType<typeof pictureOf>): void {
  const key = page.node.newXObject('Picture', picture);
  const draw = pdf.context.register(pdf.context.stream(`q 595 0 0 842 0 0 cm ${key.asString()} Do Q`));
  page.node.normalize();
  page.node.addContentStream(draw);
}

function annotate(pdf: PDFDocument, page: PDFPage, entries: Record<string, unknown>): void {
  const annotation = pdf.context.obj({
    Type: 'Annot',
    Rect: [50, 50, 150, 70],
    ...entries,
  } as Parameters<typeof pdf.context.obj>[0]);
  page.node.addAnnot(pdf.context.register(annotation));
}

function addFields(
  pdf: PDFDocument,
  pages: readonly PDFPage[],
  fields: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = pdf.getForm().createTextField(name);
    field.setText(value);
    field.addToPage(pageAt(pages, '0'), { x: 50, y: 100, width: 200, height: 20 });
  }
}

function addOutline(pdf: PDFDocument, titles: readonly string[]): void {
  if (titles.length === 0) return;
  const root = pdf.context.nextRef();
  const items = titles.map(() => pdf.context.nextRef());
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return;
  titles.forEach((title, index) => {
    const [own, before, after] = [items[index], items[index - 1], items[index + 1]];
    if (own === undefined) return;
    const links = {
      ...(before === undefined ? {} : { Prev: before }),
      ...(after === undefined ? {} : { Next: after }),
    };
    pdf.context.assign(own, pdf.context.obj({ Title: PDFHexString.fromText(title), Parent: root, ...links }));
  });
  const outline = { Type: 'Outlines', First: first, Last: last, Count: titles.length };
  pdf.context.assign(root, pdf.context.obj(outline));
  pdf.catalog.set(PDFName.of('Outlines'), root);
}

/** Lines one under the other from the top of a page. */
export const column = (x: number, top: number, lines: readonly string[], step = 12): PlacedText[] =>
  lines.map((text, index): PlacedText => [x, top - index * step, text]);
