import { NEBULINE } from './contractors.js';
import type { DemoInvoice } from './model.js';

const support = { contractor: NEBULINE, contract: 'MV-2026-02' };
const architecture = { contractor: NEBULINE, contract: 'MV-2026-11' };

/** Nébuline Conseil: one French CSV for two contracts. */
export const NEBULINE_INVOICES: readonly DemoInvoice[] = [
  {
    ...support,
    number: 'NC-2026-14',
    issued: '2026-10-05',
    payableFrom: '2026-10-21',
    lines: [
      {
        id: '1',
        text: 'Assistance aux chefs de projet',
        quantity: '8',
        unit: 'day',
        price: '600',
        from: '2026-09-01',
        to: '2026-09-30',
        person: 'P-0412',
      },
      {
        id: '2',
        text: 'Assistance aux ateliers, mi-temps',
        quantity: '5',
        unit: 'day',
        price: '600',
        from: '2026-09-01',
        to: '2026-09-30',
        person: 'P-0503',
      },
    ],
  },
  {
    ...architecture,
    number: 'NC-2026-17',
    issued: '2026-10-06',
    payableFrom: '2026-10-21',
    lines: [
      {
        id: '1',
        text: 'Architecture applicative, septembre',
        quantity: '24',
        unit: 'day',
        price: '700',
        from: '2026-09-01',
        to: '2026-09-30',
        person: 'P-1101',
      },
    ],
  },
  {
    ...architecture,
    number: 'NC-2026-18',
    issued: '2026-09-01',
    lines: [
      {
        id: '1',
        text: 'Urbanisation, rattrapage de juillet et août',
        quantity: '40',
        unit: 'day',
        price: '680',
        from: '2026-07-01',
        to: '2026-08-31',
        person: 'P-1102',
      },
    ],
  },
  {
    ...architecture,
    number: 'NC-2026-19',
    issued: '2026-10-07',
    payableFrom: '2026-10-21',
    lines: [
      {
        id: '1',
        text: 'Urbanisation, première quinzaine de septembre',
        quantity: '5',
        unit: 'day',
        price: '680',
        from: '2026-09-01',
        to: '2026-09-15',
        person: 'P-1102',
      },
    ],
  },
  {
    ...architecture,
    number: 'NC-2026-22',
    issued: '2026-10-20',
    lines: [
      {
        id: '1',
        text: 'Urbanisation, première quinzaine de septembre',
        quantity: '5',
        unit: 'day',
        price: '680',
        from: '2026-09-01',
        to: '2026-09-15',
        person: 'P-1102',
      },
      {
        id: '2',
        text: 'Urbanisation, seconde quinzaine de septembre',
        quantity: '5',
        unit: 'day',
        price: '680',
        from: '2026-09-16',
        to: '2026-09-30',
        person: 'P-1102',
      },
    ],
  },
];
