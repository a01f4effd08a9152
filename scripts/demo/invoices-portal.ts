import { BRUMEVAL } from './contractors.js';
import type { DemoInvoice } from './model.js';

/** The same terms under every invoice of the firm: a common annex. */
const TERMS = {
  name: 'conditions-generales.txt',
  content: 'Atelier Brumeval (entreprise inventée). Conditions générales : paiement à 30 jours.\n',
};

const contract = { contractor: BRUMEVAL, contract: 'MV-2026-01', order: 'BC-2026-031', attachments: [TERMS] };

/** Atelier Brumeval: UBL. The first case of the visit is line 3 of F-2026-118. */
export const PORTAL_INVOICES: readonly DemoInvoice[] = [
  {
    ...contract,
    number: 'F-2026-097',
    issued: '2026-05-04',
    lines: [
      {
        id: '1',
        text: 'Développement du portail, avril',
        quantity: '20',
        unit: 'day',
        price: '630',
        from: '2026-04-01',
        to: '2026-04-30',
        person: 'P-0101',
      },
    ],
  },
  {
    ...contract,
    number: 'F-2026-104',
    issued: '2026-09-02',
    allowance: { amount: '200', reason: 'Remise de volume' },
    lines: [
      {
        id: '1',
        text: 'Développement du portail, août',
        quantity: '20',
        unit: 'day',
        price: '630',
        from: '2026-08-01',
        to: '2026-08-31',
        person: 'P-0101',
      },
      {
        id: '2',
        text: 'Correction des écrans, août',
        quantity: '10',
        unit: 'day',
        price: '660',
        allowance: { amount: '300', reason: 'Retour au prix du bordereau' },
        from: '2026-08-01',
        to: '2026-08-31',
        person: 'P-0102',
      },
    ],
  },
  {
    ...contract,
    number: 'F-2026-118',
    issued: '2026-10-02',
    payableFrom: '2026-10-21',
    lines: [
      {
        id: '1',
        text: 'Développement du portail, septembre',
        quantity: '15',
        unit: 'day',
        price: '630',
        from: '2026-09-01',
        to: '2026-09-30',
        person: 'P-0101',
      },
      {
        id: '2',
        text: 'Correction des écrans, septembre',
        quantity: '12',
        unit: 'day',
        price: '630',
        from: '2026-09-01',
        to: '2026-09-30',
        person: 'P-0102',
      },
      {
        id: '3',
        text: 'Rédaction de la notice d’accessibilité',
        quantity: '40',
        unit: 'hour',
        price: '80',
        from: '2026-09-14',
        to: '2026-09-21',
        person: 'P-0103',
        deliverable: 'N-01',
      },
    ],
  },
];
