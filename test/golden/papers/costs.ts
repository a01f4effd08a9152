import { describe, expect } from '@jest/globals';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

type Row = Record<string, string>;

const AS_OF = '2026-11-16';
const rules = onlyRules('R8');
const audit = auditsTogether(AS_OF, { rules });
const { contract_ref } = CONTRACT;
const lump = (description: string, values: Row = {}): Row =>
  invoiceLine({ description, quantity: '1', unit: 'lump', unit_price: '58', net: '58', ...values });
const dossier = (line: Row, profile = 'Développeur', synonyms = '') => ({
  'register/contracts.csv': register(CONTRACT),
  'register/rate_card.csv': register({ contract_ref, profile, synonyms, unit: 'day', rate: '500' }),
  'invoices/all.csv': register(line),
});
/** What R8 says of one line: amount and class, else the missing facts, else `clean`. */
async function answer(line: Row, profile?: string, synonyms?: string): Promise<unknown> {
  const { findings, rules: tallies } = await audit(dossier(line, profile, synonyms));
  const [finding] = findings;
  if (finding !== undefined) return [finding.class, finding.amountAtStake, finding.values.kind];
  return tallies[0]?.incomplete === 0 ? 'clean' : tallies[0]?.missing;
}

describe('a cost billed beside the work', () => {
  testTogether.each<[string, Row, string, string, unknown]>([
    ['a subscription', lump('Abonnement ChatGPT'), 'Développeur', '', ['question', '58.00', 'subscription']],
    [
      'expenses billed as days',
      lump('Frais de mission', { unit: 'day', quantity: '0.5', unit_price: '500', net: '250' }),
      'Développeur',
      '',
      ['question', '250.00', 'expense'],
    ],
    ['work on a tool', lump('Intégration de ChatGPT'), 'Développeur', '', 'clean'],
    ['a cost that the rate card lists', lump('Frais de mission'), 'Frais de déplacement', '', 'clean'],
    ['a cost that a synonym lists', lump('Licence Figma'), 'Outils', 'Licences', 'clean'],
    ['nothing said', lump(''), 'Développeur', '', ['description']],
  ])('%s', async (_name, line, profile, synonyms, expected) => {
    expect(await answer(line, profile, synonyms)).toEqual(expected);
  });

  testTogether('a cost that a work unit of the contract is for', async () => {
    const unit = { contract_ref, code: 'UO-1', title: 'Abonnement annuel', unit_price: '58' };
    const { result } = await auditDossier(
      { ...dossier(lump('Abonnement DeepL')), 'register/work_units.csv': register(unit) },
      AS_OF,
      { rules },
    );
    expect(result.rules.map(({ code, clean, flagged }) => [code, clean, flagged])).toEqual([['R8', 1, 0]]);
  });
});
