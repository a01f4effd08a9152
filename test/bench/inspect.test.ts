import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { inspectMixedFolder } from '../../scripts/bench/inspect/inspect-folder.js';
import { faultsOf } from '../../scripts/bench/inspect/judge-run.js';
import { aboveBars, INSPECT_BARS, type InspectFigures } from '../../scripts/bench/inspect/measure-run.js';
import { mixedFiles } from '../../scripts/bench/inspect/mixed-files.js';
import type { InspectRun } from '../../scripts/bench/inspect/run-inspect.js';
import type { InspectedFile } from '../../server/cli/inspect/inspected-file.js';
import { makeTestFolder } from '../support/test-server.js';

// The real command, from `dist/`. How long it takes is measured by `npm run bench:inspect`, not here.

jest.setTimeout(180_000);

let folder: string;
beforeAll(() => {
  folder = makeTestFolder('inspect-bench');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function hashOf(count: number, seed: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const { name, content } of mixedFiles(count, seed)) hash.update(name).update(content);
  return hash.digest('hex');
}

test('the same seed gives the same files, another seed others', async () => {
  expect(await hashOf(100, 3)).toBe(await hashOf(100, 3));
  expect(await hashOf(100, 3)).not.toBe(await hashOf(100, 4));
});

test('a hundred files hold every kind that people send', async () => {
  const kinds = new Set<string>();
  for await (const { kind } of mixedFiles(100, 7)) kinds.add(kind);
  expect(kinds.size).toBeGreaterThanOrEqual(17);
});

test('sixty mixed files are each read, asked about or refused by name, and what they cost is known', async () => {
  const { faults, figures } = await inspectMixedFolder(join(folder, 'work'), 60, 7);
  expect(faults).toEqual([]);
  expect(figures.files).toBeGreaterThanOrEqual(60);
  expect(figures.statuses.reduce((sum, [, count]) => sum + count, 0)).toBe(figures.files);
  expect(figures.xmlMedian).toBeGreaterThan(0);
  expect(figures.pdfMedian).toBeGreaterThan(figures.xmlMedian);
  expect(figures.childPeakMegabytes).toBeGreaterThan(30);
  expect(figures.childPeakMegabytes).toBeLessThan(INSPECT_BARS.childMegabytes);
  expect(figures.parentPeakMegabytes).toBeGreaterThan(30);
});

describe('a run is at fault', () => {
  const inspected = (
    status: InspectedFile['document']['status'],
    ...codes: [code: string, severity: 'error' | 'warning'][]
  ): InspectRun => {
    const problems = codes.map(([code, severity]) => ({
      code,
      severity,
      at: { file: 'a.xml' },
      message: { fr: '', en: '' },
    }));
    const document = { file: 'a.xml', status, problems } as unknown as InspectedFile['document'];
    return {
      seconds: 1,
      status: status === 'refused' ? 3 : 0,
      files: [{ document } as InspectedFile],
      record: { answers: [], peakKilobytes: 0 },
    };
  };
  const files = [{ name: 'a.xml', kind: 'UBL', coming: 'read' as const }];

  test.each<[string, InspectRun, string[]]>([
    ['no', inspected('read'), []],
    ['no: warnings', inspected('read-with-problems', ['br-29', 'warning']), []],
    ['a file that is missing', { ...inspected('read'), files: [] }, ['a.xml: not in the result']],
    [
      'a file of nowhere',
      {
        ...inspected('read'),
        files: ['a.xml', 'a.xml/cra.csv', 'b.xml'].flatMap((file) =>
          inspected('read').files.map((one) => ({ ...one, document: { ...one.document, file } })),
        ),
      },
      ['b.xml: in the result, and not in the folder'],
    ],
    [
      'another outcome',
      inspected('needs-answer', ['ambiguous-format', 'error']),
      ['a.xml: needs-answer (ambiguous-format), where “read” was expected'],
    ],
    [
      'a code that is not published',
      inspected('read', ['of-no-list', 'warning']),
      ['a.xml: the code of-no-list is not published'],
    ],
    [
      'no reason',
      inspected('refused'),
      ['a.xml: refused without a reason', 'a.xml: refused (), where “read” was expected'],
    ],
    ['a fault of Déclic', inspected('read', ['internal-error', 'error']), ['a.xml: internal-error']],
    ['the status of its end', { ...inspected('read'), status: 1 }, ['exit status 1, not 0']],
  ])('%s', async (_, run, faults) => {
    expect(await faultsOf(files, run)).toEqual(faults);
  });
});

test('a figure above its bar is told, the time by the number of files', () => {
  const at: InspectFigures = {
    files: 500,
    seconds: 90,
    formats: [],
    xmlMedian: 10,
    pdfMedian: 100,
    childPeakMegabytes: 512,
    parentPeakMegabytes: 9999,
    statuses: [],
  };
  expect(aboveBars(at)).toEqual([]);
  const above = { ...at, seconds: 91, xmlMedian: 10.1, pdfMedian: 100.1, childPeakMegabytes: 512.5 };
  expect(aboveBars(above)).toEqual([
    '91.0 s, above 90 s',
    'XML, median: 10.1 ms, above 10 ms',
    'PDF, median: 100.1 ms, above 100 ms',
    'a reading process: 512.5 MB, above 512 MB',
  ]);
});
