import { describe, expect } from '@jest/globals';
import { onlyRules } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT } from '../golden-contract.js';
import { answersOf, told, toldDossier } from '../golden-narratives.js';

const audit = auditsTogether('2026-12-16', { rules: onlyRules('R7') });
const of = async (notes: readonly (readonly string[])[]) => {
  const entries = notes.flatMap((own, index) =>
    told(`P-${index + 1}`, '2026-09-01', own, { quantity: '0.5' }),
  );
  const { findings, rules } = await audit(toldDossier(entries));
  return { found: findings, answers: answersOf('R7', rules) };
};

describe('R7, several people at one meeting', () => {
  testTogether('is asked once a contract, with the dates and what they took', async () => {
    const week = ['Réunion avec la direction', 'Étude des flux de la paie', 'Steering committee'];
    const { found } = await of([
      week,
      week,
      week,
      ['Réunion avec la direction', '', 'Essais de charge du portail'],
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ class: 'question', amountAtStake: null, daysUnsupported: null });
    expect(found[0]?.subject).toEqual({ contract: CONTRACT.contract_ref, supplier: CONTRACT.supplier_siret });
    expect(found[0]?.values).toMatchObject({
      meetings: 2,
      fewest: 3,
      people: 4,
      days: '3.5',
      dates: ['2026-09-01', '2026-09-03'],
      persons: ['P-1', 'P-2', 'P-3', 'P-4'],
    });
    expect(found[0]?.evidence).toHaveLength(7);
  });

  testTogether.each([
    ['a workshop', 'Atelier sur les inscriptions, réunion de travail'],
    ['a kick-off', 'Kick-off meeting of the library project'],
    ['a rite of agile teams', 'Sprint planning meeting'],
    ['a training', 'Réunion de formation des référents'],
    ['work that is no meeting', 'Essais de charge du portail'],
  ])('is nothing to ask: %s', async (_, text) => {
    expect((await of([[text], [text], [text]])).answers).toEqual(['clean']);
  });

  // « Réunion », « Réunion client », “Project meeting”: three of them on a date may be three meetings.
  testTogether('cannot be told where the words name no meeting', async () => {
    const [vague, alone] = await Promise.all([
      of([
        ['Réunion', 'Réunion client'],
        ['Réunion', 'Réunion client'],
        ['Réunion', 'Essais de charge'],
      ]),
      of([
        ['Réunion', 'a'],
        ['Réunion', 'b'],
        ['Essais de charge', 'Réunion'],
      ]),
    ]);
    expect([vague.answers, alone.answers]).toEqual([['incomplete', 'note'], ['clean']]);
  });

  testTogether('is nothing to ask of two people, nor of three on three days', async () => {
    const [two, apart] = await Promise.all([
      of([['Comité de pilotage'], ['Comité de pilotage'], ['Essais de charge du portail']]),
      of([
        ['Comité de pilotage', 'a', 'b'],
        ['a', 'Comité de pilotage', 'b'],
        ['a', 'b', 'Comité de pilotage'],
      ]),
    ]);
    expect([two.answers, apart.answers]).toEqual([['clean'], ['clean']]);
  });

  testTogether(
    'is not a question on a contract of two people, and cannot be told without texts',
    async () => {
      const [pair, silent] = await Promise.all([
        of([['Comité de pilotage'], ['Comité de pilotage']]),
        of([['Essais de charge'], [''], ['']]),
      ]);
      expect(pair.answers).toEqual(['notApplicable']);
      expect(silent.answers).toEqual(['incomplete', 'note']);
    },
  );
});
