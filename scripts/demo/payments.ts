import { dueOf } from './due-dates.js';
import { FORGE_INVOICES } from './invoices-forge.js';
import { GUIDE_INVOICES, TRANSLATION_INVOICES } from './invoices-guides.js';
import { NEBULINE_INVOICES } from './invoices-nebuline.js';
import { NETWORK_INVOICES } from './invoices-networks.js';
import { CENTRE_INVOICES, TICKETING_INVOICES } from './invoices-operations.js';
import { PORTAL_INVOICES } from './invoices-portal.js';
import { JEANNE_INVOICES, STUDY_INVOICES } from './invoices-studies.js';
import type { DemoInvoice, Row } from './model.js';

/** What was issued up to this day was paid before the dossier was put together, on the day it was due. */
const PAID_UP_TO = '2026-09-15';

const INVOICES: readonly DemoInvoice[] = [
  ...[...PORTAL_INVOICES, ...NEBULINE_INVOICES, ...NETWORK_INVOICES, ...FORGE_INVOICES, ...STUDY_INVOICES],
  ...[...GUIDE_INVOICES, ...TRANSLATION_INVOICES, ...CENTRE_INVOICES, ...TICKETING_INVOICES],
  ...JEANNE_INVOICES,
];

/** What a corrected invoice replaces is not paid. */
const REPLACED = new Set(INVOICES.flatMap(({ type, cites }) => (type === '384' ? cites : [])));

/** Rows of the register of events: the payments. */
export const PAYMENTS: readonly Row[] = INVOICES.filter(
  ({ number, issued }) => issued <= PAID_UP_TO && !REPLACED.has(number),
).map((invoice) => ({
  invoice_number: invoice.number,
  supplier: invoice.contractor.siret,
  event: 'paid',
  on: dueOf(invoice) ?? '',
}));
