import { describe, expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

type Row = Record<string, string>;

const AS_OF = '2026-12-16';
const RULES = { rules: onlyRules('D5', 'P6', 'P7') };
const auditTogether = auditsTogether(AS_OF, RULES);

const HORIZON: Row = { supplier_name: 'Atelier Horizon', supplier_siret: '90000000100017' };
const RIVAGE: Row = { supplier_name: 'Studio Rivage', supplier_siret: '90000000200015' };
const VOISIN: Row = { supplier_name: 'Bureau Voisin', supplier_siret: '90000000300013' };
/** Accounts are known to the whole organisation: each test has its own. */
let accounts = 0;
const account = (): string => `FR76 9999 0000 ${String((accounts += 1)).padStart(4, '0')}`;
const contract = (ref: string, holder: Row, values: Row = {}): Row => ({
  ...CONTRACT,
  contract_ref: ref,
  price_form: 'fixed',
  timesheet_required: 'no',
  supplier_iban: account(),
  ...holder,
  ...values,
});
const dossier = (
  contracts: readonly Row[],
  lines: readonly Row[] = [],
  people: readonly Row[] = [],
): DossierFiles => ({
  'register/contracts.csv': register(...contracts),
  ...(people.length === 0 ? {} : { 'register/people.csv': register(...people) }),
  ...Object.fromEntries(lines.map((line, index) => [`invoices/${index}.csv`, register(line)])),
});
/** A package of one contractor. */
const bill = (number: string, issued: string, values: Row = {}): Row =>
  invoiceLine({
    invoice_number: number,
    issue_date: issued,
    description: 'Maintenance',
    quantity: '1',
    unit: 'lump',
    unit_price: values.net ?? '1000',
    net: '1000',
    period_start: issued,
    period_end: issued,
    ...values,
  });
const told = ({ findings, rules }: Pick<AuditPart, 'findings' | 'rules'>) => [
  ...findings.map(
    ({ code, subject, related, visible }) =>
      `${code} ${[subject.supplier, ...related.map(({ supplier }) => supplier)].join(' ')}${visible ? '' : ' (not shown)'}`,
  ),
  ...rules.flatMap(({ code, incomplete, missing }) =>
    incomplete > 0 ? [`${code} incomplete ${missing.join(' ')}`] : [],
  ),
];

describe('two contractors', () => {
  const twice = (iban: string, also = iban): Row[] => [
    contract('M-2026-01', HORIZON, { supplier_iban: iban }),
    contract('M-2026-02', RIVAGE, { supplier_iban: also, start_date: '2026-02-01' }),
  ];
  const one = account();
  testTogether.each<[string, Row[], string[]]>([
    ['with one bank account', twice(one), ['D5 90000000200015 90000000100017']],
    [
      'with one account written otherwise',
      twice('FR76 9999 1111 22', 'fr76-9999-1111-22'),
      ['D5 90000000200015 90000000100017'],
    ],
    ['with two accounts', twice(account(), account()), []],
    ['without any account', twice('', ''), ['D5 incomplete supplier_iban']],
  ])('%s', async (_, contracts, expected) => {
    expect(told(await auditTogether(dossier(contracts)))).toEqual(expected);
  });

  testTogether('three with the account of a factor are not asked about', async () => {
    const iban = account();
    const factored = dossier([...twice(iban), contract('M-2026-03', VOISIN, { supplier_iban: iban })]);
    expect(told(await auditTogether(factored))).toEqual([]);
  });

  testTogether('that hold a contract together give the account of their group', async () => {
    const group = (...alone: [string, Row][]): Row[] => {
      const iban = { supplier_iban: account() };
      return [
        ...[HORIZON, RIVAGE].map((firm) => contract('M-2026-01', firm, iban)),
        ...alone.map(([ref, firm]) => contract(ref, firm, iban)),
      ];
    };
    const told5 = async (contracts: Row[]): Promise<string[]> =>
      told(await auditTogether(dossier(contracts, [bill('F-1', '2026-01-01')])));
    // One that both give for a contract of their own is theirs.
    const both: [string, Row][] = [
      ['M-2026-02', HORIZON],
      ['M-2026-03', RIVAGE],
    ];
    expect(await Promise.all([group(), group(['M-2026-02', HORIZON]), group(...both)].map(told5))).toEqual([
      [],
      [],
      ['D5 90000000200015 90000000100017'],
    ]);
  });

  testTogether('two establishments of one SIREN are one contractor', async () => {
    const iban = account();
    const branch = { ...HORIZON, supplier_siret: '90000000100025' };
    const files = dossier([
      contract('M-2026-01', HORIZON, { supplier_iban: iban }),
      contract('M-2026-02', branch, { supplier_iban: iban }),
    ]);
    expect(told(await auditTogether(files))).toEqual([]);
  });

  const named = (name: string): DossierFiles =>
    dossier(
      [contract('M-2026-01', { ...HORIZON, supplier_name: 'Atelier Horizon Bleu' })],
      [bill('F-9', '2026-10-01', { supplier: name, supplier_siret: '', contract_ref: '' })],
    );
  // Alone: the names of several dossiers are told apart by a word that would make them alike.
  test.each([
    ['SARL Atelier-Horizon Bleu', ['D5 SARL Atelier-Horizon Bleu 90000000100017']],
    ['Ateliers Horizon Bleu', ['D5 Ateliers Horizon Bleu 90000000100017']],
    ['Atelier Horizon Bleus SAS', ['D5 Atelier Horizon Bleus SAS 90000000100017']],
    ['Atelier Horizon Blanc', ['D5 incomplete supplier_iban supplier_siret']],
    // The same name is the same contractor.
    ['atelier horizon BLEU', []],
  ])('one by its name alone: %s', async (name, expected) => {
    const { result } = await auditDossier(named(name), AS_OF, RULES);
    expect(told(result)).toEqual(expected);
  });

  test('two firms with a SIRET each may bear one name', async () => {
    const files = dossier(
      [
        contract('M-2026-01', HORIZON),
        contract('M-2026-02', { ...RIVAGE, supplier_name: 'Atelier Horizon' }),
      ],
      [bill('F-1', '2026-10-01')],
    );
    expect(told((await auditDossier(files, AS_OF, RULES)).result)).toEqual([]);
  });

  test('one that bears the VAT id of the other', async () => {
    const files = dossier(
      [contract('M-2026-01', HORIZON), contract('M-2026-02', RIVAGE, { supplier_vat_id: 'FR12900000001' })],
      [bill('F-1', '2026-01-01')],
    );
    const { result } = await auditDossier(files, AS_OF, RULES);
    expect(told(result)).toEqual(['D5 90000000200015 90000000100017']);
    expect(result.findings[0]?.supplierMessage).toBeNull();
    expect(result.findings[0]?.evidence).toEqual([
      { file: 'register/contracts.csv', line: 3 },
      { file: 'register/contracts.csv', line: 2 },
    ]);
  });
});

describe('the end of December', () => {
  /** One invoice on the last day of each month, from that month back. */
  const monthly = (count: number, last: string, december: string): Row[] =>
    Array.from({ length: count }, (_, index) => {
      const issued = new Date(Date.UTC(2025, 12 - index, 0)).toISOString().slice(0, 10);
      return bill(`F-${100 + 7 * index}`, index === 0 ? last : issued, index === 0 ? { net: december } : {});
    });
  const all = [contract('M-2026-01', HORIZON, { start_date: '2024-01-01' })];
  testTogether.each<[string, Row[], string[]]>([
    [
      'six times the usual, after twelve months',
      monthly(13, '2025-12-31', '6000'),
      ['P6 90000000100017 (not shown)'],
    ],
    ['from the 22nd', monthly(13, '2025-12-22', '6000'), ['P6 90000000100017 (not shown)']],
    ['on the 21st', monthly(13, '2025-12-21', '6000'), []],
    ['the usual', monthly(13, '2025-12-31', '1000'), []],
    ['one and a half times the usual', monthly(13, '2025-12-31', '1500'), []],
    ['a little more', monthly(13, '2025-12-31', '1500.01'), ['P6 90000000100017 (not shown)']],
    [
      'the usual, issued earlier in the other months',
      monthly(13, '2025-12-31', '1000').map((line, index) =>
        index === 0 ? line : { ...line, issue_date: line.issue_date?.replace(/..$/, '05') ?? '' },
      ),
      [],
    ],
    ['after eleven months', monthly(12, '2025-12-31', '6000'), ['P6 incomplete invoice_history']],
    [
      'given back',
      [
        ...monthly(13, '2025-12-31', '6000'),
        bill('AV-1', '2025-12-31', { net: '5000', type_code: '381', preceding_invoice: 'F-100' }),
      ],
      [],
    ],
    [
      'rejected',
      monthly(13, '2025-12-31', '6000').map((line) =>
        line.net === '6000' ? { ...line, type_code: '381' } : line,
      ),
      [],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(told(await auditTogether(dossier(all, lines)))).toEqual(expected);
  });
});

describe('numbers of invoices', () => {
  const people = (count: number, ref = 'M-2026-01'): Row[] =>
    Array.from({ length: count }, (_, index) => ({
      contract_ref: ref,
      person_key: `P-${index}`,
      name: `${['Camille', 'Dominique', 'Sacha'][index] ?? ''} Exemple`,
    }));
  /** Numbers of February to July, at the start of each month. */
  const numbered = (...numbers: string[]): Row[] =>
    numbers.map((number, index) => bill(number, `2026-0${2 + index}-03`));
  const inRow = ['F-2026-117', 'F-2026-118', 'F-2026-119', 'F-2026-120', 'F-2026-121', 'F-2026-122'];
  const all = [contract('M-2026-01', HORIZON)];
  testTogether.each<[string, Row[], Row[], string[]]>([
    ['six in a row', numbered(...inRow), people(2), ['P7 90000000100017 (not shown)']],
    ['six of one person', numbered(...inRow), people(1), []],
    ['six of nobody knows whom', numbered(...inRow), [], ['P7 incomplete people']],
    ['five in a row', numbered(...inRow.slice(0, 5), 'F-2026-140'), people(2), []],
    ['five', numbered(...inRow.slice(0, 5)), people(2), []],
    [
      'with another client in between',
      numbered(...inRow.slice(0, 3), 'F-2026-121', 'F-2026-122', 'F-2026-123'),
      people(2),
      [],
    ],
    [
      'those of the months',
      numbered(...['02', '03', '04', '05', '06', '07'].map((month) => `F-2026-${month}`)),
      people(2),
      [],
    ],
    [
      'those of the months before',
      numbered(...['01', '02', '03', '04', '05', '06'].map((month) => `F-2026-${month}`)),
      people(2),
      [],
    ],
    [
      'those of the years and months',
      numbered(...['02', '03', '04', '05', '06', '07'].map((month) => `F-2026${month}`)),
      people(2),
      [],
    ],
    [
      'those of the years and months before',
      numbered(...['01', '02', '03', '04', '05', '06'].map((month) => `26${month}`)),
      people(2),
      [],
    ],
    [
      'a series for the contract',
      numbered(...[4, 5, 6, 7, 8, 9].map((place) => `M-2026-01/${place}`)),
      people(2),
      [],
    ],
    [
      'six in a row, one a credit note',
      [
        ...numbered(...inRow.slice(0, 5)),
        bill('F-2026-122', '2026-07-03', { type_code: '381', preceding_invoice: 'F-2026-121' }),
      ],
      people(2),
      ['P7 90000000100017 (not shown)'],
    ],
  ])('%s', async (_, lines, team, expected) => {
    expect(told(await auditTogether(dossier(all, lines, team)))).toEqual(expected);
  });
});
