import { FICTIVA } from './contractors.js';
import { dueOf } from './due-dates.js';
import { DUTY_EVENTS } from './duty-works.js';
import { DEMO_INVOICES } from './invoices.js';
import { PRESENCE_EVENTS } from './invoices-presence.js';
import type { Row } from './model.js';

/** What was issued up to this day was paid before the dossier was put together, on the day it was due. */
const PAID_UP_TO = '2026-09-15';

/** What a corrected invoice replaces is not paid. */
const REPLACED = new Set(DEMO_INVOICES.flatMap(({ type, cites }) => (type === '384' ? cites : [])));

/** Their events are told one by one. */
const TOLD_APART = new Set(DUTY_EVENTS.map(({ invoice_number: number }) => number));

/** Received and certified on the day from which it is payable, paid on the day it was due. */
const PAYMENTS: readonly Row[] = DEMO_INVOICES.filter(
  ({ number, issued, type }) =>
    issued <= PAID_UP_TO && type !== '381' && !REPLACED.has(number) && !TOLD_APART.has(number),
).flatMap((invoice): Row[] => {
  const { number, issued, payableFrom = issued, contractor } = invoice;
  const about = { invoice_number: number, supplier: contractor.siret };
  return [
    { ...about, event: 'received', on: payableFrom, by: 'Direction des finances' },
    { ...about, event: 'service_done', on: payableFrom, by: 'Direction du numérique' },
    { ...about, event: 'paid', on: dueOf(invoice) ?? '', by: 'Direction des finances' },
  ];
});

/** Rows of the register of events. Of the invoices of autumn most wait for the day of their receipt. */
export const EVENTS: readonly Row[] = [
  {
    invoice_number: 'RF-2026-15',
    supplier: FICTIVA.siret,
    event: 'received',
    on: '2026-11-04',
    by: 'Direction des finances',
  },
  ...PAYMENTS,
  ...DUTY_EVENTS,
  ...PRESENCE_EVENTS,
];
