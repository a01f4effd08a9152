import { expect, test } from '@jest/globals';
import { lastSeen, scopeOf, valueWords } from './setting-values.js';

test('a value is told with its unit, a switch by its words', () => {
  const in_ = (lang: 'fr' | 'en') => ({ lang, t: (key: 'yes' | 'no') => `(${key})` });
  expect(valueWords('share', '0.7', in_('fr'))).toBe('70\u00a0%');
  expect(valueWords('share', '0.7', in_('en'))).toBe('70%');
  expect([valueWords('switch', 'no', in_('fr')), valueWords('switch', 'yes', in_('en'))]).toEqual([
    '(no)',
    '(yes)',
  ]);
});

test('the last row of the service is the one written last, not the one that begins last', () => {
  const entry = (id: string | null) => ({
    id,
    value: '1',
    validFrom: null,
    standing: 'past' as const,
    setBy: null,
    setAt: '',
    reason: null,
    source: null,
  });
  expect(lastSeen({ value: null, entries: [entry('9'), entry(null), entry('10')] })).toBe('10');
  expect(lastSeen({ value: null, entries: [entry(null)] })).toBe(null);
  expect(lastSeen(undefined)).toBe(null);
});

test('the history of a contract is found however its reference is typed', () => {
  const organisation = { value: null, entries: [] };
  const own = { id: '7', contractRef: 'M-2026-014', value: '1', entries: [] };
  const text = { fr: 'x', en: 'x' };
  const parameter = {
    name: 'limit',
    type: 'days' as const,
    default: '2',
    origin: text,
    describe: text,
    byContract: true,
    organisation,
    contracts: [own],
  };
  expect(scopeOf(parameter, null)).toBe(organisation);
  expect(scopeOf(parameter, 'm 2026 014')).toBe(own);
  expect(scopeOf(parameter, 'M-9')).toBe(undefined);
});
