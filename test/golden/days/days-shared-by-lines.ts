import { describe, expect } from '@jest/globals';
import type { Finding } from '../../../server/domain/finding.js';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { plain, TEAM, timesheet, weekdays } from '../golden-days.js';

/** A line of Camille at 500 euros a day. */
const line = (invoice: string, days: number, over: Record<string, string> = {}) =>
  camilleDays(days, { invoice_number: invoice, ...over });

const auditTogether = auditsTogether('2026-11-16', { rules: onlyRules('T1') });

async function audit(lines: Record<string, string>[], timesheets: DossierFiles) {
  const result = await auditTogether({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': TEAM,
    'invoices/all.csv': register(...lines),
    ...timesheets,
  });
  return { result, t1: result.findings.filter(({ code }) => code === 'T1') };
}

const excess = (findings: readonly Finding[]) =>
  findings.map(({ subject, daysUnsupported, amountAtStake }) => [
    subject.invoice,
    subject.line,
    daysUnsupported,
    amountAtStake,
  ]);
const september = (days: number) => ({
  'timesheets/september.csv': timesheet('P-0412', weekdays('2026-09-01', days)),
});

describe('credits are taken off before the days are laid on the lines', () => {
  testTogether('a credit note of three days: 17 billed net, 15 recorded', async () => {
    const credit = { type_code: '381', preceding_invoice: 'F-1', issue_date: '2026-10-20' };
    const { t1 } = await audit([line('F-1', 20), line('A-1', 3, credit)], september(15));
    expect(excess(t1)).toEqual([['F-1', '1', '2.00', '1000.00']]);
    expect(plain(t1[0]?.message.en)).toContain('17.00 d billed, 15.00 d in the timesheets');
  });

  testTogether('a negative line of the same invoice', async () => {
    const { t1 } = await audit([line('F-1', 20), line('F-1', -2, { line_id: '2' })], september(17));
    expect(excess(t1)).toEqual([['F-1', '1', '1.00', '500.00']]);
  });

  testTogether('an invoice made again, its credit note dated after the new one', async () => {
    const { t1 } = await audit(
      [
        line('F-1', 20, { total_without_vat: '10000' }),
        line('F-2', 19, { issue_date: '2026-10-10' }),
        line('F-3', 20, {
          type_code: '381',
          preceding_invoice: 'F-1',
          issue_date: '2026-10-11',
          total_without_vat: '10000',
        }),
      ],
      september(18),
    );
    expect(excess(t1)).toEqual([['F-2', '1', '1.00', '500.00']]);
  });

  testTogether('a credit note goes to the invoice that it cites', async () => {
    const october = { period_start: '2026-09-30', period_end: '2026-10-31', issue_date: '2026-11-02' };
    const credit = { type_code: '381', preceding_invoice: 'F-2', issue_date: '2026-11-10' };
    const { t1 } = await audit(
      [line('F-1', 16), line('F-2', 12, october), line('A-1', 2, { ...credit, ...october })],
      {
        ...september(15),
        'timesheets/october.csv': timesheet('P-0412', weekdays('2026-10-01', 10)),
      },
    );
    expect(excess(t1)).toEqual([['F-1', '1', '1.00', '500.00']]);
  });
});

describe('lines of different periods', () => {
  testTogether('a line that spans two months does not move the days of one month to the other', async () => {
    const { result, t1 } = await audit(
      [
        line('F-0', 1, { issue_date: '2026-09-01', period_start: '2026-08-31', period_end: '2026-10-31' }),
        line('F-1', 20),
        line('F-2', 20, { issue_date: '2026-11-02', period_start: '2026-10-01', period_end: '2026-10-31' }),
      ],
      {
        'timesheets/august.csv': timesheet('P-0412', ['2026-08-31']),
        ...september(15),
        'timesheets/october.csv': timesheet('P-0412', weekdays('2026-10-01', 20)),
      },
    );
    expect(excess(t1)).toEqual([['F-1', '1', '5.00', '2500.00']]);
    expect(plain(t1[0]?.message.en)).toContain('20.00 d billed, 15.00 d in the timesheets');
    expect(
      result.invoices.flatMap((invoice) =>
        invoice.lines.map((l) => [invoice.number, l.support?.timesheetDays]),
      ),
    ).toEqual([
      ['F-0', '1.00'],
      ['F-1', '15.00'],
      ['F-2', '20.00'],
    ]);
  });

  testTogether('days recorded in the common part serve the line that ends first', async () => {
    const { t1 } = await audit(
      [
        line('F-1', 5, { period_start: '2026-09-01', period_end: '2026-09-30' }),
        line('F-2', 5, { period_start: '2026-08-15', period_end: '2026-09-04', issue_date: '2026-10-06' }),
      ],
      { 'timesheets/september.csv': timesheet('P-0412', weekdays('2026-09-01', 9)) },
    );
    // Four days until the 4th, all for F-2 which bills five; five days after, for F-1.
    expect(excess(t1)).toEqual([['F-2', '1', '1.00', '500.00']]);
  });
});

describe('a line by profile beside a line by person', () => {
  const profile = { line_id: '2', person: '', profile: 'Développeur' };

  testTogether('the same recorded days do not serve both', async () => {
    const { t1 } = await audit([line('F-1', 10), line('F-1', 10, profile)], september(10));
    expect(excess(t1)).toEqual([['F-1', '2', '10.00', '5000.00']]);
    expect(plain(t1[0]?.message.en)).toContain(
      'with line 1 of F-1, 20.00 d billed, 10.00 d in the timesheets',
    );
  });

  testTogether(
    'what the person has left, and the days of the others of that profile, serve the line by profile',
    async () => {
      const { t1 } = await audit([line('F-1', 6), line('F-1', 10, profile)], {
        ...september(10),
        'timesheets/other.csv': timesheet('P-0413', weekdays('2026-09-01', 6)),
      });
      expect(excess(t1)).toEqual([]);
    },
  );
});
