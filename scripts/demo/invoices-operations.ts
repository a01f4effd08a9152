import { PIXELUNE, SABLONNET } from './contractors.js';
import type { DemoInvoice, DemoLine } from './model.js';

const centre = { contractor: SABLONNET, contract: 'MV-2026-07' };
const ticketing = { contractor: PIXELUNE, contract: 'MV-2026-08' };

function month(text: string, quantity: string, price: string, from: string, to: string): DemoLine {
  return { id: '1', text, quantity, unit: 'day', price, from, to };
}

/** Sablonnet Ingénierie: native CSV. */
export const CENTRE_INVOICES: readonly DemoInvoice[] = [
  {
    ...centre,
    number: 'SI-2026-038',
    issued: '2026-05-05',
    lines: [{ ...month('Exploitation, avril', '18', '520', '2026-04-01', '2026-04-30'), person: 'P-0701' }],
  },
  {
    ...centre,
    number: 'SI-2026-041',
    issued: '2026-07-03',
    writtenTotal: '6490.00',
    lines: [{ ...month('Exploitation, juin', '12', '520', '2026-06-01', '2026-06-30'), person: 'P-0702' }],
  },
  {
    ...centre,
    number: 'SI-2026-044',
    issued: '2026-09-03',
    lines: [{ ...month('Exploitation, août', '20', '520', '2026-08-01', '2026-08-31'), person: 'P-0701' }],
  },
  {
    ...centre,
    number: 'SI-2026-045',
    issued: '2026-10-05',
    lines: [
      { ...month('Exploitation, septembre', '10.25', '520', '2026-09-01', '2026-09-30'), person: 'P-0702' },
    ],
  },
];

/** Coopérative Pixelune: CII, and one credit note as UBL. */
export const TICKETING_INVOICES: readonly DemoInvoice[] = [
  {
    ...ticketing,
    number: 'CP-2026-28',
    issued: '2026-07-02',
    lines: [
      {
        // The contract starts on the 8th; the work on the 18th.
        ...month('Mise en service, juin', '8.5', '600', '2026-06-01', '2026-06-30'),
        person: 'P-0801',
      },
    ],
  },
  {
    ...ticketing,
    number: 'CP-2026-29',
    issued: '2026-07-06',
    lines: [
      { ...month('Réglage des valideurs, juin', '10', '620', '2026-06-01', '2026-06-30'), person: 'P-0802' },
    ],
  },
  {
    ...ticketing,
    number: 'CP-2026-31',
    issued: '2026-08-04',
    lines: [
      { ...month('Mise en service, juillet', '15', '620', '2026-07-01', '2026-07-31'), person: 'P-0801' },
      {
        ...month('Réglage des valideurs, juillet', '10', '620', '2026-07-01', '2026-07-31'),
        id: '2',
        writtenNet: '6290.00',
        person: 'P-0802',
      },
    ],
  },
  {
    ...ticketing,
    number: 'CP-2026-33',
    issued: '2026-09-04',
    lines: [
      { ...month('Réglage des valideurs, août', '10', '655', '2026-08-01', '2026-08-31'), person: 'P-0802' },
    ],
  },
];

export const TICKETING_CREDIT_NOTE: DemoInvoice = {
  ...ticketing,
  number: 'CP-AV-2026-01',
  issued: '2026-09-21',
  type: '381',
  cites: 'CP-2026-31',
  lines: [
    { id: '1', text: 'Geste commercial sur la mise en service', quantity: '1', unit: 'lump', price: '1310' },
  ],
};
