import { FORGE } from './contractors.js';
import type { DemoInvoice } from './model.js';

const mobility = { contractor: FORGE, contract: 'MV-2026-04' };
const legal = { contractor: FORGE, contract: 'MV-2026-12' };
const fixed = { id: '1', quantity: '1', unit: 'lump' as const };
const PACT = { deliverable: 'A-01', from: '2026-05-04', to: '2026-06-26' };
const DELEGATIONS = { deliverable: 'A-02', from: '2026-07-06', to: '2026-08-28' };
const CONCESSIONS = { deliverable: 'A-03', from: '2026-09-07', to: '2026-10-16' };

/** Forge des Données Imaginaires: UBL. The number FD-2026-15 is given to two different invoices. */
export const FORGE_INVOICES: readonly DemoInvoice[] = [
  {
    ...mobility,
    number: 'FD-2026-12',
    issued: '2026-10-01',
    payableFrom: '2026-10-05',
    lines: [
      {
        id: '1',
        text: 'Analyse des comptages',
        quantity: '4',
        unit: 'day',
        price: '580',
        from: '2026-09-01',
        to: '2026-09-30',
        person: 'P-0412',
      },
      {
        id: '2',
        text: 'Nettoyage des données, mi-temps',
        quantity: '5',
        unit: 'day',
        price: '580',
        from: '2026-09-01',
        to: '2026-09-30',
        person: 'P-0503',
      },
    ],
  },
  {
    ...mobility,
    number: 'FD-2026-15',
    issued: '2026-10-15',
    payableFrom: '2026-10-20',
    lines: [
      {
        id: '1',
        text: 'Tableau de bord des vélos',
        quantity: '3',
        unit: 'day',
        price: '580',
        from: '2026-10-05',
        to: '2026-10-07',
        person: 'P-0503',
      },
    ],
  },
  {
    ...mobility,
    number: 'FD-2026-15',
    issued: '2026-10-30',
    lines: [
      {
        id: '1',
        text: 'Tableau de bord des bus',
        quantity: '2',
        unit: 'day',
        price: '580',
        from: '2026-10-12',
        to: '2026-10-13',
        person: 'P-0412',
      },
    ],
  },
  {
    ...legal,
    number: 'FD-2026-20',
    issued: '2026-07-15',
    order: 'BC-2026-077',
    lines: [{ ...fixed, text: 'Analyse du pacte financier', price: '12000', ...PACT }],
  },
  {
    ...legal,
    number: 'FD-2026-21',
    issued: '2026-09-15',
    order: 'BC-2026-077',
    lines: [{ ...fixed, text: 'Analyse des délégations', price: '9500', ...DELEGATIONS }],
  },
  {
    ...legal,
    number: 'FD-2026-22',
    issued: '2026-10-30',
    order: 'BC-2026-078',
    lines: [{ ...fixed, text: 'Analyse des concessions', price: '40500', ...CONCESSIONS }],
  },
];
