import { describe, expect, test } from '@jest/globals';
import {
  FILE_ROLE_WORDS,
  MALFORMED,
  MENTION_REASON_WORDS,
  REFERENCE_FAULT_WORDS,
  REFERENCE_KIND_WORDS,
} from './evidence-words.js';
import { FIGURE_LABELS, figureLabel } from './figure-labels.js';
import { FIGURE_WORDS } from './file-words.js';

describe('words about what a delivered file says', () => {
  test.each([
    [MENTION_REASON_WORDS['outside-commit'], 'marque de commit, dans un texte', 'mark of commits, in a text'],
    [MENTION_REASON_WORDS.deleted, 'dans une suppression suivie', 'in a tracked deletion'],
    [REFERENCE_FAULT_WORDS.date, 'la date n’existe pas', 'the date does not exist'],
    [REFERENCE_KIND_WORDS.law, 'texte de loi', 'law'],
    [FILE_ROLE_WORDS.docs, 'documentation', 'documentation'],
    [figureLabel('distinctFormulas'), 'Formules distinctes', 'Distinct formulas'],
  ])('%j', (words, fr, en) => {
    expect(words).toEqual({ fr, en });
  });

  test('accuse nobody, in either language', () => {
    const all = [
      ...[FILE_ROLE_WORDS, MENTION_REASON_WORDS, REFERENCE_KIND_WORDS].flatMap((words) =>
        Object.values(words),
      ),
      ...[REFERENCE_FAULT_WORDS, FIGURE_LABELS].flatMap((words) => Object.values(words)),
      MALFORMED,
    ];
    for (const { fr, en } of all) {
      expect(`${fr} ${en}`).not.toMatch(/fraud|suspect|trich|cheat|faux|fake/i);
      expect(fr).not.toMatch(/'/);
    }
  });

  test('every figure that is told first elsewhere has a label; one that nobody knows has none', () => {
    expect(Object.keys(FIGURE_WORDS).filter((name) => figureLabel(name) === null)).toEqual([]);
    expect(figureLabel('constructor')).toBeNull();
    expect(figureLabel('pagesPerMinute')).toBeNull();
  });
});
