import { FICTIVA } from './contractors.js';
import type { DemoInvoice } from './model.js';

const libraries = { contractor: FICTIVA, contract: 'MV-2026-03' };
const schools = { contractor: FICTIVA, contract: 'MV-2026-13' };
const RECORD = {
  name: 'proces-verbal-de-recette.txt',
  content: 'Câblage des écoles (document inventé). Recette prononcée sans réserve.\n',
};

/** Réseaux Fictiva: CII. */
export const NETWORK_INVOICES: readonly DemoInvoice[] = [
  {
    ...libraries,
    number: 'RF-2026-11',
    issued: '2026-10-02',
    payableFrom: '2026-10-19',
    lines: [
      {
        id: '1',
        text: 'Réglage des liaisons',
        quantity: '4',
        unit: 'day',
        price: '640',
        from: '2026-09-01',
        to: '2026-09-30',
        person: 'P-0412',
      },
    ],
  },
  {
    ...schools,
    number: 'RF-2026-12',
    issued: '2026-07-03',
    attachments: [RECORD],
    lines: [
      {
        id: '1',
        text: 'Câblage de l’école des Tilleuls',
        quantity: '7',
        unit: 'day',
        price: '450',
        from: '2026-06-11',
        to: '2026-06-30',
        person: 'P-1301',
      },
    ],
  },
  {
    ...schools,
    number: 'RF-2026-14',
    issued: '2026-10-05',
    payableFrom: '2026-10-26',
    attachments: [RECORD],
    lines: [
      {
        id: '1',
        text: 'Câblage de l’école des Saules',
        quantity: '10',
        unit: 'day',
        price: '450',
        from: '2026-09-07',
        to: '2026-09-18',
        person: 'P-1302',
      },
      {
        id: '2',
        text: 'Câblage de l’école des Ormes',
        quantity: '10',
        unit: 'day',
        price: '450',
        from: '2026-09-07',
        to: '2026-09-18',
        person: 'P-1303',
      },
    ],
  },
  {
    ...schools,
    number: 'RF-2026-15',
    issued: '2026-11-03',
    payableFrom: '2026-11-04',
    lines: [
      {
        id: '1',
        text: 'Câblage de l’école des Aulnes',
        quantity: '5.5',
        unit: 'day',
        price: '450',
        from: '2026-10-01',
        to: '2026-10-31',
        person: 'P-1301',
      },
      {
        id: '2',
        text: 'Câblage de l’école des Érables',
        quantity: '5',
        unit: 'day',
        price: '450',
        from: '2026-10-01',
        to: '2026-10-31',
        person: 'P-1303',
      },
    ],
  },
];
