import { AFRelationship, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { CivilDate } from '../../server/domain/civil-date.js';
import type { Decimal } from '../../server/domain/decimal.js';
import { formatNumber } from '../../server/domain/format/number-format.js';
import { dueOf } from './due-dates.js';
import { sumsOf } from './invoice-sums.js';
import type { DemoInvoice } from './model.js';
import { ciiOf } from './write-cii.js';

const A4: [number, number] = [595, 842];

/** An invoice as Factur-X: a page for people, as French software writes it, and the data as CII inside. The same bytes each time. */
export async function facturXOf(invoice: DemoInvoice): Promise<Uint8Array> {
  const { contractor, number, issued, lines, contract } = invoice.page ?? invoice;
  const { withoutVat, withVat } = sumsOf(invoice.page ?? invoice);
  const pdf = await page(issued, [
    `${contractor.name} (entreprise inventée)`,
    `Facture ${number} du ${frenchDate(issued)}`,
    `Marché ${contract}`,
    ...lines.map((line) => `${line.text} : ${line.quantity} × ${line.price} EUR`),
    `Total HT : ${frenchAmount(withoutVat)} EUR`,
    `Total TTC : ${frenchAmount(withVat)} EUR`,
    `À payer au plus tard le ${frenchDate(dueOf(invoice) ?? issued)}`,
  ]);
  const date = new Date(`${issued}T00:00:00Z`);
  await pdf.attach(Buffer.from(ciiOf(invoice), 'utf8'), 'factur-x.xml', {
    mimeType: 'text/xml',
    creationDate: date,
    modificationDate: date,
    afRelationship: AFRelationship.Alternative,
  });
  return await pdf.save();
}

const frenchDate = (day: CivilDate): string => day.split('-').reverse().join('/');

/** The standard fonts have no narrow space. */
const frenchAmount = (amount: Decimal): string => formatNumber(amount, 'fr', 2).replace(/\s/g, ' ');

/** A PDF that carries no invoice inside: it is refused, with the reason. */
export async function pageAlone(date: string, texts: readonly string[]): Promise<Uint8Array> {
  return await (await page(date, texts)).save();
}

async function page(date: string, texts: readonly string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const day = new Date(`${date}T00:00:00Z`);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const sheet = pdf.addPage(A4);
  texts.forEach((text, index) => {
    // The standard fonts know the letters of Western Europe, not the curly apostrophe.
    sheet.drawText(text.replaceAll('’', "'"), { x: 50, y: 770 - index * 24, size: 12, font });
  });
  return pdf;
}
