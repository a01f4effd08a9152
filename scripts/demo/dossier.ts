import { deliveredFiles } from './delivered-files.js';
import { invoiceFiles } from './files-invoices.js';
import { REGISTER_FILES } from './files-registers.js';
import { timesheetFiles } from './files-timesheets.js';
import type { DemoFile } from './model.js';

/** The day on which the demonstration is audited. */
export const DEMO_AS_OF = '2026-11-16';

const KEPT_FILES: readonly DemoFile[] = [
  {
    path: 'attachments/note-au-lecteur.txt',
    content: 'Tout est inventé : firmes, personnes, numéros, montants.\n',
  },
];

/**
 * The files of the demonstration, in a fixed order: the Métropole de Valmorane, which does not exist, its fourteen contracts
 * and the invoices of 2026. The same bytes each time: neither clock nor chance. `planted.ts` says what each is there for.
 */
export async function demoFiles(): Promise<DemoFile[]> {
  return [
    ...REGISTER_FILES,
    ...(await invoiceFiles()),
    ...(await timesheetFiles()),
    ...(await deliveredFiles()),
    ...KEPT_FILES,
  ];
}
