import { describe, expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { timesheet } from '../golden-days.js';

const audit = auditsTogether('2026-12-16');

/** One piece of 7,800 euros of Camille's work, beside two recorded days. */
const dossier = (description: string, values: Record<string, string> = {}): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': register({
    contract_ref: CONTRACT.contract_ref,
    person_key: 'p1',
    name: 'Camille Exemple',
    profile: 'Formateur',
  }),
  'register/rate_card.csv': register({
    contract_ref: CONTRACT.contract_ref,
    profile: 'Formateur',
    unit: 'day',
    rate: '600',
  }),
  'invoices/F-1.csv': register(
    invoiceLine({
      description,
      person: 'Camille Exemple',
      unit: 'C62',
      quantity: '1',
      unit_price: '7800',
      net: '7800',
      ...values,
    }),
  ),
  'timesheets/p1.csv': timesheet('p1', ['2026-09-01', '2026-09-02']),
});

const told = async (description: string, values: Record<string, string> = {}) => {
  const { findings, invoices } = await audit(dossier(description, values));
  const { billedUnit, billedDays } = invoices[0]?.lines[0] ?? {};
  const about = findings.filter(({ code }) => code === 'T1' || code === 'R1');
  return {
    line: [billedUnit, billedDays],
    findings: about.map(({ code, class: kind }) => [code, kind]),
  };
};

describe('time that only the text of a line says', () => {
  testTogether('is compared, and never makes a fact', async () => {
    expect(await told('12 jours x 650 EUR')).toEqual({
      line: ['day', '12'],
      findings: [
        ['R1', 'question'],
        ['T1', 'question'],
      ],
    });
  });

  testTogether('makes one where a code says it', async () => {
    const values = { unit: 'DAY', quantity: '12', unit_price: '650' };
    expect(await told('Formation', values)).toEqual({
      line: ['day', '12'],
      findings: [
        ['R1', 'fact'],
        ['T1', 'fact'],
      ],
    });
  });

  testTogether('is unknown where the amount does not bear it out', async () => {
    const unknown = { line: [null, null], findings: [] };
    expect(await told('12 jours x 600 EUR')).toEqual(unknown);
    expect(await told('Formation de 12 jours')).toEqual(unknown);
    expect(await told('12 jours x 600 EUR et 1 jour x 600 EUR')).toEqual(unknown);
  });
});

const WORDS = { unit: 'C62', quantity: '1', unit_price: '7800', description: '12 jours x 650 EUR' };
const CODE = { unit: 'DAY', quantity: '12', unit_price: '650', description: 'Formation' };

/** One line of 7,800 euros on each invoice, whose time is said by the text of the line or by its unit code. */
const billed = (invoice: string, said: Record<string, string>, over: Record<string, string> = {}) =>
  register(
    invoiceLine({ invoice_number: invoice, person: 'Camille Exemple', net: '7800', ...said, ...over }),
  );

const classesOf = async (files: DossierFiles, code: string): Promise<[string | undefined, string][]> => {
  const { findings } = await audit({ ...dossier(''), ...files });
  return findings
    .filter((finding) => finding.code === code)
    .map(({ subject, class: kind }) => [subject.invoice, kind]);
};

describe('what rests on time that only a text says is asked, never stated', () => {
  testTogether('D4, where the line or its twin says it in words', async () => {
    const twice = (first: Record<string, string>, second: Record<string, string>) =>
      classesOf(
        { 'invoices/F-1.csv': billed('F-1', first), 'invoices/F-2.csv': billed('F-2', second) },
        'D4',
      );
    expect(await twice(CODE, CODE)).toEqual([['F-2', 'fact']]);
    expect(await twice(WORDS, CODE)).toEqual([['F-2', 'question']]);
    expect(await twice(CODE, WORDS)).toEqual([['F-2', 'question']]);
  });

  testTogether('T1, where another line of the same days says it in words', async () => {
    const beside = (first: Record<string, string>) =>
      classesOf({ 'invoices/F-1.csv': billed('F-1', first), 'invoices/F-2.csv': billed('F-2', CODE) }, 'T1');
    expect(await beside(CODE)).toEqual([
      ['F-1', 'fact'],
      ['F-2', 'fact'],
    ]);
    expect(await beside(WORDS)).toEqual([
      ['F-1', 'question'],
      ['F-2', 'question'],
    ]);
  });

  testTogether('C3 and C4, where the day is priced or stood in for by such a line', async () => {
    const second = { ...CONTRACT, contract_ref: 'M-2026-02' };
    const onTwo = (said: Record<string, string>) => ({
      'register/contracts.csv': register(CONTRACT, second),
      'register/links.csv': register(
        ...['F-1', 'F-2'].map((invoice_number) => ({
          invoice_number,
          supplier: CONTRACT.supplier_siret,
          line_id: '1',
          person_key: 'p1',
        })),
      ),
      'invoices/F-1.csv': billed('F-1', said),
      'invoices/F-2.csv': billed('F-2', CODE, { contract_ref: 'M-2026-02' }),
      'timesheets/p1.csv': timesheet('p1', ['2026-09-01'], { quantity: '2' }),
      'timesheets/p2.csv': timesheet('p1', ['2026-09-01'], { contract_ref: 'M-2026-02' }),
    });
    expect(await classesOf(onTwo(CODE), 'C4')).toEqual([[undefined, 'fact']]);
    expect(await classesOf(onTwo(WORDS), 'C4')).toEqual([[undefined, 'question']]);
    expect(await classesOf(onTwo(CODE), 'C3')).toEqual([['F-1', 'fact']]);
    expect(await classesOf(onTwo(WORDS), 'C3')).toEqual([['F-1', 'question']]);
    // No timesheet of that contract: the line, of one day, is the day.
    const oneDay = (said: Record<string, string>) => ({
      ...onTwo(CODE),
      'invoices/F-1.csv': billed('F-1', said, {
        period_start: '2026-09-01',
        period_end: '2026-09-01',
        net: '650',
      }),
      'timesheets/p1.csv': timesheet('p1', ['2026-09-01'], { contract_ref: 'M-2026-02' }),
      'timesheets/p2.csv': timesheet('p1', ['2026-09-02'], { contract_ref: 'M-2026-02' }),
    });
    expect(await classesOf(oneDay({ ...CODE, quantity: '1' }), 'C4')).toEqual([[undefined, 'fact']]);
    expect(
      await classesOf(oneDay({ ...WORDS, unit_price: '650', description: '1 jour, TJM 650' }), 'C4'),
    ).toEqual([[undefined, 'question']]);
  });

  testTogether('T3, R4 and C8, where the line of the work says it in words', async () => {
    const late = { 'register/contracts.csv': register({ ...CONTRACT, end_date: '2026-09-01' }) };
    const others = {
      'register/people.csv': register({
        contract_ref: CONTRACT.contract_ref,
        person_key: 'p2',
        name: 'Dominique Modèle',
      }),
    };
    for (const [said, kind] of [
      [CODE, 'fact'],
      [WORDS, 'question'],
    ] as const) {
      const files = { 'invoices/F-1.csv': billed('F-1', said) };
      const none = timesheet('p2', ['2026-09-01']);
      expect(await classesOf({ ...files, 'timesheets/p1.csv': none }, 'T3')).toEqual([['F-1', kind]]);
      expect(await classesOf({ ...files, ...late }, 'C8')).toEqual([['F-1', kind]]);
      const link = {
        invoice_number: 'F-1',
        supplier: CONTRACT.supplier_siret,
        line_id: '1',
        person_key: 'p1',
      };
      const linked = { ...files, ...others, 'register/links.csv': register(link) };
      expect(await classesOf(linked, 'R4')).toEqual([['F-1', kind]]);
    }
  });

  testTogether('I1, where the text alone makes it time, or work at all', async () => {
    const asks = {
      'register/contracts.csv': register({ ...CONTRACT, ai_declaration_required: 'yes' }),
      'register/links.csv': register({
        invoice_number: 'F-1',
        supplier: CONTRACT.supplier_siret,
        line_id: '1',
        profile: 'Formateur',
      }),
    };
    const declared = (said: Record<string, string>) =>
      classesOf({ ...asks, 'invoices/F-1.csv': billed('F-1', said) }, 'I1');
    expect(await declared(CODE)).toEqual([['F-1', 'fact']]);
    expect(await declared({ ...WORDS, description: 'Location de véhicule, 12 jours x 650 EUR' })).toEqual([
      ['F-1', 'question'],
    ]);
  });
});
