import type { FileFamily } from './file-family.js';
import type { Importer } from './importer.js';
import { givingUsablePieces } from './usable-pieces.js';

/** A module of importers and the families of files it may claim. Nothing is loaded before a file needs it. */
interface RegisteredImporters {
  families: readonly FileFamily[];
  load: () => Promise<readonly Importer[]>;
}

/** Every format that Déclic reads. A new one adds its folder and one line here. */
const REGISTRY: readonly RegisteredImporters[] = [
  {
    families: ['xml'],
    load: async () => {
      const found = await import('./einvoice/xml-importers.js');
      const invoices = [found.ublInvoice, found.ublCreditNote, found.cii, found.zugferd1];
      return [...invoices, found.unreadInvoice, found.unreadBusinessDocument];
    },
  },
  { families: ['pdf'], load: () => import('./einvoice/pdf-importer.js').then(({ facturX }) => [facturX]) },
  {
    families: ['text', 'zip'],
    load: async () => {
      const { csvInvoices, workbookInvoices } = await import('./invoice-table/table-invoices.js');
      const { nativeInvoices } = await import('./invoice-table/native-invoice.js');
      const { correctable } = await import('./mapped-table/correctable.js');
      return [correctable(csvInvoices), correctable(workbookInvoices), nativeInvoices];
    },
  },
  {
    families: ['text'],
    load: () => import('./ledes/ledes-importers.js').then((found) => found.ledesImporters),
  },
  {
    families: ['text', 'zip'],
    load: () => import('./timesheets/timesheet-importers.js').then((found) => found.timesheetImporters),
  },
  {
    families: ['zip', 'text'],
    load: () => import('./cra-grid/cra-importers.js').then((found) => found.craGridImporters),
  },
  {
    families: ['text', 'zip'],
    load: () => import('./native-registers/native-registers.js').then((found) => [found.nativeRegisters]),
  },
  {
    families: ['text', 'xml', 'zip'],
    load: () => import('./decp/decp-importer.js').then(({ decp }) => [decp]),
  },
  { families: ['text'], load: () => import('./ocds/ocds-importer.js').then(({ ocds }) => [ocds]) },
  {
    families: ['text', 'zip'],
    load: () =>
      import('./rate-card/rate-card-importer.js').then((found) => [
        found.csvRateCards,
        found.workbookRateCards,
      ]),
  },
  {
    families: ['text', 'zip'],
    load: () => import('./mapped-table/mapped-importers.js').then((found) => found.mappedImporters),
  },
];

/** Loads the importers that may claim a file of this family, and no other. What they give is usable by all that follows. */
export async function importersOf(
  family: FileFamily,
  registry: readonly RegisteredImporters[] = REGISTRY,
): Promise<readonly Importer[]> {
  const loaded: Importer[] = [];
  for (const { families, load } of registry) if (families.includes(family)) loaded.push(...(await load()));
  return loaded.map(givingUsablePieces);
}
