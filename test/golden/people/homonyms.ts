import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const FIRMS = [
  { contract: 'M-2026-01', name: 'Atelier Horizon', siret: '90000000100017', invoice: 'F-1' },
  { contract: 'M-2026-02', name: 'Conseil Boréal', siret: '90000000200015', invoice: 'B-1' },
];
const DATES = ['2026-09-02', '2026-09-03'];

/** Two firms whose Camille Exemple works whole days on the same dates; the keys are those of the lists of people. */
function dossier(keys: readonly string[] | null): DossierFiles {
  return {
    'register/contracts.csv': register(
      ...FIRMS.map(({ contract, name, siret }) => ({
        ...CONTRACT,
        contract_ref: contract,
        supplier_name: name,
        supplier_siret: siret,
      })),
    ),
    ...(keys === null
      ? {}
      : {
          'register/people.csv': register(
            ...FIRMS.map(({ contract }, index) => ({
              contract_ref: contract,
              person_key: keys[index] ?? '',
              name: 'Camille Exemple',
            })),
          ),
        }),
    ...Object.fromEntries(
      FIRMS.flatMap(({ contract, name, siret, invoice }, index) => [
        [
          `invoices/${invoice}.csv`,
          register(
            invoiceLine({
              invoice_number: invoice,
              supplier: name,
              supplier_siret: siret,
              contract_ref: contract,
              quantity: '2',
              unit_price: '500',
              net: '1000',
              person: 'Camille Exemple',
            }),
          ),
        ],
        [
          `timesheets/${contract}.csv`,
          register(
            ...DATES.map((date) => ({
              ...(keys === null ? {} : { person_key: keys[index] ?? '' }),
              person: 'Camille Exemple',
              contract_ref: contract,
              date,
              quantity: '1',
              unit: 'day',
              approval_state: 'approved',
            })),
          ),
        ],
      ]),
    ),
  };
}

const sumsOfDays = async (keys: readonly string[] | null): Promise<unknown[]> =>
  (await auditDossier(dossier(keys), '2026-11-16', { rules: onlyRules('C4') })).result.findings.map(
    ({ code, subject, daysUnsupported }) => [code, subject.personKey, daysUnsupported],
  );

test('one name under two contractors is two people, whether they have no key or two', async () => {
  expect(await sumsOfDays(null)).toEqual([]);
  expect(await sumsOfDays(['P-1', 'P-2'])).toEqual([]);
});

test('one key under two contractors is one person', async () => {
  expect(await sumsOfDays(['P-1', 'P-1'])).toEqual([['C4', 'P-1', '2.00']]);
});

test('the register of answers gives the contract of an invoice by its number and contractor', async () => {
  const [own = FIRMS[0], other = FIRMS[1]] = FIRMS;
  const files = {
    'register/contracts.csv': register(
      { ...CONTRACT, contract_ref: 'M-2026-01' },
      { ...CONTRACT, contract_ref: 'M-2026-03' },
    ),
    'invoices/f.csv': register(
      invoiceLine({ invoice_number: 'F-1', contract_ref: '', quantity: '1', unit_price: '500', net: '500' }),
    ),
  };
  const read = async (own_: DossierFiles) => {
    const { result } = await auditDossier({ ...files, ...own_ }, '2026-11-16', { rules: onlyRules('A1') });
    return [
      result.invoices.map(({ contract }) => contract ?? null),
      result.documents
        .filter(({ status }) => status !== 'read')
        .map(({ file, problems }) => [file, ...problems.map(({ code }) => code)]),
    ];
  };
  expect(await read({})).toEqual([[null], [['invoices/f.csv', 'invoice-contract-unclear']]]);
  const answers = (answer: string, supplier = own?.siret ?? '') => ({
    'register/answers.csv': register({
      invoice_number: 'F-1',
      supplier,
      code: 'invoice-contract-unclear',
      answer,
    }),
  });
  expect(await read(answers('M-2026-03'))).toEqual([[{ contractRef: 'M-2026-03', how: 'answered' }], []]);
  expect(await read(answers('-'))).toEqual([[null], []]);
  // Another contractor's invoice of that number is another invoice.
  expect(await read(answers('M-2026-03', other?.siret ?? ''))).toEqual([
    [null],
    [['invoices/f.csv', 'invoice-contract-unclear']],
  ]);
});
