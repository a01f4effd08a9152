import { JEANNE, ORMECLAIR } from './contractors.js';
import type { DemoInvoice } from './model.js';

/** What a line is for, and when it was done. */
interface Work {
  from: string;
  to: string;
  text: string;
}

function study(number: string, issued: string, deliverable: string, price: string, work: Work): DemoInvoice {
  return {
    number,
    issued,
    contractor: ORMECLAIR,
    contract: 'MV-2026-05',
    lines: [{ id: '1', quantity: '1', unit: 'lump', price, deliverable, ...work }],
  };
}

function ergonomics(number: string, issued: string, days: string, price: string, work: Work): DemoInvoice {
  const { from, to, text } = work;
  return {
    number,
    issued,
    contractor: JEANNE,
    contract: 'MV-2026-09',
    lines: [{ id: '1', text, quantity: days, unit: 'day', price, from, to, person: 'P-0901' }],
  };
}

const JUNE: Work = { from: '2026-06-01', to: '2026-06-30', text: 'Tests avec des usagers, juin' };

const risks = (price: string): DemoInvoice =>
  study('OC-2026-10', '2026-10-01', 'R-10', price, {
    from: '2026-09-01',
    to: '2026-10-01',
    text: 'Cartographie des risques',
  });

/** Cabinet Ormeclair, fixed prices: R-07 was written with AI at 80 %, and its price is the one agreed. */
export const STUDY_INVOICES: readonly DemoInvoice[] = [
  study('OC-2026-07', '2026-07-10', 'R-07', '18000', {
    from: '2026-05-04',
    to: '2026-07-03',
    text: 'Schéma directeur de la donnée, prix forfaitaire',
  }),
  study('OC-2026-08', '2026-08-03', 'R-08', '9000', {
    from: '2026-06-15',
    to: '2026-07-20',
    text: 'Étude des besoins des agents',
  }),
  study('OC-2026-09', '2026-09-15', 'R-09', '11000', {
    from: '2026-08-17',
    to: '2026-09-15',
    text: 'Plan de continuité',
  }),
  // Its page was made before the price was agreed.
  { ...risks('8500'), payableFrom: '2026-10-19', page: risks('8900') },
  study('OC-2026-11', '2026-10-20', 'R-11', '7200', {
    from: '2026-09-07',
    to: '2026-10-05',
    text: 'Étude de mutualisation',
  }),
];

/** A freelancer with nothing to ask: her numbers start again each year, and she corrects her own mistake. */
export const JEANNE_INVOICES: readonly DemoInvoice[] = [
  ergonomics('001', '2025-01-31', '10', '480', {
    from: '2025-01-01',
    to: '2025-01-31',
    text: 'Entretiens, janvier',
  }),
  ergonomics('001', '2026-01-30', '10', '480', {
    from: '2026-01-01',
    to: '2026-01-31',
    text: 'Maquettes, janvier',
  }),
  ergonomics('006', '2026-06-30', '8', '500', JUNE),
  { ...ergonomics('007', '2026-07-06', '8', '480', JUNE), type: '384', cites: '006' },
];
