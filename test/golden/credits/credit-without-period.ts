import { describe, expect } from '@jest/globals';
import { register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

const bill = (invoice_number: string, days: number, values: Record<string, string> = {}) =>
  camilleDays(days, { invoice_number, issue_date: '2026-10-01', ...values });
/** A credit note that gives no period. */
const credit = (days: number, of: string, values: Record<string, string> = {}) =>
  bill('A-1', days, {
    issue_date: '2026-10-08',
    type_code: '381',
    preceding_invoice: of,
    period_start: '',
    period_end: '',
    ...values,
  });

const auditTogether = auditsTogether('2026-11-16');

/** T1 beside what Camille recorded in September: invoices in question, and their days. */
async function overRecorded(recorded: number, ...lines: Record<string, string>[]) {
  const { findings } = await auditTogether({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': TEAM,
    'invoices/all.csv': register(...lines),
    'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', recorded)),
  });
  return findings
    .filter(({ code }) => code === 'T1')
    .map(({ subject, values }) => [subject.invoice, values.groupDays, values.excessDays]);
}

describe('a credit note without a period', () => {
  testTogether(
    'lowers what is billed for its person in the period of the invoice that it cites',
    async () => {
      const [all, short] = await Promise.all(
        [8, 7].map((recorded) => overRecorded(recorded, bill('F-1', 10), credit(2, 'F-1'))),
      );
      expect(all).toEqual([]);
      expect(short).toEqual([['F-1', '8', '1']]);
    },
  );

  testTogether('lowers it for the only person of that invoice when it names nobody', async () => {
    expect(await overRecorded(8, bill('F-1', 10), credit(2, 'F-1', { person: '' }))).toEqual([]);
  });

  testTogether('says nothing of another person, nor of an invoice that it does not cite', async () => {
    const [person, invoice] = await Promise.all(
      [credit(2, 'F-1', { person: 'Dominique Exemple' }), credit(2, 'F-9')].map((other) =>
        overRecorded(8, bill('F-1', 10), other),
      ),
    );
    expect(person).toEqual([['F-1', '10', '2']]);
    expect(invoice).toEqual([['F-1', '10', '2']]);
  });
});

testTogether(
  'the days of an invoice that was credited in full are not billed, whoever the credit note names',
  async () => {
    const team = [bill('F-1', 10), bill('F-1', 5, { line_id: '2', person: 'Dominique Exemple' })];
    const again = bill('F-2', 10, { issue_date: '2026-10-09' });
    const lump = credit(15, 'F-1', { person: '', quantity: '1', unit: 'lump', unit_price: '7500' });
    const unnamed = credit(15, 'F-1', { person: '' });
    const questioned = await Promise.all(
      [lump, unnamed].map((given) => overRecorded(10, ...team, given, again)),
    );
    expect(questioned).toEqual([[], []]);
  },
);

describe('a line without timesheets, in part given back', () => {
  const missing = async (...lines: Record<string, string>[]) => {
    const { findings, rules } = await auditTogether({
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'invoices/all.csv': register(...lines),
      'timesheets/t.csv': timesheet('P-0413', weekdays('2026-09-01', 5)),
    });
    return {
      asked: findings.map((one) => [one.code, one.daysUnsupported, one.amountAtStake]),
      t1: rules.find(({ code }) => code === 'T1')?.missing,
    };
  };
  const team = [bill('F-1', 10), bill('F-1', 5, { line_id: '2', person: 'Dominique Exemple' })];

  testTogether('is asked about for what is left of it', async () => {
    const { asked, t1 } = await missing(...team, credit(4, 'F-1'));
    expect(asked).toEqual([['T3', '6.00', '3000.00']]);
    expect(t1).toEqual(['timesheet']);
  });

  testTogether('asks for nothing where nothing is left', async () => {
    expect(await missing(...team, credit(10, 'F-1'))).toEqual({ asked: [], t1: [] });
  });
});

testTogether(
  'hours given back that the contract does not turn into days leave the days unknown',
  async () => {
    const hours = credit(2, 'F-1', { quantity: '16', unit: 'hour', unit_price: '62.5' });
    const t1 = async (recorded: number) => {
      const { rules } = await auditTogether({
        'register/contracts.csv': register({ ...CONTRACT, hours_per_day: '' }),
        'register/people.csv': TEAM,
        'invoices/all.csv': register(bill('F-1', 10), hours),
        'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', recorded)),
      });
      const rule = rules.find(({ code }) => code === 'T1');
      return [rule?.flagged, rule?.clean, rule?.missing];
    };
    const [eight, ten] = await Promise.all([t1(8), t1(10)]);
    expect(eight).toEqual([0, 0, ['hours_per_day']]);
    expect(ten).toEqual([0, 1, []]);
  },
);
