import { expect, test } from '@jest/globals';
import { traceWords, WORDED_TRACES } from '../../domain/words/trace-words.js';
import { traceRules2026v1 } from './trace-rules-2026-1.js';

/** Families whose place in the file decides: they are no rows of the list. */
const PLACED = ['chat.opener', 'chat.closer', 'chat.transcript', 'md.residue', 'meta.slidegen'];

test('every family of rules has its words, and no words are left over', () => {
  const { texts, links, commits, paths, metadata } = traceRules2026v1;
  const families = [...texts, ...links, ...commits, ...paths, ...metadata].map(({ rule }) => rule);
  expect([...new Set([...families, ...PLACED])].sort()).toEqual([...WORDED_TRACES].sort());
});

test('each says what it proves, and two different innocent explanations, in both languages', () => {
  for (const rule of WORDED_TRACES) {
    const { name, proves, innocent } = traceWords(rule);
    const said = [name, proves, ...innocent].flatMap(({ fr, en }) => [fr, en]);
    expect(said.filter((text) => text.trim() === '')).toEqual([]);
    expect(new Set(innocent.map(({ fr }) => fr)).size).toBe(2);
    expect(new Set(innocent.map(({ en }) => en)).size).toBe(2);
    expect(said.join(' ')).not.toMatch(/fraud|suspec|soupçon|cheat|trich/i);
  }
});

test('every rule names its source', () => {
  const { texts, links, commits, paths, metadata } = traceRules2026v1;
  const all = [...texts, ...links, ...commits, ...paths, ...metadata];
  expect(all.filter(({ source }) => source.length < 15)).toEqual([]);
});
