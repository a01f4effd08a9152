import { describe, expect } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { billedBy } from '../billed.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

/** An invoice of Camille at 500 euros a day, without the totals of the document. */
const invoice = (number: string, issued: string, days: number, over: Record<string, string> = {}) =>
  camilleDays(days, { invoice_number: number, issue_date: issued, ...over });
const credit = (number: string, issued: string, days: number, of: string) =>
  invoice(number, issued, days, { type_code: '381', preceding_invoice: of });
const event = (number: string, what: string, on: string) => ({
  invoice_number: number,
  supplier: 'Atelier Horizon',
  event: what,
  on,
});

type Written = [invoices: Record<string, string>[][], recorded: number, events?: Record<string, string>[]];
const dossier = (...[invoices, recorded, events = []]: Written): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': TEAM,
  ...(events.length === 0 ? {} : { 'register/invoice_events.csv': register(...events) }),
  ...Object.fromEntries(invoices.map((lines, index) => [`invoices/${index}.csv`, register(...lines)])),
  ...(recorded === 0 ? {} : { 'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', recorded)) }),
});

const AS_OF = '2026-11-16';
const RULES = { rules: onlyRules('D1', 'T1') };
const auditTogether = auditsTogether(AS_OF, RULES);
const audit = (...written: Written): Promise<AuditPart> => auditTogether(dossier(...written));
/** For the totals, which are of the whole audit. */
const auditAlone = async (...written: Written) =>
  (await auditDossier(dossier(...written), AS_OF, RULES)).result;

const states = (result: AuditPart): string[] =>
  result.invoices.map(({ number, issueDate, state }) => `${number ?? ''} ${issueDate ?? ''} ${state}`).sort();
const found = (result: AuditPart, code: string) => result.findings.filter((one) => one.code === code);

describe('a credit note over the whole', () => {
  testTogether('is recognised from the lines when the document has no totals', async () => {
    const result = await auditAlone(
      [[invoice('F-1', '2026-10-01', 20)], [credit('A-1', '2026-10-02', 20, 'F-1')]],
      0,
    );
    expect(states(result)).toEqual(['A-1 2026-10-02 current', 'F-1 2026-10-01 credited']);
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '0.00', atStake: '0.00' }]);
  });

  testTogether('may come in two parts', async () => {
    const result = await audit(
      [
        [invoice('F-1', '2026-10-01', 20)],
        [credit('A-1', '2026-10-02', 15, 'F-1')],
        [credit('A-2', '2026-10-03', 5, 'F-1')],
      ],
      0,
    );
    expect(states(result)).toContain('F-1 2026-10-01 credited');
  });

  testTogether('in part leaves the invoice to be audited', async () => {
    const result = await audit(
      [[invoice('F-1', '2026-10-01', 20)], [credit('A-1', '2026-10-02', 19, 'F-1')]],
      0,
    );
    expect(states(result)).toContain('F-1 2026-10-01 current');
  });

  testTogether('that was cancelled credits nothing', async () => {
    const result = await audit(
      [[invoice('F-8', '2026-10-01', 20)], [credit('A-1', '2026-10-02', 20, 'F-8')]],
      20,
      [event('A-1', 'cancelled', '2026-10-05')],
    );
    expect(states(result)).toEqual(['A-1 2026-10-02 cancelled', 'F-8 2026-10-01 current']);
    expect(billedBy(result)).toBe('10000.00');
  });

  testTogether('beside a corrected invoice counts once', async () => {
    const result = await audit(
      [
        [invoice('F-1', '2026-10-01', 20)],
        [invoice('F-2', '2026-10-06', 19, { type_code: '384', preceding_invoice: 'F-1' })],
        [credit('A-1', '2026-10-07', 20, 'F-1')],
      ],
      19,
    );
    expect(billedBy(result)).toBe('9500.00');
  });
});

describe('a number rejected and sent again', () => {
  testTogether('the event speaks of the document that was there', async () => {
    const result = await auditAlone(
      [[invoice('F-1', '2026-10-01', 20)], [invoice('F-1', '2026-10-10', 20)]],
      15,
      [event('F-1', 'rejected', '2026-10-05')],
    );
    expect(states(result)).toEqual(['F-1 2026-10-01 rejected', 'F-1 2026-10-10 current']);
    expect(found(result, 'D1')).toEqual([]);
    expect(found(result, 'T1').map(({ daysUnsupported }) => daysUnsupported)).toEqual(['5.00']);
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '10000.00', atStake: '2500.00' }]);
  });

  testTogether('sent again on the same day, one of the two is still audited', async () => {
    const result = await audit([[invoice('F-1', '2026-10-01', 20)], [invoice('F-1', '2026-10-01', 19)]], 19, [
      event('F-1', 'rejected', '2026-10-05'),
    ]);
    expect(states(result)).toEqual(['F-1 2026-10-01 current', 'F-1 2026-10-01 rejected']);
  });

  testTogether('an event dated before its only invoice still counts', async () => {
    const result = await audit([[invoice('F-1', '2026-10-06', 20)]], 20, [
      event('F-1', 'rejected', '2026-10-05'),
    ]);
    expect(states(result)).toEqual(['F-1 2026-10-06 rejected']);
  });
});

describe('an invoice that cites another', () => {
  const corrected = (over: Record<string, string> = {}) =>
    invoice('F-2', '2026-10-06', 19, { preceding_invoice: 'F-1', ...over });

  testTogether('and bills its period again replaces it', async () => {
    const result = await audit([[invoice('F-1', '2026-10-01', 20)], [corrected()]], 19);
    expect(states(result)).toEqual(['F-1 2026-10-01 replaced', 'F-2 2026-10-06 current']);
    expect(found(result, 'T1')).toEqual([]);
    expect(billedBy(result)).toBe('9500.00');
  });

  testTogether('does not replace one that was paid', async () => {
    const result = await audit([[invoice('F-1', '2026-10-01', 20)], [corrected()]], 20, [
      event('F-1', 'paid', '2026-10-05'),
    ]);
    expect(states(result)).toContain('F-1 2026-10-01 current');
  });

  testTogether('does not replace one of another period, nor what it adds to', async () => {
    const august = { period_start: '2026-08-01', period_end: '2026-08-31' };
    const added = invoice('F-2', '2026-10-06', 2, { preceding_invoice: 'F-1' });
    const [other, more] = await Promise.all([
      audit([[invoice('F-1', '2026-09-01', 20, august)], [corrected()]], 20),
      audit([[invoice('F-1', '2026-10-01', 18)], [added]], 20),
    ]);
    expect(states(other)).toContain('F-1 2026-09-01 current');
    expect(states(more)).toContain('F-1 2026-10-01 current');
  });

  testTogether('replaces nothing when it was itself rejected', async () => {
    const result = await audit([[invoice('F-1', '2026-10-01', 20)], [corrected({ type_code: '384' })]], 20, [
      event('F-2', 'rejected', '2026-10-08'),
    ]);
    expect(states(result)).toEqual(['F-1 2026-10-01 current', 'F-2 2026-10-06 rejected']);
  });
});
