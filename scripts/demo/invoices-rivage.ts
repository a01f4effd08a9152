import { RIVAGE } from './contractors.js';
import type { DemoInvoice, DemoLine } from './model.js';

const map = { contractor: RIVAGE, contract: 'MV-2026-31' };
const lump = (id: string, text: string, price: string, from: string, to: string): DemoLine => ({
  id,
  text,
  quantity: '1',
  unit: 'lump',
  price,
  from,
  to,
});
/** The record of acceptance that the contract asks for under each invoice. */
const record = (lot: string): NonNullable<DemoInvoice['attachments']> => [
  {
    name: `proces-verbal-lot-${lot}.txt`,
    content: `Carte des sentiers (document inventé). Lot ${lot} admis sans réserve.\n`,
  },
];

/** Studio Rivage-d’Encre: UBL, at a fixed price. */
export const MAP_INVOICES: readonly DemoInvoice[] = [
  {
    ...map,
    number: 'RE-2026-31',
    issued: '2026-07-03',
    attachments: record('1'),
    writtenVat: '1890.00',
    lines: [lump('1', 'Carte des sentiers, lot 1', '9000', '2026-06-01', '2026-06-30')],
  },
  {
    ...map,
    number: 'RE-2026-37',
    issued: '2026-08-04',
    attachments: record('2'),
    // Work delivered overseas: 8.5 %.
    vatRate: '8.5',
    lines: [lump('1', 'Carte des îlets, lot 2', '2400', '2026-07-01', '2026-07-31')],
  },
  {
    ...map,
    number: 'RE-2026-44',
    issued: '2026-09-04',
    lines: [
      lump('1', 'Carte des berges, lot 3', '5200', '2026-08-01', '2026-08-31'),
      lump('2', 'Abonnement ChatGPT Team, deux comptes', '58', '2026-08-01', '2026-08-31'),
      lump('3', 'Licence du fond de carte', '400', '2026-08-01', '2026-08-31'),
    ],
  },
];
