import { describe, expect, test } from '@jest/globals';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
} from '../../../../test/support/deliverables/text-delivered.js';

describe('one source file', () => {
  test('its figures, and its comments with their lines', async () => {
    const text = 'def rate(days):\n    """Rate of days."""\n    return days or 1  # never zero\n';
    const content = await readDelivered('src/rate.py', text);
    expect(content.measured.reader).toBe('source-file');
    expect(figuresOf(content)).toMatchObject({
      codeLines: 2,
      commentLines: 1,
      functions: 1,
      complexityTotal: 2,
      languages: { Python: { files: 1 } },
    });
    const at = (line: number) => ({ file: 'src/rate.py', line });
    expect(content.blocks).toEqual([
      { role: 'code', text: 'def rate(days):\n    ', at: at(1) },
      { role: 'code-comment', text: 'Rate of days.', at: at(2) },
      { role: 'code', text: '    return days or 1  ', at: at(3) },
      { role: 'code-comment', text: 'never zero', at: at(3) },
    ]);
  });

  test('a language without a grammar has lines and no functions: none is not zero', async () => {
    const { measured } = await readDelivered('a.sql', 'select 1;\n');
    expect(measured).toMatchObject({ codeLines: 1, functions: null, complexityTotal: null });
  });

  test('a text that is too much for its grammar has lines and no functions', async () => {
    const content = await readDelivered('a.js', `a = "${'a'.repeat(1_000_001)}";\n`);
    expect(figuresOf(content)).toMatchObject({
      codeLines: 1,
      functions: null,
      complexityTotal: null,
      filesWithoutFunctions: 1,
    });
  });

  test('a program in another encoding', async () => {
    const text = Buffer.from('# déjà\nx = 1\n', 'latin1');
    expect((await readDelivered('a.py', text)).blocks[0]).toMatchObject({
      role: 'code-comment',
      text: 'déjà',
    });
    const wide = Buffer.from('\ufeff# déjà\nx = 1\n', 'utf16le');
    expect((await readDelivered('a.ps1', wide)).blocks[0]).toMatchObject({
      role: 'code-comment',
      text: 'déjà',
    });
  });

  test('what cannot be measured says why', async () => {
    expect(await whyUnmeasured('a.py', ' \n')).toBe('empty');
    expect(await whyUnmeasured('a.py', `x = "${'y'.repeat(50_000_000)}"`)).toBe('too-large');
  });
});

describe('a notebook', () => {
  const notebook = (cells: unknown, language?: string): string =>
    JSON.stringify({
      nbformat: 4,
      metadata: language === undefined ? {} : { kernelspec: { language } },
      cells,
    });

  test('code of its cells, words of its texts, nothing of what it gave out', async () => {
    const text = notebook([
      { cell_type: 'markdown', source: ['# Days\n', '\n', 'How they add up.'] },
      {
        cell_type: 'code',
        source: '%matplotlib inline\n# sum\ndef total(days):\n    return sum(days) if days else 0\n',
        outputs: [{ output_type: 'stream', text: ['thousands of lines\n'] }],
      },
    ]);
    const content = await readDelivered('days.ipynb', text);
    expect(content.measured).toMatchObject({
      reader: 'notebook',
      language: 'Python',
      cells: 2,
      words: 5,
      codeLines: 2,
      commentLines: 2,
      functions: 1,
      complexityTotal: 2,
    });
    expect(content.blocks.map(({ role, at }) => [role, at.path])).toEqual([
      ['body', 'cell 1'],
      ['body', 'cell 1'],
      ['code-comment', 'cell 2'],
      ['code', 'cell 2'],
    ]);
  });

  test('the language that it names; none that is known is no reason to refuse', async () => {
    const cells = [{ cell_type: 'code', source: 'x <- 1 # one\n' }];
    expect((await readDelivered('a.ipynb', notebook(cells, 'R'))).measured).toMatchObject({ language: 'R' });
  });

  test('what is no notebook', async () => {
    expect(await whyUnmeasured('a.ipynb', '{')).toBe('damaged');
    expect(await whyUnmeasured('a.ipynb', '{"cells": 1}')).toBe('damaged');
    expect(await whyUnmeasured('a.ipynb', notebook([]))).toBe('empty');
    expect(await whyUnmeasured('a.ipynb', `{"cells":${'['.repeat(1_000_000)}`)).toBe('damaged');
  });
});
