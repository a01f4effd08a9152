import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { traceWords, WORDED_TRACES } from '../../server/domain/words/trace-words.js';
import { traceRules2026v1 } from '../../server/evidence/traces/trace-rules-2026-1.js';

describe.each([
  { lang: 'en', path: 'docs/guide/ai-traces.md' },
  { lang: 'fr', path: 'docs/guide/ai-traces.fr.md' },
] as const)('$path', ({ lang, path }) => {
  // Prettier pads the cells of a table.
  const page = readFileSync(path, 'utf8').replace(/ {2,}/g, ' ');

  test('has a row of each family, in the words of the product', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.map((row) => row.split('`')[1])).toEqual([...WORDED_TRACES]);
    for (const [index, rule] of WORDED_TRACES.entries()) {
      const { name, proves, innocent } = traceWords(rule);
      for (const text of [name, proves, ...innocent]) expect(rows[index]).toContain(text[lang]);
    }
  });

  test('names the version of the rules', () => {
    expect(page).toContain(`version ${traceRules2026v1.version}`);
  });
});
