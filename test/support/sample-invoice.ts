import type { LineSupport, ResultInvoice, ResultLine } from '../../server/domain/audit-result.js';
import type { EffortRange } from '../../server/domain/effort-range.js';

/** Invented invoices with their ladders, for the tests of the exports. */

const BRUME = '11111111100011';

const EFFORT: EffortRange = {
  p10: '2.1',
  p50: '5.08',
  p90: '12.2436',
  unit: 'day',
  basis: 'published_table',
  priorVersion: '2026-1',
  comparables: 1,
  location: 1.63,
  scale: 0.6,
  degreesOfFreedom: 5,
  complexityFactor: 1,
  drivers: {},
  ai: null,
  billingStep: '0.5',
};

export const NO_RUNG: LineSupport = {
  billedDays: null,
  contractRate: null,
  timesheetDays: null,
  calendarDays: null,
  quotedDays: null,
  workUnitDays: null,
  effort: null,
  declaredHumanDays: null,
  missing: ['contract', 'timesheet', 'calendar', 'quote', 'work_unit', 'effort', 'declared_hours'],
  supportedDays: null,
  restsOn: null,
};

export function sampleLine(over: Partial<ResultLine> = {}): ResultLine {
  return {
    id: '1',
    name: 'Développement du portail',
    description: 'Profil : développeuse confirmée ; septembre 2026',
    quantity: '18.50',
    unitCode: 'DAY',
    billedUnit: 'day',
    billedDays: '18.50',
    unitPrice: '760.00',
    priceBaseQuantity: null,
    net: '14060.00',
    periodStart: '2026-09-01',
    periodEnd: '2026-09-30',
    lineStatus: null,
    source: { file: 'invoices/F-2026-118.xml', path: '/Invoice/cac:InvoiceLine[1]' },
    links: [
      { personKey: 'P-0412', profile: null, orderRef: null, deliverableRef: null, days: null, how: 'given' },
    ],
    support: {
      ...NO_RUNG,
      billedDays: '18.50',
      contractRate: '760.00',
      timesheetDays: '18.50',
      calendarDays: '22.00',
      missing: ['quote', 'work_unit', 'effort', 'declared_hours'],
      supportedDays: '18.00',
      restsOn: 'timesheet',
    },
    ...over,
  };
}

export function sampleInvoice(over: Partial<ResultInvoice> = {}): ResultInvoice {
  return {
    file: 'invoices/F-2026-118.xml',
    number: 'F-2026-118',
    issueDate: '2026-10-02',
    dueDate: null,
    typeCode: '380',
    direction: 1,
    currency: 'EUR',
    profile: null,
    contractRef: 'M-2026-014',
    orderRef: null,
    buyerReference: null,
    periodStart: null,
    periodEnd: null,
    supplier: { name: 'Atelier Brume', siret: BRUME, siren: '111111111', vatId: null },
    contract: { contractRef: 'M-2026-014', how: 'given' },
    lines: [
      sampleLine(),
      sampleLine({ id: '2', name: 'Phase 2', lineStatus: 'GROUP', support: null }),
      sampleLine({
        id: '3',
        name: 'Rapport d’orientation V-12',
        description: null,
        quantity: '40',
        unitCode: 'HUR',
        billedUnit: 'hour',
        billedDays: '5.00',
        unitPrice: '95.00',
        net: '3800.00',
        links: [
          {
            personKey: null,
            profile: null,
            orderRef: null,
            deliverableRef: 'V-12',
            days: null,
            how: 'wording',
          },
        ],
        support: {
          ...NO_RUNG,
          billedDays: '5.00',
          contractRate: '95.00',
          effort: EFFORT,
          declaredHumanDays: '0.75',
          missing: ['timesheet', 'calendar', 'quote', 'work_unit'],
          supportedDays: '0.75',
          restsOn: 'declared_hours',
        },
      }),
    ],
    totals: {
      lines: '17860.00',
      allowances: null,
      charges: null,
      withoutVat: '17860.00',
      vat: '3572.00',
      withVat: '21432.00',
      prepaid: null,
      rounding: null,
      payable: '21432.00',
    },
    precedingInvoices: [],
    state: 'current',
    ...over,
  };
}
