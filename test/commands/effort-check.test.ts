import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { EffortCheck } from '../../server/cli/effort-check/effort-check.js';
import { estimateEffort } from '../../server/effort/estimate-effort.js';
import { tailShare } from '../../server/effort/predictive.js';
import { seededNumbers } from '../../server/effort/seeded-numbers.js';
import { makeCommandHouse, startProcess, type CommandHouse } from '../support/run-command.js';

jest.setTimeout(120_000);

let house: CommandHouse;
beforeAll(() => {
  house = makeCommandHouse();
});
afterAll(() => house.remove());

function write(name: string, lines: readonly string[]): string {
  const file = join(house.folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

async function check(file: string, ...options: string[]): Promise<EffortCheck> {
  const { status, stderr, stdout } = await house.run('effort-check', [file, '--json', '-', ...options]);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as EffortCheck;
}

const chance = seededNumbers(11);

/** Honest projects: ten hours a function point at the median, a residual of 0.5. */
const PROJECTS = Array.from({ length: 60 }, (_, index) => {
  const size = (245 * Math.exp(0.7 * chance.normal())).toFixed(1);
  const days = ((Number(size) * 10 * Math.exp(0.5 * chance.normal())) / 7).toFixed(3);
  const month = String(1 + (index % 12)).padStart(2, '0');
  return { id: `P-${index + 1}`, size, days, finished: `${2021 + Math.floor(index / 12)}-${month}-15` };
});

const HEADER = 'id,type,size,size_unit,actual_days,finished_on,ai_use';
const lineOf = ({ id, size, days, finished }: (typeof PROJECTS)[number]): string =>
  [id, 'software', size, 'function_point', days, finished, 'none'].join(',');
const LINES = PROJECTS.map(lineOf);

/** The check of all of them. Two runs give the same bytes. */
let straight: EffortCheck;
beforeAll(async () => {
  straight = await check(write('straight.csv', [HEADER, ...LINES]));
});

describe('each row from the others', () => {
  test('is the estimate of the product without that row, byte for byte the same every time', async () => {
    const file = write('projects.csv', [HEADER, ...LINES]);
    const result = straight;
    expect([result.version, result.rows.length, result.metrics.n, result.warnings]).toEqual([1, 60, 60, []]);
    for (const index of [0, 17, 59]) {
      const one = PROJECTS[index];
      if (one === undefined) throw new Error('no project');
      const input = (asked: typeof one) => ({
        type: 'software',
        size: asked.size,
        sizeUnit: 'function_point',
        complexity: null,
        drivers: {},
        quotedDays: null,
        workUnitDays: null,
      });
      const range = estimateEffort({
        ...input(one),
        hoursPerDay: '7',
        billingStep: '0',
        ai: { state: 'none' },
        asOf: one.finished,
        comparables: PROJECTS.filter((other) => other !== one).map((other) => ({
          ...input(other),
          contractor: '',
          actualDays: other.days,
          finishedOn: other.finished,
          ai: { state: 'none' as const },
        })),
      })?.range;
      if (range === undefined) throw new Error('no estimate');
      const row = result.rows[index];
      expect(row?.id).toBe(one.id);
      for (const name of ['p10', 'p50', 'p90'] as const) {
        expect(Number(row?.[name]) / Number(range[name])).toBeCloseTo(1, 6);
        expect(row?.[name].replace(/^0\.0*|\./g, '').length).toBeGreaterThanOrEqual(6);
      }
      expect(row?.tailShare).toBeCloseTo(tailShare(range, Number(one.days)), 6);
    }

    const kept = join(house.folder, 'projects.json');
    const again = await house.run('effort-check', [file, '--json', kept, '--lang', 'en']);
    expect([again.status, again.stderr]).toEqual([0, '']);
    const direct = await house.run('effort-check', [file, '--json', '-', '--lang', 'fr']);
    expect(readFileSync(kept, 'utf8')).toBe(direct.stdout);
  });

  test('its own days change its tail share and nothing of its range', async () => {
    const [first] = PROJECTS;
    if (first === undefined) throw new Error('no project');
    const after = await check(
      write('own.csv', [HEADER, lineOf({ ...first, days: '99999' }), ...LINES.slice(1)]),
    );
    expect(after.rows[0]).toEqual({ ...straight.rows[0], tailShare: after.rows[0]?.tailShare });
    expect(after.rows[0]?.tailShare).toBeLessThan(0.001);
    expect(after.rows[1]?.p90).not.toBe(straight.rows[1]?.p90);
  });

  test('the order of the rows changes the order of the ranges alone', async () => {
    const turned = await check(write('order.csv', [HEADER, ...[...LINES].reverse()]));
    expect([...turned.rows].reverse()).toEqual(straight.rows);
    // Neither sums of floating numbers nor draws follow the order of the file.
    expect(turned.metrics).toEqual(straight.metrics);
    const few = ['--cold-start', '5'];
    const drawn = await check(write('order.csv', [HEADER, ...LINES]), ...few);
    expect(await check(write('order.csv', [HEADER, ...[...LINES].reverse()]), ...few)).toEqual(drawn);
  });

  test('the headers may be those of a person who types in French', async () => {
    const french = 'identifiant;type de livrable;taille;unité de taille;jours réels;terminé le;usage IA';
    const typed = [french, ...LINES.map((line) => line.replaceAll(',', ';'))];
    expect(await check(write('french.csv', typed))).toEqual(straight);
  });

  test('a row that says it was not checked teaches nothing and is not measured, and keeps its range', async () => {
    const strange = 'X,software,245,function_point,90000,2023-06-15,none';
    const unchecked = await check(
      write('checked.csv', [`${HEADER},checked`, ...LINES.map((line) => `${line},`), `${strange},no`]),
    );
    expect(unchecked.rows.slice(0, 60)).toEqual(straight.rows);
    expect([unchecked.rows.length, unchecked.metrics]).toEqual([61, straight.metrics]);
    expect(unchecked.warnings.map(({ code }) => code)).toEqual(['unchecked-rows']);
  });
});

describe('in the order of time', () => {
  test('each row knows only what was finished strictly before it', async () => {
    const result = await check(write('time.csv', [HEADER, ...LINES]), '--prequential');
    expect(result.rows).toHaveLength(60);
    const cut = await check(write('time-cut.csv', [HEADER, ...LINES.slice(0, 20)]), '--prequential');
    expect(result.rows.slice(0, 20)).toEqual(cut.rows);
    const sameDay = LINES.slice(0, 20).map((line) => line.replace(/,20\d\d-\d\d-15,/, ',2023-01-15,'));
    const together = await check(write('time-same.csv', [HEADER, ...sameDay]), '--prequential');
    const { size } = PROJECTS[19] ?? {};
    const alone = await check(
      write('time-alone.csv', [HEADER, `A,software,${size ?? ''},function_point,9,2023-01-15,none`]),
      '--prequential',
    );
    expect(together.rows[19]?.p50).toBe(alone.rows[0]?.p50);
  });

  test('rows without a date are left out, and told', async () => {
    const undated = 'U,software,245,function_point,350,,none';
    const result = await check(write('undated.csv', [HEADER, ...LINES, undated]), '--prequential');
    expect(result.rows).toHaveLength(60);
    expect(result.warnings.map(({ message }) => message.en)).toEqual([
      '1\u00a0row without “finished_on”: in the order of time they are neither predicted nor learnt from.',
    ]);
  });
});

test('a cold start gives measures alone, the same every time', async () => {
  const file = write('cold.csv', [HEADER, ...LINES]);
  const five = await check(file, '--cold-start', '5');
  expect([five.rows, five.metrics.n]).toEqual([[], 55]);
  expect(await check(file, '--cold-start', '5')).toEqual(five);
  const forty = await check(file, '--cold-start', '40');
  expect(forty.metrics.pinball).toBeLessThan(five.metrics.pinball ?? 0);
});

test('hours of a day move the published table, and not what was learnt in days', async () => {
  const alone = write('alone.csv', [HEADER, 'A,software,245,function_point,300,,none']);
  const [seven, eight] = [await check(alone), await check(alone, '--hours-per-day', '8')];
  expect(Number(seven.rows[0]?.p50)).toBeCloseTo(350, 4);
  expect(Number(eight.rows[0]?.p50)).toBeCloseTo(306.25, 4);
});

test('a size worked out from the effort is told as leaking, an honest one is not', async () => {
  const header = 'type,size,size_unit,actual_days';
  const leaking = PROJECTS.map(({ days }) => `software,${(Number(days) * 7) / 20},use_case_point,${days}`);
  const result = await check(write('leak.csv', [header, ...leaking]));
  expect(result.warnings).toEqual([
    {
      code: 'leaking-column',
      message: {
        fr: 'La colonne «\u00a0size\u00a0» (software, use_case_point) reproduit les jours réels\u00a0: R² d’au moins 1,0000 sur 60\u00a0lignes, au-dessus de 0,995. Elle a sans doute été remplie après coup\u202f; les mesures paraissent alors meilleures qu’elles ne seront.',
        en: 'Column “size” (software, use_case_point) reproduces the actual days: R² of at least 1.0000 over 60\u00a0rows, above 0.995. It was probably filled in afterwards; the measures then look better than they will be.',
      },
    },
  ]);
});

test('through npm too: JSON and nothing else on standard output', async () => {
  const file = write('npm.csv', [HEADER, ...LINES]);
  const args = ['run', 'effort:check', '--', file, '--json', '-'];
  const { status, stdout } = await startProcess('npm', args, { env: house.environment() }).ended;
  expect([status, stdout]).toEqual([0, (await house.run('effort-check', [file, '--json', '-'])).stdout]);
});

test('20,000 rows take less than a minute', async () => {
  const many = seededNumbers(5);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(many.uniform() * values.length)] as T;
  const rows = Array.from({ length: 20_000 }, () => {
    const lnSize = 0.8 * many.normal();
    const days = 20 * Math.exp(0.9 * lnSize + 0.7 * many.normal());
    const quote = many.uniform() < 0.3 ? (20 * Math.exp(0.9 * lnSize)).toFixed(2) : '';
    const finished = `20${pick([18, 19, 20, 21, 22, 23, 24, 25])}-${pick(['01', '04', '08', '11'])}-${10 + Math.floor(many.uniform() * 19)}`;
    const size = (40 * Math.exp(lnSize)).toFixed(1);
    const drivers = pick(['', 'novelty:+1', 'novelty:-1|review_rounds:+2']);
    return `${pick(['report', 'slides', 'study'])},${size},page,${quote},${days.toFixed(2)},${drivers},${finished},C${Math.floor(300 * many.uniform() ** 2)}`;
  });
  const file = write('many.csv', [
    'type,size,size_unit,quoted_days,actual_days,drivers,finished_on,contractor',
    ...rows,
  ]);
  const from = Date.now();
  const { rows: ranges, metrics } = await check(file);
  expect((Date.now() - from) / 1000).toBeLessThan(60);
  expect([ranges.length, metrics.n]).toEqual([20_000, 20_000]);
});
