import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
  withinCpuSeconds,
} from '../../../../test/support/deliverables/text-delivered.js';

const TEXT = `---
title: "Étude de besoin"
author: Service d’essai
---
# Étude de *besoin*

Un paragraphe avec **des mots**, \`du code\` et un [lien](https://exemple.fr/a "titre").
Sa seconde ligne :contentReference[oaicite:0]{index=0} reste.

- un point
  - un sous-point ![schéma](a.png)
- voir [la note][1]

> Une citation
> de deux lignes

| Lot | Jours |
| --- | ----- |
| A   | 12    |

\`\`\`js
const a = 'pas un mot';
\`\`\`

<!-- à relire -->
<div><img src="b.png"> et <b>du html</b></div>

Fin&nbsp;: [span_0](start_span)

[1]: https://exemple.fr/note
`;

describe('a Markdown text', () => {
  test('its figures', async () => {
    const content = await readDelivered('deliverables/etude.md', TEXT);
    // By passage, in order; « contentReference[oaicite:0]{index=0} » is five words, « span_0 » two.
    const words = 3 + 10 + 9 + 2 + 2 + 3 + 5 + 4 + 3 + 3;
    expect(figuresOf(content)).toEqual({ words, headings: 1, tables: 1, figures: 2, links: 4 });
    expect(content.measured.reader).toBe('markdown');
  });

  test('its passages as they are written, with their lines', async () => {
    const { blocks } = await readDelivered('a.md', TEXT);
    expect(blocks.map(({ role, text, at }) => [role, text, at.line])).toEqual([
      ['heading', 'Étude de *besoin*', 5],
      [
        'body',
        'Un paragraphe avec **des mots**, `du code` et un [lien](https://exemple.fr/a "titre").\n' +
          'Sa seconde ligne :contentReference[oaicite:0]{index=0} reste.',
        7,
      ],
      ['body', 'un point', 10],
      ['body', 'un sous-point ![schéma](a.png)', 11],
      ['body', 'voir [la note][1]', 12],
      ['body', 'Une citation\nde deux lignes', 14],
      ['cell', 'Lot', 17],
      ['cell', 'Jours', 17],
      ['cell', 'A', 19],
      ['cell', '12', 19],
      ['code', "const a = 'pas un mot';", 21],
      ['code-comment', 'à relire', 25],
      ['body', 'et du html', 26],
      ['body', 'Fin&nbsp;: [span_0](start_span)', 28],
    ]);
  });

  test('its links and its front matter', async () => {
    const { links, metadata } = await readDelivered('a.md', TEXT);
    expect(links.map(({ target, at }) => [target, at.line])).toEqual([
      ['https://exemple.fr/a', 7],
      ['https://exemple.fr/note', 12],
      ['start_span', 28],
      ['https://exemple.fr/note', 30],
    ]);
    expect(metadata).toEqual([
      { name: 'title', value: 'Étude de besoin', at: { file: 'a.md', line: 2 } },
      { name: 'author', value: 'Service d’essai', at: { file: 'a.md', line: 3 } },
    ]);
  });
});

test('a text of any words has as many, with or without marks', async () => {
  const word = fc.stringMatching(/^[a-zé]{2,8}$/).map((text) => `m${text}`);
  const marked = fc
    .tuple(word, fc.constantFrom('', '*', '**', '`'))
    .map(([text, mark]) => `${mark}${text}${mark}`);
  const paragraph = fc.array(marked, { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 10 }), async (paragraphs) => {
      const text = paragraphs
        .map((words, index) => `${index % 3 === 2 ? '- ' : ''}${words.join(' ')}`)
        .join('\n\n');
      const { measured } = await readDelivered('a.md', text);
      expect(measured.words).toBe(paragraphs.flat().length);
    }),
    { numRuns: 60 },
  );
});

describe('hostile texts cost what their limits allow', () => {
  test.each([
    ['quotes in quotes', '> '.repeat(200_000) + 'mot'],
    ['lists in lists', Array.from({ length: 3_000 }, (_, depth) => `${'  '.repeat(depth)}- mot`).join('\n')],
    ['stars that are never closed', '*a '.repeat(300_000)],
    ['brackets that are never closed', '['.repeat(300_000)],
    ['links in links', '[a]('.repeat(100_000)],
    ['back-quotes', Array.from({ length: 2_000 }, (_, length) => '`'.repeat(length % 300) + ' a').join('')],
    [
      'a table of commas',
      `|a${'|a'.repeat(20_000)}\n|-${'|-'.repeat(20_000)}\n${`|b${'|b'.repeat(2_000)}\n`.repeat(20)}`,
    ],
    ['definitions', Array.from({ length: 50_000 }, (_, index) => `[${index}]: /a`).join('\n')],
  ])('%s', async (_, text) => {
    const reason = await withinCpuSeconds(15, () => whyUnmeasured('a.md', text));
    expect([null, 'too-large', 'empty']).toContain(reason);
  });
});

test('a text of marks alone is not measured; one of code alone is', async () => {
  expect(await whyUnmeasured('a.md', '***\n\n<!-- rien -->\n')).toBe('empty');
  expect((await readDelivered('a.md', '```js\nlet x = 1\n```\n')).measured.words).toBe(0);
});
