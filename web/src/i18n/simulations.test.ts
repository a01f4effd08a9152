import { describe, expect, test } from '@jest/globals';
import { i18n } from './instance.js';
import './words/simulations.js';

describe.each([
  [
    'fr',
    {
      title: 'Simuler T1',
      running: 'En cours\u00a0: 500 sur 1 200 contrôlés',
      one: '1 constat est dit autrement, sans que rien d’autre change.',
      many: '4 constats sont dits autrement, sans que rien d’autre change.',
      apart: '1 marché a des réglages à lui, et les garde.',
      over: 'Sur\u00a0: marché M-1. État au 16 nov. 2026.',
      before: 'Aujourd’hui\u00a0: 99,00 €, 1,00 j',
    },
  ],
  [
    'en',
    {
      title: 'Simulate T1',
      running: 'At work: 500 of 1 200 audited',
      one: '1 finding is said otherwise, nothing else changing.',
      many: '4 findings are said otherwise, nothing else changing.',
      apart: '1 contract has settings of its own, and keeps them.',
      over: 'Over: marché M-1. As of 16 nov. 2026.',
      before: 'Today: 99,00 €, 1,00 j',
    },
  ],
])('a simulation in %s', (lng, said) => {
  const t = i18n.getFixedT(lng, 'simulations');

  test('says what is tried, how far it is and what it came to', () => {
    expect({
      title: t('title', { code: 'T1' }),
      running: t('running', { done: '500', total: '1 200' }),
      one: t('reworded', { count: 1 }),
      many: t('reworded', { count: 4 }),
      apart: t('contractsApart', { count: 1 }),
      over: t('over', { what: 'marché M-1', date: '16 nov. 2026' }),
      before: t('before', { amount: '99,00 €', days: '1,00 j' }),
    }).toEqual(said);
  });
});
