import { expect } from '@jest/globals';
import { asksTogether } from '../../support/ask-together.js';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { testTogether } from '../../support/test-together.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';

const HOLDER = CONTRACT.supplier_siret;
const RIVAGE = '90000000900010';
/** Another establishment of the same firm. */
const RIVAGE_BRANCH = '90000000900028';
const CAMILLE = { contract_ref: 'M-2026-01', person_key: 'P-1', name: 'Camille Exemple' };

const worked = (...dates: string[]): string =>
  register(
    ...dates.map((date) => ({
      person_key: 'P-1',
      person: 'Camille Exemple',
      contract_ref: 'M-2026-01',
      date,
      quantity: '1',
      unit: 'day',
      approval_state: 'approved',
    })),
  );

const dossier = (own: DossierFiles): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT, {
    ...CONTRACT,
    contract_ref: 'M-2026-02',
    supplier_name: 'Conseil Boréal',
    supplier_siret: '90000000200015',
  }),
  'register/people.csv': register({
    ...CAMILLE,
    employer_name: 'Studio Rivage',
    employer_siret: RIVAGE_BRANCH,
  }),
  'invoices/f.csv': register(camilleDays(2)),
  'timesheets/t.csv': worked('2026-09-07', '2026-09-08'),
  ...own,
});

const ask = asksTogether('P5');
async function asked(own: DossierFiles, how = { alone: false }) {
  const { outcomes, findings } = await ask(dossier(own), how);
  return {
    outcomes,
    findings: findings.map((one) => [one.class, one.subject.invoice, one.values.people]),
  };
}

const subcontractor = (...rows: Record<string, string>[]): DossierFiles => ({
  'register/subcontractors.csv': register(
    ...rows.map((row) => ({ contract_ref: 'M-2026-01', siret: RIVAGE, name: 'Studio Rivage', ...row })),
  ),
});
const AT_RIVAGE = {
  personKey: 'P-1',
  person: 'Camille Exemple',
  employer: 'Studio Rivage',
  siren: '900000009',
  firstWorkDate: '2026-09-07',
};

testTogether('P5: a firm that the register of the contract does not list', async () => {
  const found = await asked(subcontractor({ siret: '90000000700015', accepted_on: '2026-01-05' }));
  expect(found.findings).toEqual([
    ['fact', 'F-2026-118', [{ ...AT_RIVAGE, why: 'notListed', acceptedOn: null }]],
  ]);
});

testTogether(
  'P5: nobody listed for the contract is a question, no register at all is not known',
  async () => {
    const elsewhere = await asked(subcontractor({ contract_ref: 'M-2026-02', accepted_on: '2026-01-05' }));
    expect(elsewhere.findings).toEqual([
      ['question', 'F-2026-118', [{ ...AT_RIVAGE, why: 'notListed', acceptedOn: null }]],
    ]);
    expect((await asked({}, { alone: true })).outcomes).toEqual(['incomplete subcontractors']);
  },
);

testTogether(
  'P5: accepted before the work, told or by silence; another establishment is the same firm',
  async () => {
    expect((await asked(subcontractor({ accepted_on: '2026-09-07' }))).outcomes).toEqual(['clean']);
    const silent = { declared_on: '2026-08-17', accepted_on: '2026-10-01' };
    expect((await asked(subcontractor(silent))).outcomes).toEqual(['clean']);
    expect((await asked(subcontractor({ declared_on: '2026-08-18' }))).findings).toEqual([
      ['fact', 'F-2026-118', [{ ...AT_RIVAGE, why: 'workedBefore', acceptedOn: '2026-09-08' }]],
    ]);
    expect((await asked(subcontractor({}))).outcomes).toEqual(['incomplete accepted_on']);
  },
);

testTogether('P5: staff of the holder, or of a firm that holds the contract with it', async () => {
  const people = (siret: string): DossierFiles => ({
    'register/people.csv': register({ ...CAMILLE, employer_siret: siret }),
  });
  expect((await asked(people(HOLDER))).outcomes).toEqual(['clean']);
  const joint = {
    ...people(RIVAGE),
    'register/contracts.csv': register(CONTRACT, {
      ...CONTRACT,
      supplier_name: 'Studio Rivage',
      supplier_siret: RIVAGE,
    }),
  };
  expect((await asked(joint)).outcomes).toEqual(['clean']);
  expect((await asked(people(''))).outcomes).toEqual(['incomplete employer_siret']);
});

testTogether('P5: only the employer of the billed work counts, and a fixed price names nobody', async () => {
  const moved: DossierFiles = {
    'register/people.csv': register(
      { ...CAMILLE, approved_to: '2026-08-31', employer_siret: RIVAGE },
      { ...CAMILLE, approved_from: '2026-09-01', employer_siret: HOLDER },
    ),
  };
  expect((await asked(moved)).outcomes).toEqual(['clean']);
  const lump = camilleDays(1, { unit: 'lump', person: '' }, 900);
  expect(
    (await asked({ 'invoices/f.csv': register(lump), 'register/people.csv': register(CAMILLE) })).outcomes,
  ).toEqual(['notApplicable']);
});
