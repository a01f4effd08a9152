import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../server/rules/catalogue.js';
import { earlierVersions, ruleInVersion } from '../../server/rules/earlier-versions.js';
import type { Rule } from '../../server/rules/rule.js';
import { casesOf, runCase } from './run-case.js';

const FOLDER = path.join(import.meta.dirname, '../../server/rules');

test('every version below the one of today is in the folder of its rule, and no other', () => {
  const listed = earlierVersions.map(({ id, version }) => `${id} ${version}`).sort();
  const expected = catalogue.flatMap(({ id, version }) =>
    Array.from({ length: version - 1 }, (_, index) => `${id} ${index + 1}`),
  );
  const files = catalogue.flatMap(({ id }) =>
    readdirSync(path.join(FOLDER, id)).flatMap((file) => {
      const version = /^version-(\d+)\.ts$/.exec(file)?.[1];
      return version === undefined ? [] : [`${id} ${version}`];
    }),
  );
  expect(listed).toEqual(expected.sort());
  expect(files.sort()).toEqual(listed);
});

test('a rule is found in its version, whatever it is today', () => {
  expect(ruleInVersion('T1', 1)?.version).toBe(1);
  expect(ruleInVersion('T1', 2)).toBe(catalogue.find(({ code }) => code === 'T1'));
  expect([ruleInVersion('T1', 3), ruleInVersion('Z9', 1)]).toEqual([undefined, undefined]);
});

/** What a rule answers to its cases today and in that version, where they differ. */
async function differences(earlier: Rule): Promise<[string, unknown, unknown][]> {
  const today = ruleInVersion(earlier.code, earlier.version + 1);
  if (today === undefined) throw new Error(`${earlier.code}: no later version`);
  const { cases } = await casesOf(today);
  return cases.flatMap((example) => {
    const [now, then] = [today, earlier].map((rule) => {
      const { answer, findings } = runCase(rule, example);
      return { outcome: answer.outcome, classes: findings.map((finding) => finding.class) };
    });
    return JSON.stringify(now) === JSON.stringify(then)
      ? []
      : [[example.name.en, now, then] as [string, unknown, unknown]];
  });
}

describe('an earlier version answers as it did', () => {
  const asked = { outcome: 'flagged', classes: ['question'] };
  const stated = { outcome: 'flagged', classes: ['fact'] };

  test.each([
    ['T1', 'Only the text of the line says the days: a question'],
    ['I5', 'Only the text of the line says the hours: a question'],
    ['D4', 'Only the text of the first line says the days: a question'],
    ['C4', 'One of the lines says its time in words alone: a question'],
  ])('%s: %s', async (code, name) => {
    const earlier = ruleInVersion(code, 1);
    if (earlier === undefined) throw new Error(`${code} has no version 1`);
    expect(await differences(earlier)).toEqual([[name, asked, stated]]);
  });

  test('C1 and C5: nor did the days of the organisation count', async () => {
    const [weekend, working] = [ruleInVersion('C1', 1), ruleInVersion('C5', 1)];
    if (weekend === undefined || working === undefined) throw new Error('no version 1');
    expect(await differences(weekend)).toEqual([
      ['The organisation works on that Saturday', { outcome: 'clean', classes: [] }, asked],
    ]);
    expect(await differences(working)).toEqual([
      ['Only the text of the line says the days: a question', asked, stated],
      [
        'There is no room without two closed days: a question, nothing more',
        asked,
        { outcome: 'clean', classes: [] },
      ],
    ]);
  });
});
