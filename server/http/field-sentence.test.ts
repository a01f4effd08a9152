import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { fieldSentence } from './field-sentence.js';

const told = (schema: z.ZodType, value: unknown): [string, string] => {
  const [fr, en] = (['fr', 'en'] as const).map((lang) => {
    const read = schema.safeParse(value, { error: (issue) => fieldSentence(issue, lang) });
    return read.error?.issues[0]?.message ?? '';
  });
  return [fr ?? '', en ?? ''];
};

test.each([
  [z.string().min(1), '', ['Ce champ est à remplir.', 'Fill in this field.']],
  [z.object({ a: z.string() }), {}, ['Ce champ est attendu.', 'This field is expected.']],
  [z.string().min(12), 'court', ['Au moins 12 caractères.', 'At least 12 characters.']],
  [z.string().max(2000), 'x'.repeat(2001), ['Au plus 2\u202f000 caractères.', 'At most 2,000 characters.']],
  [z.string().max(1), 'xy', ['Au plus 1 caractère.', 'At most 1 character.']],
  [
    z.array(z.string()).max(20),
    Array.from({ length: 21 }, String),
    ['Au plus 20 valeurs.', 'At most 20 values.'],
  ],
  [z.number().max(100), 101, ['Au plus 100.', 'At most 100.']],
  [
    z.email(),
    'nobody',
    [
      'Une adresse électronique est attendue, comme nom@exemple.fr.',
      'An email address is expected, such as name@example.org.',
    ],
  ],
  [z.iso.date(), '16/11/2026', ['Une date est attendue (AAAA-MM-JJ).', 'A date is expected (YYYY-MM-DD).']],
  [
    z.enum(['closed', 'worked']),
    'king',
    [
      'Une de ces valeurs est attendue\u00a0: closed, worked.',
      'One of these values is expected: closed, worked.',
    ],
  ],
])('a field that does not fit is told in words of people: %#', (schema, value, sentences) => {
  expect(told(schema, value)).toEqual(sentences);
});

test('what no form sends keeps the words of its library, in the language asked', () => {
  const [fr, en] = told(z.string(), 3);
  expect(fr).toMatch(/attend/);
  expect(en).toMatch(/expected/i);
  expect(fr).not.toBe(en);
});
