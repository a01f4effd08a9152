import { expect, test } from '@jest/globals';
import { frenchHolidayName } from '../../../server/domain/public-holidays.js';
import { eachDay, isWeekend } from '../../../server/domain/civil-date.js';
import { auditDossier } from '../../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { dossier, entries, member } from '../golden-presence.js';

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) => `2026-${month}`);
const datesOf = (month: string): string[] =>
  eachDay(`${month}-01`, `${month}-31`).filter(
    (date) => date.startsWith(month) && !isWeekend(date) && frenchHolidayName('FR-metropole', date) === null,
  );
const endOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** Ten months of whole days, consecutive numbers, a timesheet typed and approved on the last day of each month. */
const freelancer = (cadence: string) =>
  dossier({
    'register/contracts': [{ ...CONTRACT, timesheet_cadence: cadence }],
    'register/rate_card': [
      { contract_ref: CONTRACT.contract_ref, profile: 'Développeur', unit: 'day', rate: '520' },
    ],
    'register/people': [member('P-1', 'Camille Exemple')],
    'register/absences': [{ person_key: 'P-1', date_from: '2026-12-21', date_to: '2026-12-24' }],
    'timesheets/all': MONTHS.flatMap((month) =>
      entries('P-1', datesOf(month), {
        person: 'Camille Exemple',
        approved_by: 'Service',
        approved_on: endOf(month),
        entered_on: endOf(month),
      }),
    ),
    'invoices/all': MONTHS.map((month, index) => {
      const days = datesOf(month).length;
      const total = `${days * 520}.00`;
      return invoiceLine({
        invoice_number: `F-2026-${String(index + 1).padStart(3, '0')}`,
        issue_date: endOf(month),
        description: `Développement, ${month}`,
        quantity: String(days),
        unit_price: '520',
        net: total,
        total_without_vat: total,
        person: 'Camille Exemple',
        profile: 'Développeur',
        period_start: `${month}-01`,
        period_end: endOf(month),
      });
    }),
  });

test.each(['monthly', ''])(
  'a freelancer who types whole days on the last day of the month is asked nothing (cadence: %j)',
  async (cadence) => {
    const { result } = await auditDossier(freelancer(cadence), '2026-11-16');
    expect(result.findings.filter(({ visible }) => visible)).toEqual([]);
    expect(result.rules.filter(({ error }) => error > 0)).toEqual([]);
    expect(result.invoices).toHaveLength(MONTHS.length);
  },
);
