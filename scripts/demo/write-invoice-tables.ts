import { csvText } from './csv.js';
import { dueOf } from './due-dates.js';
import { fixedWorkbook } from './fixed-workbook.js';
import { netOf, personOf, sumsOf, vatRateOf } from './invoice-sums.js';
import type { DemoInvoice, DemoLine } from './model.js';

const each = <T>(invoices: readonly DemoInvoice[], row: (invoice: DemoInvoice, line: DemoLine) => T): T[] =>
  invoices.flatMap((invoice) => invoice.lines.map((line) => row(invoice, line)));

const frenchDate = (date = ''): string => date.split('-').reverse().join('/');
const frenchNumber = (value: string): string => value.replace('.', ',');

/** Invoices in days as a firm's own French export: semicolons, decimal commas, dates as people write them. */
export function frenchCsv(invoices: readonly DemoInvoice[]): string {
  const header =
    'N° facture;Date facture;Fournisseur;SIRET;N° marché;Ligne;Désignation;Intervenant;Profil;Nb jours;TJM HT;Montant HT;Taux TVA;Du;Au;Total facture HT;Devise;Échéance';
  const rows = each(invoices, (invoice, line) => [
    invoice.number,
    frenchDate(invoice.issued),
    invoice.contractor.name,
    invoice.contractor.siret,
    invoice.contract,
    line.id,
    line.text,
    personOf(invoice, line).name,
    personOf(invoice, line).profile,
    frenchNumber(line.quantity),
    frenchNumber(`${line.price}.00`),
    frenchNumber(netOf(line)),
    `${vatRateOf(invoice)} %`,
    frenchDate(line.from),
    frenchDate(line.to),
    frenchNumber(sumsOf(invoice).withoutVat),
    'EUR',
    frenchDate(dueOf(invoice)),
  ]);
  return csvText(header.split(';'), rows, ';');
}

/** Native invoice CSV, version 1 of the dossier. */
export function nativeInvoiceCsv(invoices: readonly DemoInvoice[]): string {
  const header =
    'invoice_number,issue_date,supplier,supplier_siret,type_code,preceding_invoice,currency,contract_ref,order_ref,line_id,description,quantity,unit,unit_price,net,vat_rate,period_start,period_end,person,profile,deliverable_ref,total_without_vat,vat_total,total_with_vat,payable';
  const rows = each(invoices, (invoice, line) => {
    const sums = sumsOf(invoice);
    return [
      invoice.number,
      invoice.issued,
      invoice.contractor.name,
      invoice.contractor.siret,
      invoice.type ?? '380',
      invoice.cites ?? '',
      'EUR',
      invoice.contract,
      invoice.order ?? '',
      line.id,
      line.text,
      line.quantity,
      line.unit,
      line.price,
      netOf(line),
      vatRateOf(invoice),
      line.from ?? '',
      line.to ?? '',
      personOf(invoice, line).name,
      personOf(invoice, line).profile,
      line.deliverable ?? '',
      sums.withoutVat,
      sums.vat,
      sums.withVat,
      sums.withVat,
    ];
  });
  return csvText(header.split(','), rows);
}

/** Invoices in days as one sheet of a workbook, with real dates and numbers. */
export async function invoiceWorkbook(invoices: readonly DemoInvoice[], date: string): Promise<Uint8Array> {
  const asDate = (text = ''): Date | null => (text === '' ? null : new Date(`${text}T00:00:00Z`));
  return await fixedWorkbook(date, (book) => {
    const sheet = book.addWorksheet('Factures');
    sheet.addRow(['Studio Lunaposte (entreprise inventée)']);
    sheet.addRow([]);
    sheet.addRow([
      ...['N° facture', 'Date facture', 'Fournisseur', 'SIRET', 'N° marché', 'Ligne', 'Livrable'],
      ...['Désignation', 'Intervenant', 'Profil', 'Nb jours', 'TJM HT', 'Montant HT', 'Taux TVA', 'Du', 'Au'],
      ...['Total facture HT', 'Devise', 'Échéance'],
    ]);
    const rows = each(invoices, (invoice, line) => [
      ...[invoice.number, asDate(invoice.issued), invoice.contractor.name, invoice.contractor.siret],
      ...[invoice.contract, line.id, line.deliverable ?? null, line.text],
      ...[personOf(invoice, line).name, personOf(invoice, line).profile],
      ...[Number(line.quantity), Number(line.price), Number(netOf(line)), Number(vatRateOf(invoice)) / 100],
      ...[asDate(line.from), asDate(line.to), Number(sumsOf(invoice).withoutVat), 'EUR'],
      asDate(dueOf(invoice)),
    ]);
    for (const row of rows) sheet.addRow(row);
    for (const column of [2, 15, 16, 19]) sheet.getColumn(column).numFmt = 'dd/mm/yyyy';
    for (const column of [12, 13, 17]) sheet.getColumn(column).numFmt = '#,##0.00';
    sheet.getColumn(14).numFmt = '0%';
  });
}
