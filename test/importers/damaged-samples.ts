import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import ExcelJS from 'exceljs';
import type { DossierPart } from '../../server/importers/importer.js';

/** A file that is read as it is, to be damaged. */
export interface Undamaged {
  title: string;
  name: string;
  part: DossierPart;
  format: string;
  bytes(): Promise<Buffer>;
  /** Answers without which nothing of it is read. */
  answers?: Readonly<Record<string, string>>;
}

const sampleBytes = (path: string): Buffer => readFileSync(join('server/importers', path));

function sample(path: string, format: string, part: DossierPart = 'any', name = path): Undamaged {
  return { title: path, name, part, format, bytes: () => Promise.resolve(sampleBytes(path)) };
}

async function facturX(objectStreams: boolean): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]);
  const xml = sampleBytes('einvoice/samples/prestation-jours-heures.cii.xml');
  await pdf.attach(xml, 'factur-x.xml', { mimeType: 'text/xml' });
  return Buffer.from(await pdf.save({ useObjectStreams: objectStreams }));
}

/** The cells of a delimited sample as a workbook of one sheet. */
async function asWorkbook(path: string, delimiter: string, sheet: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const rows = sampleBytes(path).toString('utf8').trim().split('\n');
  book.addWorksheet(sheet).addRows(rows.map((row) => row.split(delimiter)));
  return Buffer.from(await book.xlsx.writeBuffer());
}

const MAPPED = {
  timesheet:
    'Qui;Jour;Tps;Quoi\nCamille Exemple;14/09/2026;7,5;Analyse\nCamille Exemple;15/09/2026;6,25;Recette\nTotal;;13,75;\n',
  invoices:
    'Pièce réf.;Emise;Tiers;Prestés;Somme\nF-12;30/09/2026;Studio Rivage;2;1200,00\nF-13;30/09/2026;Studio Rivage;1;600,00\n',
};

/** At least one file of each format that is read. */
export const UNDAMAGED: readonly Undamaged[] = [
  sample('einvoice/samples/prestation-jours-heures.ubl.xml', 'ubl-invoice'),
  sample('einvoice/samples/lots.ubl.xml', 'ubl-invoice'),
  sample('einvoice/samples/avoir.ubl.xml', 'ubl-credit-note'),
  sample('einvoice/samples/prestation-jours-heures.cii.xml', 'cii'),
  sample('einvoice/samples/zugferd-1.xml', 'zugferd-1'),
  {
    title: 'Factur-X, object streams',
    name: 'f.pdf',
    part: 'any',
    format: 'factur-x',
    bytes: () => facturX(true),
  },
  {
    title: 'Factur-X, plain objects',
    name: 'f.pdf',
    part: 'any',
    format: 'factur-x',
    bytes: () => facturX(false),
  },
  // Every PDF is taken for a Factur-X until it is read.
  sample('invoice-pdf/samples/factur-x-page-fidele.pdf', 'factur-x'),
  sample('invoice-pdf/samples/english-two-pages.pdf', 'factur-x'),
  sample('invoice-pdf/samples/scan.pdf', 'factur-x', 'invoices'),
  sample('invoice-table/samples/factures-par-ligne.csv', 'invoice-csv'),
  sample('invoice-table/samples/native.csv', 'native', 'invoices'),
  {
    title: 'a workbook of invoices',
    name: 'factures.xlsx',
    part: 'any',
    format: 'invoice-xlsx',
    bytes: () => asWorkbook('invoice-table/samples/factures-par-ligne.csv', ';', 'Factures'),
  },
  sample('timesheets/samples/native.csv', 'native', 'timesheets'),
  sample('timesheets/samples/kimai-en.csv', 'kimai'),
  sample('timesheets/samples/kimai-fr-durations.xlsx', 'kimai'),
  sample('timesheets/samples/clockify-us-clock.csv', 'clockify'),
  sample('timesheets/samples/toggl-free-plan.csv', 'toggl'),
  sample('timesheets/samples/harvest-21-columns.csv', 'harvest'),
  sample('timesheets/samples/harvest-titles.xlsx', 'harvest'),
  sample('timesheets/samples/tempo-29-columns.csv', 'tempo'),
  sample('timesheets/samples/tempo-grid.csv', 'tempo'),
  sample('timesheets/samples/tempo-grid.xlsx', 'tempo'),
  sample('timesheets/samples/redmine-fr-windows-1252.csv', 'redmine'),
  sample('timesheets/samples/solidtime.csv', 'solidtime'),
  sample('timesheets/samples/tock-one-day.csv', 'tock'),
  sample('timesheets/samples/watson-log.csv', 'watson'),
  sample('timesheets/samples/watson-report-days.csv', 'watson'),
  sample('timesheets/samples/watson-frames.json', 'watson'),
  sample('timesheets/samples/timewarrior-intervals.json', 'timewarrior'),
  sample('timesheets/samples/gitlab-timelogs.json', 'gitlab'),
  sample('timesheets/samples/boond-report.json', 'boond'),
  sample('timesheets/samples/sap-cats.json', 'sap-cats'),
  sample('timesheets/samples/week.timedot', 'timedot'),
  sample('ledes/samples/fees-expenses.txt', 'ledes-1998b'),
  sample('ledes/samples/international.txt', 'ledes-98bi'),
  sample('cra-grid/samples/mission-rows-dates.xlsx', 'cra-grid'),
  sample('cra-grid/samples/hours-two-months-formulas.xlsx', 'cra-grid'),
  sample('cra-grid/samples/day-list-merged-labels.xlsx', 'cra-grid'),
  sample('cra-grid/samples/am-pm-second-grid.xlsx', 'cra-grid'),
  sample('cra-grid/samples/half-days-three-people.xlsx', 'cra-grid'),
  sample('cra-grid/samples/clock-times-leave-sheet.xlsx', 'cra-grid'),
  sample('cra-grid/samples/activities-drop-down.xlsx', 'cra-grid'),
  sample('native-registers/samples/contracts.csv', 'native', 'register', 'register/contracts.csv'),
  sample('decp/samples/2022-modifications.json', 'decp'),
  sample('decp/samples/2019-dirt.json', 'decp'),
  sample('decp/samples/2022-twin.xml', 'decp'),
  sample('decp/samples/tabular.csv', 'decp'),
  sample('ocds/samples/package-amended.json', 'ocds'),
  sample('rate-card/samples/unit-column.csv', 'mapped-csv'),
  sample('rate-card/samples/bpu-row-11.xlsx', 'mapped-xlsx'),
  {
    title: 'a timesheet whose columns were named',
    name: 'timesheets/suivi.csv',
    part: 'timesheets',
    format: 'mapped-csv',
    bytes: () => Promise.resolve(Buffer.from(MAPPED.timesheet)),
    answers: { 'column-mapping': 'Qui=person; Jour=date; Tps=hours; Quoi=description' },
  },
  {
    title: 'a workbook of invoices whose columns were named',
    name: 'invoices/export.xlsx',
    part: 'invoices',
    format: 'mapped-xlsx',
    async bytes() {
      const book = new ExcelJS.Workbook();
      const rows = MAPPED.invoices.trim().split('\n');
      book.addWorksheet('Export').addRows(rows.map((row) => row.split(';')));
      return Buffer.from(await book.xlsx.writeBuffer());
    },
    answers: { 'column-mapping': '"Pièce réf."=number; Emise=date; Tiers=supplier; Prestés=days; Somme=net' },
  },
  {
    title: 'a workbook of registers',
    name: 'register/register.xlsx',
    part: 'register',
    format: 'native',
    bytes: () => asWorkbook('native-registers/samples/people.french-headers.csv', ';', 'people'),
  },
];
