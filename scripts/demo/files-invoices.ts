import { BROUILLARD } from './contractors.js';
import { DECLARED_INVOICES } from './declared-works.js';
import { CII_INVOICES, PDF_INVOICES, UBL_INVOICES } from './invoices.js';
import { GUIDE_INVOICES, TRANSLATION_INVOICES } from './invoices-guides.js';
import { NEBULINE_INVOICES } from './invoices-nebuline.js';
import { CENTRE_INVOICES } from './invoices-operations.js';
import { FREELANCE_INVOICES, HOURLY_INVOICES, STUDIES_INVOICES } from './invoices-presence.js';
import { COAST_INVOICES, KIOSK_INVOICES, POSTER_INVOICES } from './kiosk-works.js';
import { SURVEY_INVOICES, surveyCsv } from './invoices-surveys.js';
import type { DemoFile, DemoInvoice } from './model.js';
import { NARRATIVE_INVOICES } from './narrative-works.js';
import { CORNEGRISE_INVOICES } from './moving-works.js';
import { ciiOf } from './write-cii.js';
import { frenchCsv, invoiceWorkbook, nativeInvoiceCsv } from './write-invoice-tables.js';
import { facturXOf, pageAlone } from './write-pdf.js';
import { ublOf } from './write-ubl.js';

const HOLDER = `${BROUILLARD.name};${BROUILLARD.siret};MV-2026-14`;

/** What needs an answer: nothing in this file tells a decimal point from a thousands mark. */
const TO_ANSWER = [
  'Numéro de facture;Date;Prestataire;SIRET;Marché;Libellé;Quantité;Unité;Montant HT;Du;Au;Devise',
  `B-1;16/09/2026;${HOLDER};Relevé des brumes;1.375;UO;825,00;01/09/2026;15/09/2026;EUR`,
  `B-2;30/09/2026;${HOLDER};Relevé des bruines;2.125;UO;1275,00;16/09/2026;30/09/2026;EUR`,
  '',
].join('\n');

function xmlFiles(invoices: readonly DemoInvoice[], write: (invoice: DemoInvoice) => string): DemoFile[] {
  return invoices.map((invoice) => ({ path: pathOf(invoice, 'xml'), content: write(invoice) }));
}

/** Two documents may bear one number: the date tells their files apart. */
function pathOf({ number, issued, contractor }: DemoInvoice, extension: string): string {
  const firm = contractor.name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
  return `invoices/${firm}/${number}-${issued}.${extension}`;
}

/** Every invoice in the form in which its firm sends it, one copy, one to be answered and one refused. */
export async function invoiceFiles(): Promise<DemoFile[]> {
  const pdfs = await Promise.all(
    PDF_INVOICES.map(async (invoice) => ({
      path: pathOf(invoice, 'pdf'),
      content: await facturXOf(invoice),
    })),
  );
  const copied = pdfs.find(({ path }) => path.includes('/007-'));
  return [
    ...xmlFiles(UBL_INVOICES, ublOf),
    ...xmlFiles(CII_INVOICES, ciiOf),
    ...pdfs,
    ...(copied === undefined
      ? []
      : [{ path: 'invoices/jeanne-exemplaire-ei/007-renvoyee.pdf', content: copied.content }]),
    { path: 'invoices/nebuline-conseil/export-2026.csv', content: frenchCsv(NEBULINE_INVOICES) },
    {
      path: 'invoices/studio-lunaposte/factures-2026.xlsx',
      content: await invoiceWorkbook(GUIDE_INVOICES, '2026-10-30'),
    },
    { path: 'invoices/sablonnet-ingenierie/factures.csv', content: nativeInvoiceCsv(CENTRE_INVOICES) },
    { path: 'invoices/atelier-haliotide/factures.csv', content: nativeInvoiceCsv(KIOSK_INVOICES) },
    { path: 'invoices/nacree-cartographie/factures.csv', content: nativeInvoiceCsv(COAST_INVOICES) },
    { path: 'invoices/ecume-graphique/factures.csv', content: nativeInvoiceCsv(POSTER_INVOICES) },
    { path: 'invoices/saulecendre-etudes/factures.csv', content: nativeInvoiceCsv(STUDIES_INVOICES) },
    { path: 'invoices/quatrevents-logiciel/factures.csv', content: nativeInvoiceCsv(HOURLY_INVOICES) },
    { path: 'invoices/octave-soloreve/factures.csv', content: nativeInvoiceCsv(FREELANCE_INVOICES) },
    {
      path: 'invoices/traductions-perle-de-lune/factures.csv',
      content: nativeInvoiceCsv(TRANSLATION_INVOICES),
    },
    { path: 'invoices/atelier-lierrebleu/factures.csv', content: nativeInvoiceCsv(DECLARED_INVOICES) },
    { path: 'invoices/cornegrise-services/factures.csv', content: nativeInvoiceCsv(CORNEGRISE_INVOICES) },
    { path: 'invoices/marjolaine-et-fantine.csv', content: nativeInvoiceCsv(NARRATIVE_INVOICES) },
    { path: 'invoices/cadran-lune-conseil/releves.csv', content: surveyCsv(SURVEY_INVOICES) },
    { path: 'invoices/a-preciser.csv', content: TO_ANSWER },
    {
      path: 'invoices/devis-numerise.pdf',
      content: await pageAlone('2026-09-01', [
        'Devis numérisé (document inventé)',
        'Sans facture à l’intérieur.',
      ]),
    },
  ];
}
