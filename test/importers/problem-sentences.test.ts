import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../server/domain/problem.js';
import { publishedProblems } from '../../server/dossier/problem-catalogue.js';
import { PLACE, SEEN } from '../support/told-problem.js';
import { ARITHMETIC } from './sentences/arithmetic.js';
import { CONTRACTS } from './sentences/contracts.js';
import { DAY_LISTS } from './sentences/day-lists.js';
import { DELIVERABLES } from './sentences/deliverables.js';
import { E_INVOICES } from './sentences/e-invoices.js';
import { FILES } from './sentences/files.js';
import { MAPPED_TABLES } from './sentences/mapped-tables.js';
import { MATCHING } from './sentences/matching.js';
import { PDF_PAGES } from './sentences/pdf-pages.js';
import { SETTINGS } from './sentences/settings.js';
import { TABLES } from './sentences/tables.js';
import { TIMESHEETS } from './sentences/timesheets.js';
import { TRACKERS } from './sentences/trackers.js';

const ALL = [
  ...FILES,
  ...TABLES,
  ...E_INVOICES,
  ...MAPPED_TABLES,
  ...PDF_PAGES,
  ...ARITHMETIC,
  ...TIMESHEETS,
  ...DAY_LISTS,
  ...TRACKERS,
  ...CONTRACTS,
  ...MATCHING,
  ...SETTINGS,
  ...DELIVERABLES,
];

test('every published problem has its sentence here; one that counts may have two', async () => {
  const published = (await publishedProblems()).map(({ code }) => code);
  expect([...new Set(ALL.map(({ code }) => code))].sort()).toEqual(published);
  expect(new Set(ALL.map(({ expected }) => expected.fr)).size).toBe(ALL.length);
});

describe('code, severity, place and sentence', () => {
  test.each(ALL.map((one) => [one.code, one] as const))('%s', (code, one) => {
    const asks = one.asks ? { asks: true } : {};
    const message = one.expected;
    // The choices and the form of a question have a test of their own: each is an answer that the reader accepts.
    const made: Problem = { ...(one.make() as Problem) };
    delete made.choices;
    delete made.form;
    expect(made).toEqual({ code, severity: one.severity, at: PLACE, seen: SEEN, message, ...asks });
  });
});

describe('good French and good English', () => {
  const sentences = ALL.flatMap(({ expected }) => [expected.fr, expected.en]);

  test('no straight quotes, no exclamation mark, an end to every sentence', () => {
    expect(sentences.filter((text) => /['"!]|\s$/.test(text) || !/[.?]$/.test(text))).toEqual([]);
  });

  test('French spaces around its punctuation', () => {
    const fr = ALL.map(({ expected }) => expected.fr);
    expect(fr.filter((text) => /[^\s\u00a0\u202f][;?](?:\s|$)|«[^\s\u00a0]|[^\s\u00a0]»/.test(text))).toEqual(
      [],
    );
  });
});
