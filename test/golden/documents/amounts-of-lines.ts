import { describe, expect } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

const AS_OF = '2026-11-16';
const audit = auditsTogether(AS_OF);
/** For the totals of an audit, and for the ids of findings. These rules only, where some are named. */
const auditAlone = async (files: DossierFiles, ...codes: string[]) =>
  (await auditDossier(files, AS_OF, codes.length === 0 ? {} : { rules: onlyRules(...codes) })).result;
const line = (id: string, days: number, price: number, over: Record<string, string> = {}) =>
  camilleDays(days, { line_id: id, ...over }, price);
const RATES = register({
  contract_ref: 'M-2026-01',
  profile: 'Développeur',
  unit: 'day',
  rate: '500',
});
const found = (result: AuditPart, code: string) => result.findings.filter((one) => one.code === code);
const support = (result: AuditPart) =>
  result.invoices.flatMap((invoice) =>
    invoice.lines.map(({ support: rungs }) => [
      rungs?.timesheetDays,
      rungs?.calendarDays,
      rungs?.supportedDays,
    ]),
  );

describe('two lines that bear one id', () => {
  testTogether('each keeps its own support', async () => {
    const result = await audit({
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'invoices/f.csv': register(line('1', 5, 500), line('1', 4, 500, { person: 'Dominique Exemple' })),
      'timesheets/t.csv': timesheet('P-0413', weekdays('2026-09-01', 4)),
    });
    expect(found(result, 'T3')).toHaveLength(1);
    expect(support(result).map(([, , supported]) => supported)).toEqual(['0', '4']);
  });

  testTogether('each counts once at stake', async () => {
    const result = await auditAlone({
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'register/rate_card.csv': RATES,
      'invoices/f.csv': register(line('1', 5, 600), line('1', 10, 600, { person: 'Dominique Exemple' })),
      'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 5)),
      'timesheets/u.csv': timesheet('P-0413', weekdays('2026-09-01', 10)),
    });
    expect(found(result, 'R1')).toHaveLength(2);
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '9000.00', atStake: '1500.00' }]);
  });
});

describe('no more is at stake than what is billed', () => {
  testTogether('on a line whose net amount is lower than its price times its quantity', async () => {
    const result = await auditAlone({
      'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
      'register/people.csv': TEAM,
      'register/rate_card.csv': RATES,
      'invoices/f.csv': register(
        line('1', 10, 900, { net: '2000' }),
        line('2', 10, 500, { person: 'Dominique Exemple' }),
      ),
    });
    expect(found(result, 'R1').map(({ amountAtStake }) => amountAtStake)).toEqual(['4000.00']);
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '7000.00', atStake: '2000.00' }]);
  });

  testTogether('on an invoice that a line of rebate brings below one of its lines', async () => {
    const rebate = { quantity: '1', unit: 'lump', unit_price: '-3000', net: '-3000', person: '' };
    const result = await auditAlone({
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'invoices/f.csv': register(line('1', 10, 500), line('2', 1, 500, rebate)),
    });
    expect(found(result, 'T3').map(({ amountAtStake }) => amountAtStake)).toEqual(['5000.00']);
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '2000.00', atStake: '2000.00' }]);
  });
});

testTogether(
  'one number in two years makes two findings, and mending one leaves the id of the other',
  async () => {
    const dossier = (second: number) => ({
      'register/contracts.csv': register({
        ...CONTRACT,
        start_date: '2025-01-01',
        notified_on: '2024-12-15',
      }),
      'register/people.csv': TEAM,
      'register/rate_card.csv': RATES,
      'invoices/2025.csv': register(
        line('1', 5, 600, {
          invoice_number: '1',
          issue_date: '2025-10-05',
          period_start: '2025-09-01',
          period_end: '2025-09-30',
        }),
      ),
      'invoices/2026.csv': register(line('1', 5, second, { invoice_number: '1' })),
    });
    const both = found(await auditAlone(dossier(700), 'R1'), 'R1');
    const mended = found(await auditAlone(dossier(500), 'R1'), 'R1');
    expect(both).toHaveLength(2);
    expect(mended.map(({ id }) => id)).toEqual(
      both.filter(({ amountAtStake }) => amountAtStake === '500.00').map(({ id }) => id),
    );
  },
);

describe('amounts in two currencies', () => {
  testTogether('the ceiling is not held against another currency', async () => {
    const files = {
      'register/contracts.csv': register({ ...CONTRACT, ceiling_amount: '20000' }),
      'register/people.csv': TEAM,
      'invoices/f.csv': register(line('1', 2, 500)),
      'invoices/g.csv': register(line('1', 2, 75000, { invoice_number: 'F-2026-119', currency: 'JPY' })),
    };
    const result = await audit(files);
    expect(found(result, 'P1')).toEqual([]);
    expect(result.rules.find(({ code }) => code === 'P1')).toMatchObject({ incomplete: 1 });
  });

  testTogether('C4 gives no sum of euros and dollars', async () => {
    const other = { ...CONTRACT, contract_ref: 'M-2026-02', currency: 'USD' };
    const person = { person_key: 'P-0412', name: 'Camille Exemple' };
    const result = await audit({
      'register/contracts.csv': register(CONTRACT, other),
      'register/people.csv': register(
        { ...person, contract_ref: 'M-2026-01' },
        { ...person, contract_ref: 'M-2026-02' },
      ),
      'invoices/f.csv': register(line('1', 2, 500)),
      'invoices/g.csv': register(
        line('1', 2, 1000, { invoice_number: 'G-1', currency: 'USD', contract_ref: 'M-2026-02' }),
      ),
      'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 2)),
      'timesheets/u.csv': timesheet('P-0412', weekdays('2026-09-01', 2), { contract_ref: 'M-2026-02' }),
    });
    const [c4] = found(result, 'C4');
    expect(c4).toMatchObject({ amountAtStake: null, daysUnsupported: '2.00' });
    expect(c4?.message.en).not.toContain('1,500');
    expect(c4?.allocations.map(({ amount }) => amount)).toEqual(['500.00', '1000.00']);
  });
});

describe('a line bills or gives back by its amount; without one, by its quantity and its price', () => {
  const auditSecond = async ([quantity = '', unit_price = '', net = '']: string[]): Promise<AuditPart> =>
    audit({
      'register/contracts.csv': register({ ...CONTRACT, ai_declaration_required: 'yes' }),
      'register/people.csv': TEAM,
      'register/ai_declarations.csv': register({
        contract_ref: 'M-2026-01',
        invoice_number: 'F-2026-118',
        line_id: '1',
        ai_use: 'none',
        signed_by: 'Atelier Horizon',
        signed_at: '2026-09-30',
      }),
      'invoices/f.csv': register(line('1', 20, 500), line('2', 2, 500, { quantity, unit_price, net })),
      'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 18)),
    });
  const asked = (result: AuditPart) =>
    result.findings
      .filter(({ code }) => ['A1', 'I1', 'T1', 'T3'].includes(code))
      .map(({ code, subject, daysUnsupported }) => [code, subject.line, daysUnsupported]);
  const days = (result: AuditPart) =>
    result.invoices.flatMap(({ lines }) => lines.map(({ billedDays }) => billedDays));

  testTogether.each([
    ['2', '-500', '-1000'],
    ['-2', '500', '-1000'],
    ['2', '-500', ''],
    ['-2', '500', ''],
  ])('%s days at %s for “%s” are given back', async (...written) => {
    const result = await auditSecond(written);
    expect(asked(result)).toEqual([]);
    expect(days(result)).toEqual(['20', '-2']);
    expect(support(result)[1]).toEqual([null, null, '-2']);
  });

  testTogether.each([
    ['-2', '-500', '1000'],
    ['-2', '-500', ''],
  ])('%s days at %s for “%s” are billed', async (...written) => {
    const result = await auditSecond(written);
    expect(days(result)).toEqual(['20', '2']);
    expect(asked(result)).toEqual([
      ['I1', '2', null],
      ['T1', '1', '2.00'],
      ['T1', '2', '2.00'],
    ]);
  });
});

testTogether('P1 puts at stake what the invoices bill, when the ceiling was passed before them', async () => {
  const result = await audit({
    'register/contracts.csv': register({ ...CONTRACT, ceiling_amount: '1000', billed_before: '1200' }),
    'register/people.csv': TEAM,
    'invoices/f.csv': register(line('1', 0.5, 200)),
  });
  expect(found(result, 'P1').map(({ amountAtStake }) => amountAtStake)).toEqual(['100.00']);
  expect(found(result, 'P1')[0]?.values.excess).toBe('300.00');
});

describe('the ladder', () => {
  testTogether(
    'counts the people approved for a profile, and the holidays that the contract lets people work',
    async () => {
      const bastille = { period_start: '2026-07-14', period_end: '2026-07-14' };
      const result = await audit({
        'register/contracts.csv': register({ ...CONTRACT, holiday_work_allowed: 'yes' }),
        'register/people.csv': TEAM,
        'register/rate_card.csv': RATES,
        'invoices/f.csv': register(
          line('1', 40, 500, { person: '', profile: 'Développeur' }),
          line('2', 1, 500, bastille),
        ),
      });
      // 22 working days in September 2026, two developers.
      expect(support(result).map(([, calendar]) => calendar)).toEqual(['44.00', '1.00']);
    },
  );

  testTogether(
    'of what is given back has no timesheet and no calendar, and nothing of it is questioned',
    async () => {
      const result = await audit({
        'register/contracts.csv': register(CONTRACT),
        'register/people.csv': TEAM,
        'invoices/f.csv': register(line('1', 20, 500), line('2', -2, 500)),
        'timesheets/t.csv': timesheet('P-0412', weekdays('2026-09-01', 18)),
      });
      expect(support(result)[1]).toEqual([null, null, '-2']);
    },
  );

  testTogether('spreads declared hours over lines so that they add up', async () => {
    const declaration = {
      contract_ref: 'M-2026-01',
      invoice_number: 'F-2026-118',
      ai_use: 'used',
      human_hours: '6',
      signed_by: 'Atelier Horizon',
      signed_at: '2026-09-30',
    };
    const hours = (id: string, quantity: number) =>
      line(id, quantity, 60, { unit: 'hour', net: String(quantity * 60) });
    const result = await audit({
      'register/contracts.csv': register({ ...CONTRACT, ai_declaration_required: 'with_hours' }),
      'register/people.csv': TEAM,
      'register/ai_declarations.csv': register(declaration),
      'invoices/f.csv': register(hours('1', 30), hours('2', 10), hours('3', -5)),
    });
    // 6 h ÷ 8 = 0.75 d, three quarters and one quarter; nothing on what is given back.
    const declared = result.invoices[0]?.lines.map(({ support: rungs }) => rungs?.declaredHumanDays);
    expect(declared).toEqual(['0.56', '0.19', null]);
  });
});

testTogether(
  'D1 asks about numbers that part their digits otherwise, and says how they are written',
  async () => {
    const dossier = (first: string, second: string): DossierFiles => ({
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'invoices/f.csv': register(line('1', 2, 500, { invoice_number: first, issue_date: '2026-10-01' })),
      'invoices/g.csv': register(line('1', 3, 500, { invoice_number: second })),
    });
    const [parted, plain] = await Promise.all([
      audit(dossier('FA-1-12', 'FA-11-2')),
      audit(dossier('F2026118', 'F-2026-118')),
    ]);
    const [d1] = found(parted, 'D1');
    expect(d1?.class).toBe('question');
    expect(d1?.supplierMessage?.en.replaceAll('\u00a0', ' ')).toBe(
      'Your invoices FA-11-2 of 5 Oct 2026 and FA-1-12 of 1 Oct 2026 bear the same number once separators are left out.',
    );
    expect(found(plain, 'D1')[0]?.class).toBe('fact');
  },
);
