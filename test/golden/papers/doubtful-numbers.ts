import { describe, expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT } from '../golden-contract.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('A7') });
const { supplier_name, supplier_siret, contract_ref } = CONTRACT;

/** A table of somebody: the quantity of each invoice, in lots. */
const table = (prefix: string, quantities: readonly string[], contract: string = contract_ref): string =>
  [
    'N° facture;Date facture;Prestataire;SIRET;N° marché;Désignation;Quantité;Unité;Montant HT',
    ...quantities.map(
      (quantity, index) =>
        `${prefix}-${index + 1};0${index + 1}/09/2026;${supplier_name};${supplier_siret};${contract};Relevés;${quantity};lot;900,00`,
    ),
    '',
  ].join('\n');

/** What A7 says: what it found, else the missing facts, else the outcome of its lines. */
async function answer(files: DossierFiles): Promise<unknown> {
  const { findings, rules } = await audit({
    'register/contracts.csv': register({ ...CONTRACT, price_form: 'work_units' }),
    ...files,
  });
  if (findings.length > 0)
    return findings.map(({ subject, audience, supplierMessage, values }) => [
      subject.invoice,
      audience,
      supplierMessage,
      (values.readings as { text: string; value: string; usual: string }[]).map(({ text, value, usual }) => [
        text,
        value,
        usual,
      ]),
    ]);
  const [rule] = rules;
  if (rule !== undefined && rule.incomplete > 0) return rule.missing;
  return rule !== undefined && rule.clean > 0 ? 'clean' : 'not applicable';
}

describe('a number read with a thousands mark', () => {
  testTogether.each<[string, DossierFiles, unknown]>([
    [
      'far above the other lines of the contract',
      { 'invoices/all.csv': table('F', ['12,5', '11,25', '13,5', '1.125']) },
      [['F-4', ['buyer'], null, [['1.125', '1125', '12.5']]]],
    ],
    [
      'like the other lines',
      { 'invoices/all.csv': table('F', ['980,5', '1 020', '1 100', '1.125']) },
      'clean',
    ],
    [
      'with two other lines only',
      { 'invoices/all.csv': table('F', ['12,5', '11,25', '1.125']) },
      ['lines_of_contract'],
    ],
    [
      'nowhere: one reading each',
      { 'invoices/all.csv': table('F', ['12,5', '11,25', '1125']) },
      'not applicable',
    ],
    [
      'beside lines of another file, its own being all in doubt',
      {
        'invoices/a.csv': table('A', ['12,5', '11,25', '13,5']),
        'invoices/b.csv': table('B', ['1.125', '1.250', '1 200,5']),
      },
      [
        ['B-1', ['buyer'], null, [['1.125', '1125', '12.5']]],
        ['B-2', ['buyer'], null, [['1.250', '1250', '12.5']]],
      ],
    ],
    [
      'without its contract',
      { 'invoices/all.csv': table('F', ['12,5', '1.125'], 'M-2099-99') },
      ['contract_ref'],
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await answer(files)).toEqual(expected);
  });
});
