import { describe, expect } from '@jest/globals';
import { onlyRules } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { answersOf, times, told, toldDossier } from '../golden-narratives.js';

const audit = auditsTogether('2026-12-16', { rules: onlyRules('T11') });
const of = async (...dossier: Parameters<typeof toldDossier>) => {
  const { findings, rules } = await audit(toldDossier(...dossier));
  return { found: findings, answers: answersOf('T11', rules) };
};
const FULL = times(8, 'Rédaction du guide des régies de recettes');
const inHours = (quantity: string) => ({ quantity, unit: 'hour' });

describe('T11, texts that would fit any work', () => {
  testTogether.each([
    ['Suivi', 'Divers'],
    ['Réunion de suivi du projet', 'Conseil'],
    ['Team meeting', 'Various tasks'],
    ['Misc. follow-up', 'Project work'],
  ])('%s, %s: asked about', async (one, other) => {
    const { found } = await of(told('P-1', '2026-09-01', [...FULL, one, one, other]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      class: 'question',
      visible: true,
      amountAtStake: null,
      daysUnsupported: null,
    });
    expect(found[0]?.values).toMatchObject({ entries: 3, days: '3', quotes: [one, other] });
    expect(found[0]?.evidence.map(({ line }) => line)).toEqual([10, 11, 12]);
  });

  testTogether('in hours, by the contract’s own day', async () => {
    const [half, short] = await Promise.all([
      of(told('P-1', '2026-09-01', times(5, 'Suivi'), inHours('4'))),
      of(told('P-2', '2026-09-01', times(5, 'Suivi'), inHours('3.5'))),
    ]);
    expect(half.found[0]?.values).toMatchObject({ entries: 5, days: '2.5' });
    expect(short.answers).toEqual(['clean']);
  });

  testTogether('short labels that name something are a weak signal, never shown alone', async () => {
    const { found } = await of(told('P-1', '2026-09-01', times(20, 'Développement du portail')));
    expect(found.map(({ class: kind, visible }) => [kind, visible])).toEqual([['weak', false]]);
  });

  testTogether.each([
    ['a ticket', ['INC-1042', '#812', 'Ticket 77', 'GLPI 20871']],
    ['a deliverable', ['L-09', 'Livrable 3', 'Deliverable 4', 'R-07']],
    ['a duty', ['Astreinte', 'Permanence', 'On-call duty', 'Helpdesk']],
    ['four words', times(4, 'Maquette des trois écrans')],
    ['two vague days, of somebody who told ten', ['Suivi', 'Divers']],
    ['one vague day in eleven', ['Suivi', ...FULL.slice(0, 2)]],
  ])('is nothing to ask of %s', async (_, notes) => {
    expect((await of(told('P-1', '2026-09-01', [...notes, ...FULL]))).answers).toEqual(['clean']);
  });

  testTogether('is nothing to ask where the column names the deliverable', async () => {
    const { answers } = await of(told('P-1', '2026-09-01', times(10, 'Suivi'), { deliverable_ref: 'L-09' }));
    expect(answers).toEqual(['clean']);
  });

  testTogether('cannot be told without texts, nor in hours that nothing converts', async () => {
    const [silent, hours] = await Promise.all([
      of(told('P-1', '2026-09-01', times(3, ''))),
      of(told('P-2', '2026-09-01', times(3, 'Suivi'), inHours('4')), {}, { hours_per_day: '' }),
    ]);
    expect(silent.answers).toEqual(['incomplete', 'note']);
    expect(hours.answers).toEqual(['incomplete', 'hours_per_day']);
  });
});
