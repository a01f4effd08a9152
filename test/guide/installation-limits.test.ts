import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Lang } from '../../server/domain/text.js';
import { publishedProblems } from '../../server/dossier/problem-catalogue.js';
import { PROBLEMS } from '../../server/http/problem.js';
import { OPEN_BODY, SIGNED_IN_BODY } from '../../server/http/read-json.js';
import { defaultOf, LIMIT_VARIABLES } from '../../server/limit-variables.js';
import { DEFAULT_LIMITS } from '../../server/sandbox/limits.js';

/** Unit that the name of a variable ends with, and how a page says it. */
const UNITS: Readonly<Record<string, Record<Lang, string>>> = {
  MB: { fr: 'Mo', en: 'MB' },
  KB: { fr: 'ko', en: 'kB' },
  SECONDS: { fr: 'secondes', en: 'seconds' },
  MINUTE: { fr: 'minute', en: 'minute' },
};

const ungrouped = (words: string): string => words.replace(/(?<=\d)[ ,](?=\d{3}\b)/g, '');
const codesIn = (words: string): string[] => [...words.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

describe.each<Lang>(['fr', 'en'])('the guide of the limits, %s', (lang) => {
  const page = readFileSync(lang === 'fr' ? 'docs/guide/limits.fr.md' : 'docs/guide/limits.md', 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `DECLIC_LIMIT_'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, variable = '', limit = '', standard = '', range = '', beyond = '']) => ({
      variable: codesIn(variable)[0] ?? '',
      limit,
      standard: ungrouped(standard),
      range: ungrouped(range),
      beyond,
    }));

  test('gives each variable with its default and its range, in the order of the code', () => {
    const to = lang === 'fr' ? 'à' : 'to';
    expect(rows.map(({ variable, standard, range }) => [variable, standard, range])).toEqual(
      LIMIT_VARIABLES.map((row) => [row.variable, `${defaultOf(row)}`, `${row.min} ${to} ${row.max}`]),
    );
  });

  test('gives the unit that the name of the variable has', () => {
    for (const { variable, limit } of rows) {
      const unit = UNITS[variable.split('_').at(-1) ?? '']?.[lang];
      if (unit !== undefined) expect(`${variable}: ${limit}`).toMatch(new RegExp(`\\b${unit}\\b`));
    }
  });

  test('names problems that exist, those of the API with their status', async () => {
    const ofFiles = new Set((await publishedProblems()).map(({ code }) => code));
    const statuses = new Map(Object.entries(PROBLEMS).map(([code, [status]]) => [code, status as number]));
    const told = rows.flatMap(({ beyond }) => codesIn(beyond));
    expect(told.length).toBeGreaterThan(15);
    expect(told.filter((code) => !ofFiles.has(code) && !statuses.has(code))).toEqual([]);
    for (const [, status = '', code = ''] of page.matchAll(/(\d{3}) `([^`]+)`/g))
      expect([code, Number(status)]).toEqual([code, statuses.get(code)]);
  });

  test('says what follows from the memory, and the sizes of JSON', () => {
    const [fixed, units] = [ungrouped(page), lang === 'fr' ? ['Mo', 'ko'] : ['MB', 'kB']];
    expect(fixed).toContain(`(${DEFAULT_LIMITS.heapMegabytes} ${units[0]})`);
    expect(fixed).toContain(`${DEFAULT_LIMITS.restingMegabytes} ${units[0]}`);
    for (const { bytes, ms } of [OPEN_BODY, SIGNED_IN_BODY]) {
      expect(fixed).toContain(`${bytes / 1024} ${units[1]}`);
      expect(fixed).toContain(`${ms / 1000} s`);
    }
  });
});
