import { describe, expect, test } from '@jest/globals';
import { i18n } from './instance.js';
import './words/evidence.js';
import './words/rule-budget.js';
import './words/stakes.js';

describe.each([
  [
    'fr',
    {
      once: 'Dans l’année\u00a0: 1 fois sur 113 factures qu’elle concerne.',
      often: 'Dans l’année\u00a0: 1\u202f188 fois sur 7\u202f205 factures qu’elle concerne.',
      loud: 'Au contrôle du 16 nov. 2026, une règle dépasse son budget\u00a0: ses questions comptent comme signaux faibles.',
      several:
        'Au contrôle du 16 nov. 2026, 2 règles dépassent leur budget\u00a0: leurs questions comptent comme signaux faibles.',
      demoted:
        'Question montrée comme signal faible\u00a0: la règle T11 dépasse son budget de constats. Elle ne met ni jour ni montant en question.',
      outcomes: ['1 confirmé', '2 confirmés', '1 réduit', '1\u202f204 justifiés'],
      reason: 'Compris dans le prix · 3 constats',
      rare: '1 constat justifié pour un autre motif, non cité.',
      part: 'A3\u00a0: 90,00 € de TVA, plus petit',
      accepted: 'moins 500,00 €\u00a0: au-delà de ce qui a été admis de la ligne',
      credited: 'Au-delà de ce que les avoirs (1 000,00 €) en laissent',
      measured: 'Contrôle du 16 nov. 2026\u202f; factures émises après le 16 nov. 2025.',
      bounds: [
        'Au-delà du montant de la facture',
        'Au-delà de ce qui a été admis de ses lignes',
        'Au-delà du montant des lignes',
        'Au-delà du montant des factures',
      ],
    },
  ],
  [
    'en',
    {
      once: 'In the year: 1 time over 113 invoices that it concerns.',
      often: 'In the year: 1,188 times over 7,205 invoices that it concerns.',
      loud: 'In the audit of 16 nov. 2026, one rule is over its budget: its questions count as weak signals.',
      several:
        'In the audit of 16 nov. 2026, 2 rules are over their budgets: their questions count as weak signals.',
      demoted:
        'A question shown as a weak signal: rule T11 is over its budget of findings. It puts neither day nor amount in question.',
      outcomes: ['1 confirmed', '2 confirmed', '1 reduced', '1,204 explained'],
      reason: 'Compris dans le prix · 3 findings',
      rare: '1 finding explained by another reason, not quoted.',
      part: 'A3: 90,00 € of VAT, smaller',
      accepted: 'less 500,00 €: above what was accepted of the line',
      credited: 'Above what credit notes (1 000,00 €) leave of it',
      measured: 'Audit of 16 nov. 2026; invoices issued after 16 nov. 2025.',
      bounds: [
        'Above what the invoice bills',
        'Above what was accepted of its lines',
        'Above what lines bill',
        'Above what invoices bill',
      ],
    },
  ],
] as const)('budgets of rules and totals are told exactly (%s)', (lang, told) => {
  const budget = i18n.getFixedT(lang, 'ruleBudget');
  const stakes = i18n.getFixedT(lang, 'stakes');

  test('how often a rule asks, and that it is too loud', () => {
    expect(budget('recent', { count: 1, asked: 113 })).toBe(told.once);
    expect(budget('recent', { count: 1188, asked: 7205 })).toBe(told.often);
    expect(budget('loudIntro', { count: 1, date: '16 nov. 2026' })).toBe(told.loud);
    expect(budget('loudIntro', { count: 2, date: '16 nov. 2026' })).toBe(told.several);
    expect(i18n.getFixedT(lang, 'evidence')('demoted', { code: 'T11' })).toBe(told.demoted);
    expect([
      budget('confirmed', { count: 1 }),
      budget('confirmed', { count: 2 }),
      budget('reduced', { count: 1 }),
      budget('dismissed', { count: 1204 }),
    ]).toEqual(told.outcomes);
    expect(budget('reasonOf', { count: 3, reason: 'Compris dans le prix' })).toBe(told.reason);
    expect(budget('rareReasons', { count: 1 })).toBe(told.rare);
    expect(budget('measuredOn', { date: '16 nov. 2026', since: '16 nov. 2025' })).toBe(told.measured);
  });

  test('what of an amount counts, and what is taken off', () => {
    const part = stakes('partVat', { code: 'A3', amount: '90,00 €' });
    expect(stakes('smaller', { part })).toBe(told.part);
    expect(stakes('takenOff_accepted', { amount: '500,00 €' })).toBe(told.accepted);
    expect(stakes('onInvoice_credited', { amount: '1 000,00 €' })).toBe(told.credited);
    expect([
      stakes('onInvoice_billed'),
      stakes('onInvoice_accepted'),
      stakes('aboveLine'),
      stakes('aboveInvoice'),
    ]).toEqual(told.bounds);
  });
});
