import { JEANNE, ORMECLAIR } from './contractors.js';
import type { DemoInvoice } from './model.js';

function study(number: string, issued: string, ref: string, text: string, price: string): DemoInvoice {
  return {
    number,
    issued,
    contractor: ORMECLAIR,
    contract: 'MV-2026-05',
    lines: [{ id: '1', text, quantity: '1', unit: 'lump', price, deliverable: ref }],
  };
}

interface Month {
  from: string;
  to: string;
  text: string;
}

function ergonomics(number: string, issued: string, days: string, price: string, month: Month): DemoInvoice {
  const { from, to, text } = month;
  return {
    number,
    issued,
    contractor: JEANNE,
    contract: 'MV-2026-09',
    lines: [{ id: '1', text, quantity: days, unit: 'day', price, from, to, person: 'P-0901' }],
  };
}

const JUNE: Month = { from: '2026-06-01', to: '2026-06-30', text: 'Tests avec des usagers, juin' };

/** Cabinet Ormeclair, fixed prices: R-07 was written with AI at 80 %, and its price is the one agreed. */
export const STUDY_INVOICES: readonly DemoInvoice[] = [
  study('OC-2026-07', '2026-07-10', 'R-07', 'Schéma directeur de la donnée, prix forfaitaire', '18000'),
  study('OC-2026-08', '2026-08-03', 'R-08', 'Étude des besoins des agents', '9000'),
  study('OC-2026-09', '2026-09-15', 'R-09', 'Plan de continuité', '11000'),
  study('OC-2026-10', '2026-10-01', 'R-10', 'Cartographie des risques', '8500'),
  study('OC-2026-11', '2026-10-20', 'R-11', 'Étude de mutualisation', '7200'),
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
