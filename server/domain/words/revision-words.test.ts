import { expect, test } from '@jest/globals';
import type { Text } from '../text.js';
import { REVISION_REASONS } from '../revision-reason.js';
import { REASON_WORDS, replaySentence } from './revision-words.js';

const DAY = '2026-11-16';
/** Spaces in dates as they are typed. */
const typed = ({ fr, en }: Text): Text => ({
  fr: fr.replace(/[\u00a0\u202f]/g, ' '),
  en: en.replace(/[\u00a0\u202f]/g, ' '),
});

test.each([
  [
    { outcome: 'same', version: 2 },
    'Avec les données du 16 nov. 2026, la version 2 trouve la même chose, mot pour mot.',
    'With the data of 16 Nov 2026, version 2 finds the same, word for word.',
  ],
  [
    { outcome: 'incomplete', version: 3, missing: ['hours_per_day'] },
    'Avec les données du 16 nov. 2026, la version 3 ne peut pas conclure : il manque heures par jour du marché.',
    'With the data of 16 Nov 2026, version 3 cannot conclude: missing: hours per day of the contract.',
  ],
  [
    { outcome: 'factsNotKept', version: 3, missing: ['teamOfYear'] },
    'Avec les données du 16 nov. 2026, la version 3 lit des données qui n’ont pas été conservées.',
    'With the data of 16 Nov 2026, version 3 reads data that was not kept.',
  ],
] as const)('a replay is told: %j', (replay, fr, en) => {
  expect(typed(replaySentence(replay, DAY))).toEqual({ fr, en });
});

test('every reason has words of its own in both languages', () => {
  for (const lang of ['fr', 'en'] as const)
    expect(new Set(REVISION_REASONS.map((reason) => REASON_WORDS[reason][lang])).size).toBe(
      REVISION_REASONS.length,
    );
});
