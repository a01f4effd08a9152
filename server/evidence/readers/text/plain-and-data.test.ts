import { describe, expect, test } from '@jest/globals';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
} from '../../../../test/support/deliverables/text-delivered.js';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';

describe('plain text', () => {
  test('words, lines, paragraphs with their first line', async () => {
    const content = await readDelivered(
      'note.txt',
      '\ufeffBonjour à tous.\r\nSuite\r\n\r\n\r\nL’avant-projet, 12 jours.\n',
    );
    expect(figuresOf(content)).toEqual({ words: 7, lines: 3 });
    expect(content.blocks).toEqual([
      { role: 'body', text: 'Bonjour à tous.\nSuite', at: { file: 'note.txt', line: 1 } },
      { role: 'body', text: 'L’avant-projet, 12 jours.', at: { file: 'note.txt', line: 5 } },
    ]);
  });

  test.each([
    ['windows-1252', Buffer.from('d\xe9j\xe0 l\x92\xe9t\xe9', 'latin1'), 'déjà l’été'],
    ['UTF-16', Buffer.from('\ufeffdéjà l’été', 'utf16le'), 'déjà l’été'],
    [
      'UTF-8 with one bad byte',
      Buffer.concat([Buffer.from('déjà l’été '), Buffer.from([0xe9])]),
      'déjà l’été \ufffd',
    ],
  ])('in %s', async (_, bytes, text) => {
    expect((await readDelivered('a.txt', bytes)).blocks.map((block) => block.text)).toEqual([text]);
  });

  test('a long paragraph is cut between two lines, and each piece says where it stands', async () => {
    const line = `${'mot '.repeat(24)}fin`;
    const { blocks, measured } = await readDelivered('a.txt', `${line}\n`.repeat(2_000));
    expect(measured).toMatchObject({ words: 50_000, lines: 2_000 });
    expect(blocks.map(({ at }) => at.line)).toEqual([1, 656, 1311, 1966].slice(0, blocks.length));
    expect(blocks.length).toBeGreaterThan(2);
  });

  test('spaces alone are empty; more than is held is too large; one line of it is read', async () => {
    expect(await whyUnmeasured('a.txt', ' \n\t')).toBe('empty');
    const tooLarge = Buffer.alloc(LIMITS.evidence.textMegabytes * MEGABYTE + 1, 0x61);
    expect(await whyUnmeasured('a.txt', tooLarge)).toBe('too-large');
    expect(await whyUnmeasured('a.txt', Buffer.alloc(10_000_000, 0x61))).toBe(null);
  });

  test('nobody takes a text whose name promises something else', async () => {
    expect(await whyUnmeasured('a.rtf', '{\\rtf1 texte}')).toBe('unknown-format');
  });
});

describe('data has rows and values, no words', () => {
  test('CSV', async () => {
    const content = await readDelivered('a.csv', 'commune;jours\nTest;12,5\nExemple;\n');
    expect(figuresOf(content)).toEqual({ rows: 2, columns: 2, values: 3 });
    expect(content.blocks.map(({ text, at }) => [text, at.line])).toEqual([
      ['commune\tjours', 1],
      ['Test\t12,5', 2],
      ['Exemple\t', 3],
    ]);
  });

  test('CSV with more text than is kept: every row counts', async () => {
    const row = `${'a'.repeat(20_000)};12\n`;
    const content = await readDelivered('a.csv', `texte;jours\n${row.repeat(1_000)}`);
    expect(figuresOf(content)).toMatchObject({ rows: 1_000, values: 2_000 });
    expect(content.measured.rowsLookedAt).toBe(content.blocks.length - 1);
  }, 120_000);

  test('JSON', async () => {
    const content = await readDelivered(
      'a.json',
      '{"a": ["un texte", 12, null, true],\n "b": {"c": "autre"}}',
    );
    expect(figuresOf(content)).toEqual({ values: 4 });
    expect(content.blocks.map(({ text, at }) => [text, at.line])).toEqual([
      ['un texte', 1],
      ['autre', 2],
    ]);
    expect(await whyUnmeasured('a.json', '{"a": ')).toBe('damaged');
    expect(await whyUnmeasured('a.json', '['.repeat(1_000_000))).toBe('too-large');
  });

  test('JSON lines', async () => {
    expect(figuresOf(await readDelivered('a.jsonl', '{"a":1,"b":"x"}\n\n[2]\n'))).toEqual({
      rows: 2,
      values: 3,
    });
    expect(await whyUnmeasured('a.jsonl', '{"a":1}\n{"a"\n')).toBe('damaged');
  });

  test('settings', async () => {
    const content = await readDelivered('a.yaml', '# remarque\nnom: a\n\nliste:\n  - 1\n');
    expect(figuresOf(content)).toEqual({ lines: 3, commentLines: 1 });
    expect(content.blocks.map(({ role, at }) => [role, at.line])).toEqual([
      ['code-comment', 1],
      ['cell', 2],
      ['cell', 4],
      ['cell', 5],
    ]);
  });
});

test('a text of punctuation alone is not measured', async () => {
  expect(await whyUnmeasured('a.txt', '--- *** ===\n'.repeat(10))).toBe('empty');
});
