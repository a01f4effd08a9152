import { describe, expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { invoiceLine } from '../golden-contract.js';
import { answersOf, dayRate, person, times, told, toldDossier, type Told } from '../golden-narratives.js';

const audit = auditsTogether('2026-12-16', { rules: onlyRules('R6') });
const CARD = register(dayRate('Directeur', '900'), dayRate('Analyste', '500'));
const PEOPLE = register(person('P-1', 'Directeur'), person('P-2', 'Analyste'));
const of = async (
  senior: readonly string[],
  over: DossierFiles = {},
  others: readonly Told[] | null = null,
) => {
  const entries = [
    ...told('P-1', '2026-09-01', senior),
    ...(others ?? told('P-2', '2026-09-01', times(10, 'Saisie des fiches du recensement agricole'))),
  ];
  const { findings, rules } = await audit(
    toldDossier(entries, {
      'register/people.csv': PEOPLE,
      'register/rate_card.csv': CARD,
      'invoices/F-1.csv': register(
        invoiceLine({
          quantity: '10',
          unit_price: '900',
          net: '9000',
          person: 'Directeur P-1',
          description: 'Direction',
        }),
        invoiceLine({
          line_id: '2',
          quantity: '10',
          unit_price: '500',
          net: '5000',
          person: 'Analyste P-2',
          description: 'Analyse',
        }),
      ),
      ...over,
    }),
  );
  return { found: findings, answers: answersOf('R6', rules) };
};
const WORK = times(10, 'Arbitrage des scénarios de la refonte du portail');

describe('R6, office tasks at the dearest profile', () => {
  testTogether('are asked about on the line, not those of the other profile', async () => {
    const { found } = await of([
      ...WORK.slice(2),
      'Classement des dossiers du projet',
      'Data entry of the survey',
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ class: 'question', amountAtStake: null, daysUnsupported: null });
    expect(found[0]?.subject).toMatchObject({ invoice: 'F-2026-118', line: '1', personKey: 'P-1' });
    expect(found[0]?.values).toMatchObject({
      days: '2',
      recordedDays: '10',
      entries: 2,
      profile: 'Directeur',
    });
  });

  testTogether.each([
    ['a tenth of the days', [...WORK.slice(1), 'Classement des dossiers du projet']],
    [
      'work on an entry screen',
      [...WORK.slice(3), ...times(3, "Conception de l'écran de saisie des fiches")],
    ],
  ])('are nothing to ask: %s', async (_, notes) => {
    expect((await of(notes)).answers).toEqual(['clean']);
  });

  testTogether('are nothing to ask of somebody alone on the contract', async () => {
    const alone = register(
      invoiceLine({
        quantity: '10',
        unit_price: '900',
        net: '9000',
        person: 'Directeur P-1',
        description: 'Direction',
      }),
    );
    const { answers } = await of(
      times(10, 'Classement des dossiers du projet'),
      { 'invoices/F-1.csv': alone },
      [],
    );
    expect(answers).toEqual(['clean']);
  });

  testTogether('are not told apart on a card of one profile, nor without a card', async () => {
    const [single, none] = await Promise.all([
      of(times(10, 'Classement des dossiers'), {
        'register/rate_card.csv': register(dayRate('Directeur', '900')),
      }),
      of(times(10, 'Classement des dossiers'), { 'register/rate_card.csv': '' }),
    ]);
    expect(single.answers).toEqual(['notApplicable']);
    expect(none.answers).toEqual(['incomplete', 'rate_card']);
  });

  testTogether('are not told apart on a card of one price', async () => {
    const { answers } = await of(times(10, 'Classement des dossiers'), {
      'register/rate_card.csv': register(dayRate('Directeur', '900'), dayRate('Analyste', '900')),
    });
    expect(answers).toEqual(['notApplicable']);
  });

  testTogether('cannot be told without texts, nor from the one day that has a text', async () => {
    const [none, one] = await Promise.all([
      of(times(10, '')),
      of(['Classement des dossiers du projet', ...times(9, '')]),
    ]);
    expect(none.answers).toEqual(['clean', 'incomplete', 'note']);
    expect(one.answers).toEqual(['clean', 'incomplete', 'note']);
  });
});
