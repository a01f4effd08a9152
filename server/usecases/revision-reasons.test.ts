import { expect, test } from '@jest/globals';
import type { Finding } from '../domain/finding.js';
import { revisionReasons, type KeptRevision } from './revision-reasons.js';

const CONTENT = { version: 1, mayInterruptPayment: false, audience: ['buyer', 'supplier'] } as const;
const GIVEN = { asOf: '2026-11-16', parameters: '{}', facts: { billedLine: 'a', recordedDays: 'b' } };

const revision = (
  over: Partial<Omit<KeptRevision, 'content'>> = {},
  content: Partial<Finding> = {},
): KeptRevision => ({
  content: { ...CONTENT, ...content } as Finding,
  shown: true,
  contentId: '1',
  given: GIVEN,
  ...over,
});
const before = revision();
const next = (
  over: Partial<NonNullable<KeptRevision['given']>>,
  content: Partial<Finding> = {},
): KeptRevision => revision({ contentId: '2', given: { ...GIVEN, ...over } }, content);

test.each<[string, KeptRevision | null, KeptRevision, string[]]>([
  ['the first one', null, before, ['first']],
  ['other facts', before, next({ facts: { ...GIVEN.facts, recordedDays: 'c' } }), ['facts']],
  ['another threshold', before, next({ parameters: '{"tolerance":"2"}' }), ['parameters']],
  ['another version', before, next({}, { version: 2 }), ['rule']],
  [
    'another version that reads more, of the same facts',
    before,
    next({ facts: { ...GIVEN.facts, team: 'd' } }, { version: 2 }),
    ['rule'],
  ],
  ['counsel said otherwise', before, next({}, { mayInterruptPayment: true }), ['interruption']],
  ['a later day alone', before, next({ asOf: '2026-11-17' }), ['date']],
  [
    'a later day and other facts',
    before,
    next({ asOf: '2026-11-17', facts: { billedLine: 'z' } }),
    ['facts'],
  ],
  ['now shown', revision({ shown: false }), revision(), ['shown']],
  ['shown to fewer', before, revision({}, { audience: ['buyer'] }), ['shown']],
  ['made weaker by the audit', before, revision({}, { class: 'weak' }), ['shown']],
  ['nothing kept before', revision({ given: null }), next({}), ['unknown']],
  ['nothing kept before, and another version', revision({ given: null }), next({}, { version: 2 }), ['rule']],
])('%s', (_, was, is, reasons) => {
  expect(revisionReasons(was, is)).toEqual(reasons);
});
