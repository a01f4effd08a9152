import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AnnotatingFolder } from '../../../test/support/annotate-alone.js';
import { RICH, ZipFolder } from '../../../test/support/rich-workbook.js';
import type { TableProblem } from '../../domain/table-problem.js';
import type { Lang } from '../../domain/text.js';

let folder: AnnotatingFolder;
let zips: ZipFolder;
beforeAll(() => {
  folder = new AnnotatingFolder();
  zips = new ZipFolder();
});
afterAll(() => {
  folder.remove();
  zips.remove();
});

const problem = (cell: string, sentence: string): TableProblem => ({
  severity: 'error',
  at: { file: 'relevé.xlsx', sheet: 'Relevé d’été', cell },
  seen: null,
  message: { fr: sentence, en: sentence },
  asks: false,
});

async function copyOf(bytes: Buffer, problems: readonly TableProblem[], lang: Lang = 'fr'): Promise<Buffer> {
  const copy = await folder.annotate('relevé.xlsx', bytes, problems, lang);
  if (!Buffer.isBuffer(copy)) throw new Error(copy.en);
  return copy;
}

/** The workbook as its sender sends it back: A1 is corrected, B3 and E4 are not, and D2 is new. */
async function twice(): Promise<Map<string, string>> {
  const before = ['A1', 'B3', 'C4', 'E4'].map((cell) => problem(cell, `Avant, ${cell}.`));
  const first = await copyOf(await zips.bytes(RICH), before);
  const after = ['B3', 'E4', 'D2'].map((cell) => problem(cell, `After, ${cell}.`));
  return zips.parts(await copyOf(first, after, 'en'));
}

test('a copy of a copy says what is wrong now, and nothing of before', async () => {
  const comments = (await twice()).get('xl/comments1.xml') ?? '';
  const texts = [...comments.matchAll(/<comment ref="(\w+)"[^>]*>(.*?)<\/comment>/gs)].map(
    ([, ref, inside]) => [ref, inside?.replace(/<[^>]*>/g, '')],
  );
  expect(texts).toEqual([
    ['B3', 'Vu avec le chef de projet\n\nDéclic – to correct\nAfter, B3.\n→ To be corrected.'],
    ['C4', 'Deux'],
    ['E4', 'Déclic – to correct\nAfter, E4.\n→ To be corrected.'],
    ['D2', 'Déclic – to correct\nAfter, D2.\n→ To be corrected.'],
  ]);
  expect(comments.match(/<author>Déclic<\/author>/g)).toHaveLength(1);
});

test('a corrected cell loses its highlight and the box of its note', async () => {
  const parts = await twice();
  const [, style] = /<c r="A1" s="(\d+)"/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '') ?? [];
  const formats = /<cellXfs.*<\/cellXfs>/s.exec(parts.get('xl/styles.xml') ?? '')?.[0] ?? '';
  expect(formats.match(/<xf .*?(?:\/>|<\/xf>)/gs)?.[Number(style)]).toContain('fillId="0"');
  const drawing = parts.get('xl/drawings/vmlDrawing1.vml') ?? '';
  const boxes = [...drawing.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map(
    ([, row, column]) => `${row} ${column}`,
  );
  expect(boxes).toEqual(['2 1', '3 4', '1 3']);
});

test('the list is renewed, not doubled', async () => {
  const parts = await twice();
  const workbook = parts.get('xl/workbook.xml') ?? '';
  expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Relevé d’été',
    "L'autre",
    'Déclic – to correct',
  ]);
  const list = parts.get('xl/worksheets/sheet3.xml') ?? '';
  expect(list).toContain('After, D2.');
  expect(list).not.toContain('Avant');
});

test('where nothing of a sheet is wrong any more, its notes of before go too', async () => {
  const first = await copyOf(await zips.bytes(RICH), [problem('A1', 'Avant.'), problem('B3', 'Avant.')]);
  const whole: TableProblem = { ...problem('A1', 'Le fichier.'), at: { file: 'relevé.xlsx' } };
  const comments = (await zips.parts(await copyOf(first, [whole]))).get('xl/comments1.xml') ?? '';
  expect(comments).not.toContain('Avant');
  expect(comments).toContain('Vu avec le chef de projet');
  expect(comments).not.toContain('ref="A1"');
});

test('a program that made one text of a note and of ours below it loses nothing of the note', async () => {
  const first = await zips.parts(await copyOf(await zips.bytes(RICH), [problem('B3', 'Avant.')]));
  const joined = (first.get('xl/comments1.xml') ?? '').replace(
    /<text><r><t>Vu avec.*?<\/text>/s,
    '<text><t xml:space="preserve">Vu avec le chef de projet\n\nDéclic – à corriger\nAvant.</t></text>',
  );
  const again = await zips.bytes({ ...Object.fromEntries(first), 'xl/comments1.xml': joined });
  const comments =
    (await zips.parts(await copyOf(again, [problem('B3', 'Après.')]))).get('xl/comments1.xml') ?? '';
  expect(comments).toMatch(
    /<comment ref="B3" authorId="0"><text><r><t xml:space="preserve">Vu avec le chef de projet<\/t><\/r><r>/,
  );
  expect(comments).not.toContain('Avant');
  expect(comments).toContain('Après.');
});
