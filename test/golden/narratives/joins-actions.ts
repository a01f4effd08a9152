import { describe, expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { answersOf, times, told, toldDossier } from '../golden-narratives.js';

const audit = auditsTogether('2026-12-16', { rules: onlyRules('T12') });
/** A contract by the hour, unless its prices say otherwise. */
const of = async (notes: readonly string[], over: DossierFiles = {}, quantity = '8') => {
  const entries = told('P-1', '2026-09-01', notes, { quantity, unit: 'hour' });
  const byHour: DossierFiles = {
    'register/rate_card.csv': register({
      contract_ref: CONTRACT.contract_ref,
      profile: 'Analyste',
      unit: 'hour',
      rate: '70',
    }),
    'invoices/F-1.csv': register(
      invoiceLine({
        description: 'Analyse',
        quantity: '8',
        unit: 'hour',
        unit_price: '70',
        net: '560',
        person: 'Analyste P-1',
      }),
    ),
  };
  const { findings, rules } = await audit(toldDossier(entries, { ...byHour, ...over }));
  return { found: findings, answers: answersOf('T12', rules) };
};
const FULL = times(8, 'Rédaction du guide des régies de recettes');
const FRENCH = 'Analyse des besoins, rédaction du rapport et réunion avec le service';
const ENGLISH = 'Drafted the report; reviewed the annexes; called the architect';

describe('T12, several acts in one entry', () => {
  testTogether.each([
    [FRENCH],
    [ENGLISH],
    ['Tests puis corrections et déploiement'],
    ['Testing, fixing and deploying'],
  ])('%s: asked about', async (text) => {
    const { found } = await of([...FULL, text, text]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      class: 'question',
      visible: true,
      amountAtStake: null,
      daysUnsupported: null,
    });
    expect(found[0]?.values).toMatchObject({ entries: 2, days: '2', quotes: [text] });
  });

  testTogether('by the day it cannot be split: a weak signal, never shown alone', async () => {
    const day = register({
      contract_ref: CONTRACT.contract_ref,
      profile: 'Analyste',
      unit: 'day',
      rate: '500',
    });
    const line = register(
      invoiceLine({
        description: 'Analyse',
        quantity: '1',
        unit_price: '500',
        net: '500',
        person: 'Analyste P-1',
      }),
    );
    const { found } = await of(times(6, FRENCH), { 'register/rate_card.csv': day, 'invoices/F-1.csv': line });
    expect(found.map(({ class: kind, visible }) => [kind, visible])).toEqual([['weak', false]]);
  });

  testTogether('nor can a day that the sheet records as such', async () => {
    const { findings } = await audit(toldDossier(told('P-1', '2026-09-01', times(6, FRENCH))));
    expect(findings.map(({ class: kind }) => kind)).toEqual(['weak']);
  });

  testTogether.each([
    ['with the time of each', 'Analyse (3 h), rédaction (4 h), réunion (1 h)'],
    ['with a ticket', 'Analyse, correction et tests du ticket 812'],
    ['two acts', 'Analyse des besoins et rédaction du rapport'],
    ['one act on three things', 'Rédaction des annexes sur les bois, les prés et les haies'],
    ['a duty', 'Astreinte : supervision, traitement des alertes et redémarrages, tests'],
  ])('is nothing to ask: %s', async (_, text) => {
    expect((await of(times(6, text))).answers).toEqual(['clean']);
  });

  testTogether('is nothing to ask of less than half a day, nor of one day in eleven', async () => {
    const [short, seldom] = await Promise.all([
      of(times(6, FRENCH), {}, '3.5'),
      of([...FULL, ...FULL.slice(0, 2), FRENCH]),
    ]);
    expect([short.answers, seldom.answers]).toEqual([['clean'], ['clean']]);
  });

  testTogether('cannot be told without texts', async () => {
    expect((await of(times(6, ''))).answers).toEqual(['incomplete', 'note']);
  });
});
