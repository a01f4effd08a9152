import { describe, expect, test } from '@jest/globals';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
} from '../../../../test/support/deliverables/text-delivered.js';

const SERIES = [
  'From 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d Mon Sep 17 00:00:00 2001',
  'From: =?UTF-8?q?Zo=C3=A9=20Martin?= <zoe@studio.example>',
  'Date: Tue, 3 Mar 2026 23:40:00 -0500',
  'Subject: [PATCH 1/2] Add the price of',
  ' a day',
  '',
  'Asked for in the meeting.',
  '',
  'Reviewed-by: Ana Lopes <ana@studio.example>',
  '---',
  ' src/price.py | 3 ++-',
  ' 2 files changed, 4 insertions(+), 1 deletion(-)',
  '',
  'diff --git a/src/price.py b/src/price.py',
  'index 83db48f..bf2a1c4 100644',
  '--- a/src/price.py',
  '+++ b/src/price.py',
  '@@ -1,3 +1,4 @@',
  ' def price(days):',
  '-    return days',
  '+    # by the rate card',
  '+    return days * RATE',
  ' ',
  'diff --git a/package-lock.json b/package-lock.json',
  '--- a/package-lock.json',
  '+++ b/package-lock.json',
  '@@ -0,0 +1,2 @@',
  '+{',
  '+}',
  '--',
  '2.47.3',
  '',
  'From 2a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d Mon Sep 17 00:00:00 2001',
  'From: sender@studio.example',
  'Date: Wed, 4 Mar 2026 09:00:00 +0100',
  'Subject: [PATCH 2/2] Notes',
  '',
  'From: Bo Diallo <bo@studio.example>',
  '',
  'Body.',
  '---',
  'diff --git a/NOTES b/NOTES',
  'deleted file mode 100644',
  '--- a/NOTES',
  '+++ /dev/null',
  '@@ -1,2 +0,0 @@',
  '--- a line that looks like a head',
  '-two',
  '',
].join('\n');

describe('a series of patches', () => {
  test('commits, days and lines by language; lock files apart', async () => {
    const content = await readDelivered('series.mbox', SERIES);
    expect(content.measured.reader).toBe('patch');
    expect(figuresOf(content)).toEqual({
      commits: 2,
      botCommits: 0,
      authors: 2,
      firstOn: '2026-03-03',
      lastOn: '2026-03-04',
      activeDays: 2,
      activeDaysByMonth: { '2026-03': 2 },
      changedFiles: 3,
      linesAdded: 2,
      linesDeleted: 3,
      apartLines: 2,
      byLanguage: { Python: { added: 2, deleted: 1 }, other: { added: 0, deleted: 2 } },
    });
    expect(content.commits).toMatchObject([
      {
        id: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
        authorName: 'Zoé Martin',
        authorAddress: 'zoe@studio.example',
        authoredOn: '2026-03-03',
        message:
          'Add the price of a day\n\nAsked for in the meeting.\n\nReviewed-by: Ana Lopes <ana@studio.example>',
        at: { file: 'series.mbox', line: 1 },
      },
      {
        authorName: 'Bo Diallo',
        authorAddress: 'bo@studio.example',
        message: 'Notes\n\n\nBody.',
        at: { line: 33 },
      },
    ]);
    expect(content.paths).toEqual(['src/price.py', 'package-lock.json', 'NOTES']);
    const at = { file: 'series.mbox', path: 'src/price.py' };
    expect(content.blocks).toEqual([
      { role: 'code-comment', text: 'by the rate card', at: { ...at, line: 21 } },
      { role: 'code', text: '    return days * RATE', at: { ...at, line: 22 } },
    ]);
  });

  test('what `git log -p` writes', async () => {
    const text = [
      'commit 3a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d (HEAD -> main)',
      'Author: Ana Lopes <ana@studio.example>',
      'Date:   Thu Mar 5 00:10:00 2026 +0100',
      '',
      '    Title',
      '',
      '    Signed-off-by: Ana Lopes <ana@studio.example>',
      '',
      'diff --git a/a.go b/a.go',
      '--- a/a.go',
      '+++ b/a.go',
      '@@ -1 +1,2 @@',
      ' package a',
      '+var b = 1',
    ].join('\n');
    const { measured, commits } = await readDelivered('log.patch', text);
    expect(measured).toMatchObject({ commits: 1, linesAdded: 1, linesDeleted: 0 });
    expect(commits[0]).toMatchObject({
      authorName: 'Ana Lopes',
      authoredOn: '2026-03-05',
      message: 'Title\n\nSigned-off-by: Ana Lopes <ana@studio.example>',
    });
  });

  test('a plain difference has lines and no commit; a letter without a change has no lines, not zero', async () => {
    const plain = '--- a.c\t2026-03-03\n+++ a.c\t2026-03-04\n@@ -1 +1 @@\n-int a;\n+int b;\n';
    const { measured } = await readDelivered('a.diff', plain);
    expect(measured).toMatchObject({
      linesAdded: 1,
      linesDeleted: 1,
      byLanguage: { C: { added: 1, deleted: 1 } },
    });
    expect(measured.commits).toBeUndefined();
    const letter = SERIES.slice(0, SERIES.indexOf('diff --git'));
    const { measured: told } = await readDelivered('a.patch', letter);
    expect(told.commits).toBe(1);
    expect(told.linesAdded).toBeUndefined();
  });

  test('heads that lie about their lines', async () => {
    const text = '--- a/a.c\n+++ b/a.c\n@@ -1,999999999 +1,999999999 @@\n+int a;\nFrom here on, words.\n';
    expect((await readDelivered('a.patch', text)).measured).toMatchObject({ linesAdded: 1, linesDeleted: 0 });
  });

  test('what is no patch', async () => {
    expect(await whyUnmeasured('a.patch', 'Dear all,\n')).toBe('damaged');
    expect(await whyUnmeasured('a.patch', '\n')).toBe('empty');
    expect(await whyUnmeasured('a.patch', 'a\0b')).toBe('damaged');
  });

  test('a line of fifty megabytes, and a hundred thousand heads', async () => {
    expect(await whyUnmeasured('a.patch', `+${'x'.repeat(50_000_000)}`)).toBe('too-large');
    const heads = '--- a\n+++ b\n'.repeat(100_000);
    expect((await readDelivered('a.patch', heads)).measured).toMatchObject({ linesAdded: 0 });
  });
});
