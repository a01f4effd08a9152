import { describe, expect, test } from '@jest/globals';
import { auditDossier, register } from '../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';
import { TEAM, timesheet, weekdays } from './golden-days.js';

const bill = (invoice_number: string, days: number, values: Record<string, string> = {}) =>
  invoiceLine({
    invoice_number,
    issue_date: '2026-10-01',
    quantity: String(days),
    unit_price: '500',
    net: String(days * 500),
    person: 'Camille Exemple',
    ...values,
  });
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

/** T1 beside what Camille recorded in September: invoices in question, and their days. */
async function overRecorded(recorded: number, ...lines: Record<string, string>[]) {
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'invoices/all.csv': register(...lines),
      'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', recorded)),
    },
    '2026-11-16',
  );
  return result.findings
    .filter(({ code }) => code === 'T1')
    .map(({ subject, values }) => [subject.invoice, values.groupDays, values.excessDays]);
}

describe('a credit note without a period', () => {
  test('lowers what is billed for its person in the period of the invoice that it cites', async () => {
    expect(await overRecorded(8, bill('F-1', 10), credit(2, 'F-1'))).toEqual([]);
    expect(await overRecorded(7, bill('F-1', 10), credit(2, 'F-1'))).toEqual([['F-1', '8', '1']]);
  });

  test('lowers it for the only person of that invoice when it names nobody', async () => {
    expect(await overRecorded(8, bill('F-1', 10), credit(2, 'F-1', { person: '' }))).toEqual([]);
  });

  test('says nothing of another person, nor of an invoice that it does not cite', async () => {
    const other = credit(2, 'F-1', { person: 'Dominique Exemple' });
    expect(await overRecorded(8, bill('F-1', 10), other)).toEqual([['F-1', '10', '2']]);
    expect(await overRecorded(8, bill('F-1', 10), credit(2, 'F-9'))).toEqual([['F-1', '10', '2']]);
  });
});

test('the days of an invoice that was credited in full are not billed, whoever the credit note names', async () => {
  const team = [bill('F-1', 10), bill('F-1', 5, { line_id: '2', person: 'Dominique Exemple' })];
  const again = bill('F-2', 10, { issue_date: '2026-10-09' });
  const lump = credit(15, 'F-1', { person: '', quantity: '1', unit: 'lump', unit_price: '7500' });
  expect(await overRecorded(10, ...team, lump, again)).toEqual([]);
  const unnamed = credit(15, 'F-1', { person: '' });
  expect(await overRecorded(10, ...team, unnamed, again)).toEqual([]);
});

describe('a line without timesheets, in part given back', () => {
  const missing = async (...lines: Record<string, string>[]) => {
    const { result } = await auditDossier(
      {
        'register/contracts.csv': register(CONTRACT),
        'register/people.csv': TEAM,
        'invoices/all.csv': register(...lines),
        'timesheets/t.csv': timesheet('P-0413', weekdays('2026-09-01', 5)),
      },
      '2026-11-16',
    );
    return {
      asked: result.findings.map((one) => [one.code, one.daysUnsupported, one.amountAtStake]),
      t1: result.rules.find(({ code }) => code === 'T1')?.missing,
    };
  };
  const team = [bill('F-1', 10), bill('F-1', 5, { line_id: '2', person: 'Dominique Exemple' })];

  test('is asked about for what is left of it', async () => {
    const { asked, t1 } = await missing(...team, credit(4, 'F-1'));
    expect(asked).toEqual([['T3', '6.00', '3000.00']]);
    expect(t1).toEqual(['timesheet']);
  });

  test('asks for nothing where nothing is left', async () => {
    expect(await missing(...team, credit(10, 'F-1'))).toEqual({ asked: [], t1: [] });
  });
});

test('hours given back that the contract does not turn into days leave the days unknown', async () => {
  const hours = credit(2, 'F-1', { quantity: '16', unit: 'hour', unit_price: '62.5' });
  const t1 = async (recorded: number) => {
    const { result } = await auditDossier(
      {
        'register/contracts.csv': register({ ...CONTRACT, hours_per_day: '' }),
        'register/people.csv': TEAM,
        'invoices/all.csv': register(bill('F-1', 10), hours),
        'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', recorded)),
      },
      '2026-11-16',
    );
    const rule = result.rules.find(({ code }) => code === 'T1');
    return [rule?.flagged, rule?.clean, rule?.missing];
  };
  expect(await t1(8)).toEqual([0, 0, ['hours_per_day']]);
  expect(await t1(10)).toEqual([0, 1, []]);
});
