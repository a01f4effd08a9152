import { describe, expect, test } from '@jest/globals';
import { bundleOf, headerOf, type WrittenCommit } from '../../../../test/support/deliverables/git-bundle.js';
import { readDelivered, whyUnmeasured } from '../../../../test/support/deliverables/text-delivered.js';

const ANA = 'Ana Lopes <ana@studio.example>';
const lines = (from: number, to: number, word = 'value'): string =>
  Array.from(
    { length: to - from + 1 },
    (_, at) => `const ${word}${String(from + at)} = ${String(from + at)};\n`,
  ).join('');

const commit = (
  at: string,
  files: WrittenCommit['files'],
  more: Partial<WrittenCommit> = {},
): WrittenCommit => ({
  author: ANA,
  at,
  message: `On ${at}`,
  files,
  ...more,
});

describe('a bundle of git', () => {
  const first = { 'src/a.js': lines(1, 10), 'README.md': '# A\n' };
  const second = { ...first, 'src/a.js': lines(1, 8) + lines(21, 23) };
  const history: WrittenCommit[] = [
    commit('2026-03-03T23:30:00+01:00', first),
    // Ten past midnight in Paris is still the day before in Greenwich: the day is the author's.
    commit('2026-03-04T00:10:00+01:00', second, {
      message: 'Change\n\nCo-authored-by: Bo Diallo <bo@studio.example>\n',
    }),
    commit(
      '2026-04-01T09:00:00+02:00',
      { ...second, 'package-lock.json': lines(1, 500) },
      {
        author: 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
      },
    ),
    commit('2026-04-02T09:00:00+02:00', { ...second, 'src/b.js': lines(1, 2_500, 'b') }),
    commit('2026-04-02T10:00:00+02:00', { ...second, 'src/b.js': lines(1, 2_500, 'b') }, { parents: [2, 3] }),
  ];

  test.each([2, 3] as const)('version %i: commits, days, lines and the tree at its head', async (version) => {
    const { bytes, ids } = await bundleOf(history, { version });
    const { measured, commits, paths } = await readDelivered('work.bundle', bytes);
    expect(measured).toMatchObject({
      reader: 'git-bundle',
      commits: 5,
      mergeCommits: 1,
      botCommits: 1,
      authors: 1,
      firstOn: '2026-03-03',
      lastOn: '2026-04-02',
      activeDays: 3,
      activeDaysByMonth: { '2026-03': 2, '2026-04': 1 },
      // 11 in the first commit, then 3 for 2, then 2,500 in the fourth.
      linesAdded: 2_514,
      linesDeleted: 2,
      apartLines: 500,
      movedLines: 0,
      whitespaceLines: 0,
      bursts: [{ commit: ids[3], on: '2026-04-02', linesAdded: 2_500 }],
      branches: 1,
      head: ids[4],
      headMeasured: true,
      sourceFiles: 2,
      codeLines: 2_511,
      missingParents: 0,
      missingObjects: 0,
    });
    expect(paths).toEqual(['README.md', 'src/a.js', 'src/b.js']);
    expect(commits.map(({ id }) => id)).toEqual(ids);
    expect(commits[1]).toEqual({
      id: ids[1],
      authorName: 'Ana Lopes',
      authorAddress: 'ana@studio.example',
      committerName: 'Ana Lopes',
      committerAddress: 'ana@studio.example',
      authoredOn: '2026-03-04',
      message: 'Change\n\nCo-authored-by: Bo Diallo <bo@studio.example>',
      at: { file: 'work.bundle', path: `commit ${ids[1]?.slice(0, 12) ?? ''}` },
    });
  });

  test('no figure tells the hour of a day', async () => {
    const late = history.map((one) => ({
      ...one,
      at: one.at.replace('T09:00', 'T23:00').replace('T10:00', 'T23:40'),
    }));
    const [day, night] = [await bundleOf(history), await bundleOf(late)];
    const withoutIds = async (bytes: Buffer): Promise<string> => {
      const { measured, commits } = await readDelivered('work.bundle', bytes);
      return JSON.stringify([measured, commits.map(({ authoredOn }) => authoredOn)]).replace(
        /[0-9a-f]{40}/g,
        'id',
      );
    };
    expect(await withoutIds(night.bytes)).toBe(await withoutIds(day.bytes));
  });

  test('what moved and what changed in its spaces alone is no churn', async () => {
    const block = 'function priceOfDay(days, rate) {\n  return days * rate;\n}\n';
    const { bytes } = await bundleOf([
      commit('2026-03-03T10:00:00+01:00', {
        'a.js': `${block}${lines(1, 3)}`,
        'b.js': lines(4, 6),
        'c.js': lines(7, 9),
      }),
      commit('2026-03-04T10:00:00+01:00', {
        'a.js': lines(1, 3),
        'b.js': `${lines(4, 6)}${block}`,
        'c.js': lines(7, 9).replaceAll(' = ', '='),
      }),
      // A file renamed with the same bytes.
      commit('2026-03-05T10:00:00+01:00', {
        'a.js': lines(1, 3),
        'b.js': `${lines(4, 6)}${block}`,
        'd/c.js': lines(7, 9).replaceAll(' = ', '='),
      }),
    ]);
    const { measured } = await readDelivered('work.bundle', bytes);
    expect(measured).toMatchObject({
      linesAdded: 12 + 3 + 3,
      linesDeleted: 3 + 3,
      movedLines: 3,
      whitespaceLines: 3,
      churn: 12,
    });
  });

  test('a thin bundle: what is inside is measured, what is not is told', async () => {
    const { bytes } = await bundleOf(history.slice(0, 2), { without: [0] });
    const { measured, commits } = await readDelivered('work.bundle', bytes);
    expect(measured).toMatchObject({
      commits: 1,
      prerequisites: 1,
      missingParents: 1,
      commitsNotCompared: 1,
      // One line was changed at least: none is not zero.
      linesAdded: null,
      churn: null,
      headMeasured: true,
      codeLines: 11,
    });
    expect(commits).toHaveLength(1);
  });

  test('a clone without its files has commits and days; its lines are unknown, not none', async () => {
    const { bytes } = await bundleOf(history.slice(0, 2), { withoutFiles: true });
    const { measured, commits } = await readDelivered('work.bundle', bytes);
    expect(measured).toMatchObject({
      commits: 2,
      activeDays: 2,
      linesAdded: null,
      linesDeleted: null,
      churn: null,
      filesCompared: 0,
      filesNotCompared: 3,
      headMeasured: false,
    });
    expect(measured).not.toHaveProperty('codeLines');
    expect(commits).toHaveLength(2);
  });

  test('a shallow clone says so', async () => {
    const { bytes } = await bundleOf(history.slice(0, 2), { without: [0], shallow: true });
    const { measured } = await readDelivered('work.bundle', bytes);
    expect(measured).toMatchObject({
      commits: 1,
      prerequisites: 0,
      missingParents: 1,
      commitsNotCompared: 1,
    });
  });

  test('other kinds of bundles', async () => {
    expect(await whyUnmeasured('a.bundle', `# v4 git bundle\n\n`)).toBe('unknown-format');
    expect(await whyUnmeasured('a.bundle', '# v3 git bundle\n@object-format=sha256\n\n')).toBe(
      'unknown-format',
    );
    expect(await whyUnmeasured('a.bundle', headerOf('a'.repeat(40)))).toBe('damaged');
  });
});
