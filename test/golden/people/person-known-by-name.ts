import { describe, expect } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const person = (person_key: string, name: string) => ({
  contract_ref: CONTRACT.contract_ref,
  person_key,
  name,
  profile: 'Développeur',
});
const dossier = (description: string, over: DossierFiles = {}): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': register(person('p1', 'Camille Exemple'), person('p2', 'Dominique Modèle')),
  'invoices/F-1.csv': register(
    invoiceLine({ invoice_number: 'F-1', description, quantity: '3', unit_price: '500', net: '1500' }),
  ),
  ...over,
});
const AS_OF = '2026-11-16';
const audit = auditsTogether(AS_OF, { rules: onlyRules('R4', 'T1', 'T3') });

describe('a name on a line', () => {
  testTogether('that the list of people does not have is asked about under that name', async () => {
    const { findings } = await audit(dossier('Intervenant : Zoé Inconnue'));
    expect(findings.filter(({ code }) => code === 'R4')).toMatchObject([
      {
        class: 'fact',
        amountAtStake: '1500.00',
        values: { listed: false, person: 'Zoé Inconnue', days: '3.00' },
      },
    ]);
    const text = findings.find(({ code }) => code === 'R4')?.message.fr ?? '';
    expect(text).toContain('ne comporte pas Zoé Inconnue');
    expect(text).not.toContain('name:');
  });

  testTogether('that may be another way to write one of the list is left to a person', async () => {
    // Alone: beside other dossiers the name of the list is another one than the line shortens.
    const { result } = await auditDossier(dossier('Intervenant : C. Exemple'), AS_OF, {
      rules: onlyRules('R4'),
    });
    expect(result.findings.filter(({ code }) => code === 'R4')).toEqual([]);
    expect(result.rules.find(({ code }) => code === 'R4')).toMatchObject({ incomplete: 1 });
  });

  testTogether(
    'finds the days recorded under that name, or under the key that goes with it there',
    async () => {
      const entries = (values: Record<string, string>) => ({
        'timesheets/september.csv': register(
          ...['2026-09-01', '2026-09-02', '2026-09-03'].map((date) => ({
            ...values,
            person: 'Zoé Inconnue',
            contract_ref: CONTRACT.contract_ref,
            date,
            quantity: '1',
            unit: 'day',
            approval_state: 'approved',
          })),
        ),
      });
      const results = await Promise.all(
        [entries({}), entries({ person_key: 'p9' })].map((files) =>
          audit(dossier('Intervenant : Zoé Inconnue', files)),
        ),
      );
      for (const { findings } of results) {
        expect(findings.filter(({ code }) => code === 'T1' || code === 'T3')).toEqual([]);
      }
    },
  );
});
