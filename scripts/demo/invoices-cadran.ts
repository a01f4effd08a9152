import { CADRAN } from './contractors.js';
import type { DemoInvoice, DemoLine } from './model.js';

const counters = { contractor: CADRAN, contract: 'MV-2026-32' };
const june = { from: '2026-06-01', to: '2026-06-30' };
const july = { from: '2026-07-01', to: '2026-07-31' };
const days = (
  id: string,
  text: string,
  person: string,
  quantity: string,
  price: string,
  own: Partial<DemoLine>,
): DemoLine => ({ id, text, person, quantity, unit: 'day', price, ...own });

/** Cadran-Lune Conseil: UBL, by the day. */
export const COUNTER_INVOICES: readonly DemoInvoice[] = [
  {
    ...counters,
    number: 'CL-2026-06',
    issued: '2026-07-02',
    lines: [
      days('1', 'Service de tickets', 'P-3202', '4', '550', june),
      days('2', 'Service de tickets', 'P-3203', '4', '550', june),
      days('3', 'Bornes de guichet', 'P-3201', '5', '550', { ...june, profile: 'Architecte technique' }),
      days('4', 'Essais des bornes', 'P-3204', '5', '550', { ...june, profile: 'Ingénieur logiciel' }),
    ],
  },
  {
    ...counters,
    number: 'CL-2026-07',
    issued: '2026-08-04',
    lines: [
      days('1', 'Service de tickets', 'P-3202', '4', '650', { ...july, profile: 'Développeur senior' }),
      days('2', 'Service de tickets', 'P-3203', '4', '650', { ...july, profile: 'Développeur senior' }),
    ],
  },
];
