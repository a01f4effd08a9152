import { LUNAPOSTE, PERLE } from './contractors.js';
import type { DemoInvoice } from './model.js';

const guides = { contractor: LUNAPOSTE, contract: 'MV-2026-06' };
const site = { contractor: PERLE, contract: 'MV-2026-10' };
const fixed = { quantity: '1', unit: 'lump' as const };

/** Studio Lunaposte: one workbook. */
export const GUIDE_INVOICES: readonly DemoInvoice[] = [
  {
    ...guides,
    number: 'SL-2026-12',
    issued: '2026-10-02',
    payableFrom: '2026-10-23',
    lines: [
      {
        id: '1',
        text: 'Rédaction du guide de la collecte',
        quantity: '30',
        unit: 'day',
        price: '550',
        from: '2026-08-03',
        to: '2026-09-30',
        person: 'P-0601',
        deliverable: 'V-12',
      },
    ],
  },
  {
    ...guides,
    number: 'SL-2026-13',
    issued: '2026-07-31',
    lines: [
      {
        id: '1',
        text: 'Rédaction du guide des jardins',
        quantity: '8',
        unit: 'day',
        price: '550',
        from: '2026-07-01',
        to: '2026-07-10',
        person: 'P-0602',
        deliverable: 'V-13',
      },
      {
        id: '2',
        text: 'Travaux de rédaction divers',
        quantity: '6',
        unit: 'day',
        price: '550',
        from: '2026-07-15',
        to: '2026-07-22',
        person: 'P-0602',
      },
    ],
  },
  {
    ...guides,
    number: 'SL-2026-14',
    issued: '2026-10-30',
    lines: [
      {
        id: '1',
        text: 'Page d’accueil des nouveaux habitants',
        quantity: '4',
        unit: 'day',
        price: '550',
        from: '2026-10-05',
        to: '2026-10-08',
        person: 'P-0602',
        deliverable: 'V-14',
      },
    ],
  },
];

/** Traductions Perle-de-Lune: native CSV. */
export const TRANSLATION_INVOICES: readonly DemoInvoice[] = [
  {
    ...site,
    number: 'PL-2026-05',
    issued: '2026-05-29',
    lines: [
      {
        ...fixed,
        id: '1',
        text: 'Traduction des pages du site',
        price: '2400',
        from: '2026-05-04',
        to: '2026-05-20',
        deliverable: 'T-01',
      },
      {
        ...fixed,
        id: '2',
        text: 'Traduction de la brochure',
        price: '1800',
        from: '2026-05-11',
        to: '2026-05-22',
        deliverable: 'T-02',
      },
    ],
  },
  {
    ...site,
    number: 'PL-2026-06',
    issued: '2026-09-07',
    lines: [
      {
        ...fixed,
        id: '1',
        text: 'Traduction de l’audioguide, avance prévue au marché',
        price: '3000',
        from: '2026-09-01',
        to: '2026-09-07',
        deliverable: 'T-03',
      },
    ],
  },
  {
    ...site,
    number: 'PL-2026-07',
    issued: '2026-10-06',
    lines: [
      {
        id: '1',
        text: 'Relecture continue du site, troisième trimestre',
        quantity: '35',
        unit: 'day',
        price: '500',
        from: '2026-07-01',
        to: '2026-09-30',
        person: 'P-1001',
        deliverable: 'T-04',
      },
    ],
  },
];
