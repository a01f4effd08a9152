import { expect, test } from '@jest/globals';
import { catalogue, ruleOf } from './catalogue.js';
import { beyondFacts, factReach } from './fact-reach.js';
import type { Rule } from './rule.js';

const rule = (code: string): Rule => {
  const found = ruleOf(code);
  if (found === undefined) throw new RangeError(`no rule ${code}`);
  return found;
};

test('it names parameters that the rules have, and reaches their defaults', () => {
  let bounded = 0;
  for (const { code, params } of catalogue) {
    for (const name of Object.keys(factReach(code))) {
      expect([code, name, params[name] !== undefined]).toEqual([code, name, true]);
      expect([code, name, beyondFacts(rule(code), name, params[name]?.default ?? '')]).toEqual([
        code,
        name,
        null,
      ]);
      bounded += 1;
    }
  }
  expect(bounded).toBeGreaterThan(10);
});

test.each([
  ['D3', 'amountGap', '0.05', null],
  [
    'D3',
    'amountGap',
    '0.06',
    {
      fr: 'Au-dessus de 5\u00a0%, les données rassemblées pour cette règle ne montrent pas tout ce qu’elle devrait voir\u00a0: le résultat ne serait pas juste.',
      en: 'Above 5%, the data gathered for this rule do not show all that it would have to see: the result would not be right.',
    },
  ],
  [
    'T10',
    'words',
    '3',
    {
      fr: 'En dessous de 4, les données rassemblées pour cette règle ne montrent pas tout ce qu’elle devrait voir\u00a0: le résultat ne serait pas juste.',
      en: 'Below 4, the data gathered for this rule do not show all that it would have to see: the result would not be right.',
    },
  ],
  [
    'T12',
    'slice',
    '0.3',
    {
      fr: 'Les données rassemblées pour cette règle vont par pas de 0,25\u00a0j\u00a0: choisissez un multiple.',
      en: 'The data gathered for this rule go by steps of 0.25\u00a0d: choose a multiple.',
    },
  ],
  ['D2', 'seriesFrom', '21', null],
  ...(['D2', 'D3'] as const).map(
    (code) =>
      [
        code,
        'seriesFrom',
        '22',
        {
          fr: 'Au-dessus de 21, les données rassemblées pour cette règle ne montrent pas tout ce qu’elle devrait voir\u00a0: le résultat ne serait pas juste.',
          en: 'Above 21, the data gathered for this rule do not show all that it would have to see: the result would not be right.',
        },
      ] as const,
  ),
  ['I6', 'minWorks', '10', null],
  [
    'I6',
    'minWorks',
    '11',
    {
      fr: 'Au-dessus de 10, les données rassemblées pour cette règle ne montrent pas tout ce qu’elle devrait voir\u00a0: le résultat ne serait pas juste.',
      en: 'Above 10, the data gathered for this rule do not show all that it would have to see: the result would not be right.',
    },
  ],
  [
    'T9',
    'entries',
    '1',
    {
      fr: 'En dessous de 2, les données rassemblées pour cette règle ne montrent pas tout ce qu’elle devrait voir\u00a0: le résultat ne serait pas juste.',
      en: 'Below 2, the data gathered for this rule do not show all that it would have to see: the result would not be right.',
    },
  ],
  ['T12', 'slice', '0.75', null],
  ['A1', 'tolerance', '1000', null],
] as const)('%s, %s %s', (code, parameter, value, told) => {
  expect(beyondFacts(rule(code), parameter, value)).toEqual(told);
});
