import { describe, expect } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

type Row = Record<string, string>;
const OCTOBER = { period_start: '2026-10-01', period_end: '2026-10-31' };
const DOMINIQUE = { person: 'Dominique Exemple' };

/** Days of Camille in September at 500 euros, unless the values say otherwise. */
const bill = (invoice_number: string, days: number, values: Row = {}): Row =>
  camilleDays(days, { invoice_number, issue_date: '2026-10-01', ...values });
/** A credit note that names neither a period nor a person. */
const credit = (days: number, values: Row = {}): Row =>
  bill('A-1', days, {
    issue_date: '2026-10-05',
    type_code: '381',
    preceding_invoice: 'F-1',
    period_start: '',
    period_end: '',
    person: '',
    ...values,
  });

const RULES = { rules: onlyRules('T1', 'T3', 'D4', 'I5') };
const auditTogether = auditsTogether('2026-12-16', RULES);

const dossier = (invoices: Row[], sheets: DossierFiles): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': TEAM,
  'invoices/all.csv': register(...invoices),
  ...sheets,
});
const audit = (invoices: Row[], sheets: DossierFiles): Promise<AuditPart> =>
  auditTogether(dossier(invoices, sheets));

/** Days recorded by Camille in September, in October, and by Dominique in September. */
const recorded = (september: number, october = 0, dominique = 0): DossierFiles => ({
  'timesheets/camille.csv': timesheet('P-0412', [
    ...weekdays('2026-09-01', september),
    ...weekdays('2026-10-01', october),
  ]),
  ...(dominique === 0
    ? {}
    : { 'timesheets/dominique.csv': timesheet('P-0413', weekdays('2026-09-01', dominique)) }),
});

/** What T1 and D4 say: code, class, invoice, line, amount. */
const asked = (result: AuditPart) =>
  result.findings
    .filter(({ code }) => code === 'T1' || code === 'D4')
    .map((one) => [one.code, one.class, one.subject.invoice, one.subject.line, one.amountAtStake]);
const state = (result: AuditPart, number: string) =>
  result.invoices.find((invoice) => invoice.number === number)?.state;

describe('a document gives back by its sense, however it is typed', () => {
  testTogether.each<[string, Row]>([
    ['a credit note with negative amounts', { type_code: '381' }],
    ['an invoice with negative amounts', { type_code: '380' }],
  ])('%s settles the invoice that it cites', async (_, typed) => {
    const again = bill('F-2', 10, { issue_date: '2026-10-06' });
    const { result } = await auditDossier(
      dossier([bill('F-1', 10), credit(-10, typed), again], recorded(10)),
      '2026-12-16',
      RULES,
    );
    expect(state(result, 'F-1')).toBe('credited');
    expect(asked(result)).toEqual([]);
    expect(result.totals).toMatchObject([{ billed: '5000.00' }]);
  });

  testTogether('a part of it comes off the days of the invoice that it cites', async () => {
    const result = await audit([bill('F-1', 10), credit(-2)], recorded(8));
    expect(asked(result)).toEqual([]);
    expect(asked(await audit([bill('F-1', 10), credit(-2)], recorded(7)))).toEqual([
      ['T1', 'fact', 'F-1', '1', '500.00'],
    ]);
  });

  testTogether('it gives back to the contract of the invoice that it cites', async () => {
    const other = { ...CONTRACT, contract_ref: 'M-2026-02' };
    const result = await audit([bill('F-1', 10), credit(-2, { contract_ref: '' })], {
      ...recorded(8),
      'register/contracts.csv': register(CONTRACT, other),
    });
    expect(result.invoices.find(({ number }) => number === 'A-1')?.contract).toEqual({
      contractRef: CONTRACT.contract_ref,
      how: 'line-reference',
    });
    expect(asked(result)).toEqual([]);
  });
});

describe('a credit comes off the days that lack a record', () => {
  const months = [
    bill('F-1', 20, { issue_date: '2026-11-01' }),
    bill('F-1', 20, { issue_date: '2026-11-01', line_id: '2', ...OCTOBER }),
  ];
  const later = { issue_date: '2026-11-05' };

  testTogether('whichever of the cited months they are in', async () => {
    expect(asked(await audit([...months, credit(3, later)], recorded(20, 17)))).toEqual([]);
    expect(asked(await audit([...months, credit(3, later)], recorded(17, 20)))).toEqual([]);
  });

  testTogether('and leaves what it does not cover', async () => {
    expect(asked(await audit([...months, credit(3, later)], recorded(18, 15)))).toEqual([
      ['T1', 'fact', 'F-1', '2', '2000.00'],
    ]);
  });

  testTogether('in its own period when it has one', async () => {
    const both = bill('F-1', 1, { issue_date: '2026-11-01', line_id: '3', period_end: '2026-10-31' });
    const ofOctober = credit(3, { ...later, ...OCTOBER });
    expect(asked(await audit([...months, both, ofOctober], recorded(20, 18)))).toEqual([]);
    const ofSeptember = { ...ofOctober, period_start: '2026-09-01', period_end: '2026-09-30' };
    // One day of line 3 may be of September; the two that line 2 lacks are not.
    expect(asked(await audit([...months, both, ofSeptember], recorded(20, 18)))).toEqual([
      ['T1', 'fact', 'F-1', '2', '1000.00'],
    ]);
  });
});

describe('a credit that names nobody, on an invoice of two people', () => {
  const two = (number: string, values: Row = {}) => [
    bill(number, 10, values),
    bill(number, 10, { line_id: '2', ...DOMINIQUE, ...values }),
  ];
  const rates = register({
    contract_ref: CONTRACT.contract_ref,
    profile: 'Développeur',
    unit: 'day',
    rate: '500',
    valid_from: '2026-01-01',
  });
  const september = { period_start: '2026-09-01', period_end: '2026-09-30' };

  testTogether.each([
    ['with a rate card', { 'register/rate_card.csv': rates }],
    ['without a rate card', {}],
  ])('comes off the one who lacks days, %s', async (_, card) => {
    expect(asked(await audit([...two('F-1'), credit(2)], { ...recorded(8, 0, 10), ...card }))).toEqual([]);
    expect(asked(await audit([...two('F-1'), credit(2)], { ...recorded(10, 0, 8), ...card }))).toEqual([]);
    expect(asked(await audit([...two('F-1'), credit(2)], { ...recorded(7, 0, 10), ...card }))).toEqual([
      ['T1', 'fact', 'F-1', '1', '500.00'],
    ]);
  });

  testTogether('is counted once, however many there are', async () => {
    const second = credit(2, { invoice_number: 'A-2', issue_date: '2026-10-06' });
    const both = [...two('F-1'), credit(2), second];
    expect(asked(await audit(both, recorded(8, 0, 8)))).toEqual([]);
    expect(asked(await audit(both, recorded(8, 0, 7)))).toEqual([['T1', 'fact', 'F-1', '2', '500.00']]);
  });

  testTogether('gives no day to a line of a profile that it does not cite', async () => {
    const invoices = [
      ...two('F-1'),
      credit(20, september),
      ...two('F-2', { issue_date: '2026-10-06' }),
      bill('F-3', 8, { issue_date: '2026-10-07', person: '', profile: 'Développeur' }),
    ];
    const result = await audit(invoices, { ...recorded(10, 0, 10), 'register/rate_card.csv': rates });
    expect(state(result, 'F-1')).toBe('credited');
    expect(asked(result)).toEqual([['T1', 'fact', 'F-3', '1', '4000.00']]);
  });

  testTogether('is shared with the line of its profile that it cites', async () => {
    const profile = { person: '', profile: 'Développeur' };
    const mixed = (number: string, values: Row = {}) => [
      bill(number, 10, values),
      bill(number, 10, { line_id: '2', ...profile, ...values }),
    ];
    const again = mixed('F-2', { issue_date: '2026-10-06' });
    const more = bill('F-3', 8, { issue_date: '2026-10-07', ...profile });
    const sheets = { ...recorded(10, 0, 10), 'register/rate_card.csv': rates };
    expect(asked(await audit([...mixed('F-1'), credit(20, september), ...again, more], sheets))).toEqual([
      ['T1', 'fact', 'F-3', '1', '4000.00'],
    ]);
    const short = { ...recorded(10, 0, 8), 'register/rate_card.csv': rates };
    expect(asked(await audit([...mixed('F-1'), credit(2)], short))).toEqual([]);
  });

  testTogether('may be a line of the invoice itself', async () => {
    const line = bill('F-1', -2, { line_id: '3', person: '' });
    expect(asked(await audit([...two('F-1'), line], recorded(10, 0, 8)))).toEqual([]);
  });
});

describe('a credit dated by its own day', () => {
  const dated = { period_start: '2026-10-05', period_end: '2026-10-05' };

  testTogether('gives back in the period of the lines that it cites', async () => {
    const one = [bill('F-1', 10), credit(2, dated)];
    expect(asked(await audit(one, recorded(8)))).toEqual([]);
    expect(asked(await audit(one, recorded(7)))).toEqual([['T1', 'fact', 'F-1', '1', '500.00']]);
    const two = [bill('F-1', 10), bill('F-1', 10, { line_id: '2', ...DOMINIQUE }), credit(2, dated)];
    expect(asked(await audit(two, recorded(8, 0, 10)))).toEqual([]);
  });

  testTogether('even where another invoice bills that day', async () => {
    const october = bill('F-2', 20, { issue_date: '2026-11-02', ...OCTOBER });
    expect(asked(await audit([bill('F-1', 10), credit(2, dated), october], recorded(8, 20)))).toEqual([]);
  });
});

testTogether('a negative line that names nobody is of the only person of its invoice', async () => {
  const line = bill('F-1', -2, { line_id: '2', person: '' });
  expect(asked(await audit([bill('F-1', 10), line], recorded(8)))).toEqual([]);
  expect(asked(await audit([bill('F-1', 10), line], recorded(7)))).toEqual([
    ['T1', 'fact', 'F-1', '1', '500.00'],
  ]);
});

testTogether(
  'a credit whose one date is not a period gives back in the period of the lines that it cites',
  async () => {
    const dated = credit(2, { period_start: '2026-10-05' });
    expect(asked(await audit([bill('F-1', 10), dated], recorded(8)))).toEqual([]);
  },
);

testTogether('days billed again are not those that a credit without a period gave back', async () => {
  const later = { issue_date: '2026-11-05' };
  const invoices = [
    bill('F-1', 20, { issue_date: '2026-11-01' }),
    bill('F-1', 20, { issue_date: '2026-11-01', line_id: '2', ...OCTOBER }),
    credit(20, later),
    bill('F-2', 18, { ...later, ...OCTOBER }),
  ];
  expect(asked(await audit(invoices, recorded(20, 18)))).toEqual([]);
  expect(asked(await audit(invoices, recorded(20, 17)))).toEqual([['T1', 'fact', 'F-2', '1', '500.00']]);
});

describe('a credit that names a person, on lines billed by profile', () => {
  const profile = { person: '', profile: 'Développeur' };
  const camille = { person: 'Camille Exemple' };

  testTogether.each<[string, Row]>([
    ['a credit note', credit(3, camille)],
    [
      'a credit note with a period',
      credit(3, { ...camille, period_start: '2026-09-01', period_end: '2026-09-30' }),
    ],
    ['a negative line', bill('F-1', -3, { line_id: '2' })],
  ])('comes off the days of its profile: %s', async (_, given) => {
    const invoices = [bill('F-1', 20, profile), given];
    expect(asked(await audit(invoices, recorded(9, 0, 8)))).toEqual([]);
    expect(asked(await audit(invoices, recorded(8, 0, 8)))).toEqual([['T1', 'fact', 'F-1', '1', '500.00']]);
  });

  testTogether('comes off the line of that person where there is one', async () => {
    const invoices = [bill('F-1', 10), bill('F-1', 10, { line_id: '2', ...profile }), credit(3, camille)];
    expect(asked(await audit(invoices, recorded(7, 0, 10)))).toEqual([]);
    expect(asked(await audit(invoices, recorded(7, 0, 9)))).toEqual([['T1', 'fact', 'F-1', '2', '500.00']]);
  });
});

describe('a price or an amount below zero gives back, whatever the sign of the quantity', () => {
  const negative = { unit_price: '-500', net: '-1000' };
  testTogether.each<[string, Row]>([
    ['a credit note', credit(2, negative)],
    ['a credit note by its amount alone', credit(2, { net: '-1000' })],
    ['an invoice', credit(2, { ...negative, type_code: '380' })],
    ['a line of the invoice', bill('F-1', 2, { line_id: '2', ...negative })],
  ])('%s', async (_, given) => {
    expect(asked(await audit([bill('F-1', 10), given], recorded(8)))).toEqual([]);
    expect(asked(await audit([bill('F-1', 10), given], recorded(7)))).toEqual([
      ['T1', 'fact', 'F-1', '1', '500.00'],
    ]);
  });
});

testTogether(
  'what is at stake on a document that gives back more than it bills is that of its lines',
  async () => {
    const cites = { issue_date: '2026-10-06', preceding_invoice: 'F-1' };
    const again = [bill('F-2', -20, cites), bill('F-2', 18, { ...cites, line_id: '2' })];
    const { result } = await auditDossier(
      dossier([bill('F-1', 20), ...again], recorded(17)),
      '2026-12-16',
      RULES,
    );
    expect(asked(result)).toEqual([['T1', 'fact', 'F-2', '2', '500.00']]);
    expect(result.totals).toMatchObject([{ billed: '9000.00', atStake: '500.00' }]);
  },
);

describe('a credit that names no deliverable', () => {
  const files = (human_hours: string, titles = ['D-1', 'D-2']) => ({
    'register/contracts.csv': register({ ...CONTRACT, ai_declaration_required: 'with_hours' }),
    'register/deliverables.csv': register(
      ...titles.map((deliverable_ref) => ({
        contract_ref: CONTRACT.contract_ref,
        deliverable_ref,
        title: 'Module',
        type: 'software',
      })),
    ),
    'register/ai_declarations.csv': register({
      contract_ref: CONTRACT.contract_ref,
      declaration_ref: 'E-1',
      deliverable_ref: 'D-1',
      ai_use: 'used',
      tool: 'Outil A',
      human_hours,
      signed_by: 'Atelier Horizon',
      signed_at: '2026-10-01',
    }),
  });
  const ofDeliverable = bill('F-1', 10, { deliverable_ref: 'D-1' });
  const hours = (result: AuditPart) =>
    result.findings.filter(({ code }) => code === 'I5').map((one) => [one.class, one.amountAtStake]);

  testTogether('takes its hours off the only deliverable of the lines that it cites', async () => {
    const net = await audit([ofDeliverable, credit(5)], { ...recorded(10), ...files('40') });
    expect(hours(net)).toEqual([]);
    expect(net.invoices.find(({ number }) => number === 'A-1')?.lines[0]?.links).toContainEqual(
      expect.objectContaining({ deliverableRef: 'D-1', how: 'line-reference' }),
    );
    expect(hours(await audit([ofDeliverable, credit(5)], { ...recorded(10), ...files('20') }))).toEqual([
      ['fact', '1250.00'],
    ]);
  });

  testTogether.each([
    ['a credit note', credit(5)],
    ['one typed with negative amounts', credit(-5)],
  ])('a declaration on the invoice follows %s', async (_, given) => {
    const on = { ...files('40'), ...recorded(10) };
    const named = on['register/ai_declarations.csv'].replace('deliverable_ref', 'invoice_number');
    const result = await audit([bill('F-1', 10), given], {
      ...on,
      'register/ai_declarations.csv': named.replace('D-1', 'F-1'),
    });
    expect(hours(result)).toEqual([]);
  });

  testTogether('may be a negative line of the invoice itself', async () => {
    const line = bill('F-1', -5, { line_id: '2' });
    expect(hours(await audit([ofDeliverable, line], { ...recorded(10), ...files('40') }))).toEqual([]);
  });

  testTogether.each([
    ['a credit note', credit(5, { person: 'Camille Exemple' })],
    ['a negative line', bill('F-1', -5, { line_id: '3' })],
  ])('a declaration on one line follows %s of its person, not of another', async (_, given) => {
    const on = { ...recorded(10, 0, 10), ...files('40') };
    const named = on['register/ai_declarations.csv']
      .replace('deliverable_ref', 'invoice_number,line_id')
      .replace('D-1', 'F-1,1');
    const team = [bill('F-1', 10), bill('F-1', 10, { line_id: '2', ...DOMINIQUE })];
    const declared = { ...on, 'register/ai_declarations.csv': named };
    expect(hours(await audit([...team, given], declared))).toEqual([]);
    expect(hours(await audit([...team, { ...given, ...DOMINIQUE }], declared))).toEqual([
      ['fact', '2500.00'],
    ]);
  });

  testTogether('is of none where the cited lines are of two', async () => {
    const other = bill('F-1', 2, { line_id: '2', deliverable_ref: 'D-2' });
    const result = await audit([ofDeliverable, other, credit(5)], { ...recorded(10), ...files('40') });
    expect(hours(result)).toEqual([['fact', '2500.00']]);
  });
});
