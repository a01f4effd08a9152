import { expect, test } from '@jest/globals';
import { i18n } from '../../i18n/instance.js';
import '../../i18n/words/declare.js';
import { accountAnswer, DAYS_SAVED, hostingOf, rangeAnswer, rangeOf, SHARES } from './answer-values.js';
import { accountWords, savedWords, shareWords } from './answer-words.js';

const fr = i18n.getFixedT('fr', 'declare');
const en = i18n.getFixedT('en', 'declare');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['0.20', '0.4000', 'from20', '20 à 40 %', '20 to 40%'],
  ['0.25', '0.5', '0.25..0.5', 'de 25 % à 50 %', 'from 25% to 50%'],
  ['0.3', null, '0.3..', 'au moins 30 %', 'at least 30%'],
  [null, '0.3', '..0.3', 'au plus 30 %', 'at most 30%'],
  [null, null, '', 'non répondu', 'not answered'],
])('a share from %s to %s is the answer that keeps it', (low, high, answer, french, english) => {
  expect(rangeAnswer(SHARES, { low, high })).toBe(answer);
  const kept = rangeOf(SHARES, answer);
  expect([kept.low, kept.high].map((end) => end === null || Number(end))).toEqual(
    [low, high].map((end) => end === null || Number(end)),
  );
  expect([plain(shareWords(answer, fr, 'fr')), plain(shareWords(answer, en, 'en'))]).toEqual([
    french,
    english,
  ]);
});

test('days saved that no choice has keep their bounds', () => {
  expect(rangeAnswer(DAYS_SAVED, { low: '5', high: null })).toBe('over5');
  expect(plain(savedWords('1..3', fr, 'fr'))).toBe('de 1,00 j à 3,00 j');
});

test.each([
  ['enterprise', 'EU', 'enterpriseEu', 'entreprise, Union européenne'],
  ['consumer', 'EU', 'consumer/EU', 'gratuit ou personnel, Union européenne'],
  ['consumer', null, 'consumer/', 'gratuit ou personnel, hébergement non précisé'],
  [null, 'other', '/other', 'compte non précisé, hors Union européenne'],
  ['self_hosted', 'EU', 'self_hosted/EU', 'notre propre installation, Union européenne'],
  [null, null, '', 'non répondu'],
])('the account %s hosted at %s is the answer that keeps it', (accountType, hostingRegion, answer, words) => {
  expect(accountAnswer(accountType, hostingRegion)).toBe(answer);
  expect(hostingOf(answer)).toEqual({ accountType, hostingRegion });
  expect(plain(accountWords(answer, fr))).toBe(words);
});
