import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
  withinCpuSeconds,
} from '../../../../test/support/deliverables/text-delivered.js';
import { LIMITS } from '../../../importers/limits.js';

const PAGE = `<!DOCTYPE html>
<!-- produit à la main -->
<html lang="fr"><head><title>Bilan
 annuel</title><meta name="generator" content="Éditeur 2"><style>p { color: red }</style>
<script>var rien = "pas un mot";</script></head>
<body>
<h1>Bilan&nbsp;de l’année</h1>
<p>Un texte <b>en</b>tier, avec <code>un token</code><br>et une <del>ancienne </del>suite.</p>
<p style="display:none">caché</p><p hidden>caché aussi</p>
<table><tr><th>Jour</th><td>12 <i>mai</i></td></tr></table>
<ul><li>point <a href="https://exemple.fr/?utm_source=a">lien</a><li>autre point</ul>
<img src="a.png"><img src="a.png"><img src="b.png"><svg><text>dessin</text></svg>
<pre>ligne 1
  ligne 2</pre>
</body></html>`;

describe('a page', () => {
  test('its figures', async () => {
    const content = await readDelivered('deliverables/bilan.html', PAGE);
    // Bilan de l’année (3); Un texte entier avec un token et une suite (9); Jour, 12 mai (3); point lien, autre point (4).
    expect(figuresOf(content)).toEqual({ words: 19, headings: 1, tables: 1, figures: 3, links: 1 });
    expect(content.measured.reader).toBe('html');
  });

  test('its passages, where they stand', async () => {
    const { blocks } = await readDelivered('a.html', PAGE);
    expect(blocks.map(({ role, text, at }) => [role, text, at.line, at.path])).toEqual([
      ['code-comment', 'produit à la main', 2, undefined],
      ['heading', 'Bilan\u00a0de l’année', 7, '/html/body/h1'],
      ['deletion', 'ancienne', 8, undefined],
      ['body', 'Un texte entier, avec `un token`\net une suite.', 8, '/html/body/p'],
      ['cell', 'Jour', 10, '/html/body/table/tr/th'],
      ['cell', '12 mai', 10, '/html/body/table/tr/td'],
      ['body', 'point lien', 11, '/html/body/ul/li'],
      ['body', 'autre point', 11, '/html/body/ul/li[2]'],
      ['code', 'ligne 1\n  ligne 2', 13, '/html/body/pre'],
    ]);
  });

  test('its links and its metadata', async () => {
    const { links, metadata } = await readDelivered('a.html', PAGE);
    expect(links).toEqual([
      {
        target: 'https://exemple.fr/?utm_source=a',
        at: { file: 'a.html', line: 11, path: '/html/body/ul/li/a' },
      },
    ]);
    expect(metadata.map(({ name, value }) => [name, value])).toEqual([
      ['title', 'Bilan annuel'],
      ['generator', 'Éditeur 2'],
    ]);
  });

  test('in the encoding that it declares', async () => {
    const page = Buffer.from('<html><meta charset="iso-8859-15"><p>\xa4uvre d\xe9j\xe0 lue</p>', 'latin1');
    const { blocks } = await readDelivered('a.html', page);
    expect(blocks.map(({ text }) => text)).toEqual(['€uvre déjà lue']);
  });
});

test('a text of any words has as many, whatever tags stand between them', async () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  const tag = fc.constantFrom(' ', '\n', '<br>', '</p><p>', ' <b>x</b> ', '<td>', '<div>');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(word, tag), { minLength: 1, maxLength: 60 }), async (parts) => {
      const text = parts.map(([one, between]) => `${one}${between}`).join('');
      const { measured } = await readDelivered('a.html', `<html><body><p>${text}</p></body></html>`);
      const more = parts.filter(([, between]) => between.includes('<b>')).length;
      expect(measured.words).toBe(parts.length + more);
    }),
    { numRuns: 60 },
  );
});

describe('tags that may be left out', () => {
  test.each([
    ['the end of a head', '<!doctype html><html><head><title>Bilan</title><p>un deux trois</p></html>'],
    ['the head', '<!doctype html><title>Bilan</title><p>un deux trois'],
    [
      'the end of a head before a body',
      '<html><head><title>Bilan</title><body><p>un deux trois</body></html>',
    ],
  ])('%s: the text is counted, the title is not', async (_, page) => {
    const { measured, metadata } = await readDelivered('a.html', page);
    expect(measured.words).toBe(3);
    expect(metadata.map(({ name, value }) => [name, value])).toEqual([['title', 'Bilan']]);
  });
});

describe('a page that shows nothing is not measured: zero would be a size', () => {
  test.each([
    '<html><head><title>Appli</title><script src="app.js"></script></head><body><div id="a"></div></body></html>',
    '<html><body><!-- rien --><p hidden>caché</p></body></html>',
  ])('%s', async (page) => {
    expect(await whyUnmeasured('a.html', page)).toBe('empty');
  });

  test.each([
    '<html><img src="a.png"></html>',
    '<html><pre>a = 1</pre></html>',
    '<html><a href="b.html"></a></html>',
  ])('%s shows something', async (page) => {
    expect(await whyUnmeasured('a.html', page)).toBeNull();
  });
});

describe('hostile pages cost what their limits allow', () => {
  test('a million elements in each other', async () => {
    expect(
      await withinCpuSeconds(15, () => whyUnmeasured('a.html', `<html>${'<div>'.repeat(1_000_000)}`)),
    ).toBe('too-large');
  });

  test('as many as browsers follow', async () => {
    const deep = `<html>${'<b>'.repeat(LIMITS.evidence.depth - 2)}mot`;
    expect((await readDelivered('a.html', deep)).measured.words).toBe(1);
  });

  test('a tag that never ends, a million attributes, one line of tags', async () => {
    expect(
      await withinCpuSeconds(15, () => whyUnmeasured('a.html', `<html><p>mot<p ${'a'.repeat(10_000_000)}`)),
    ).toBe(null);
    expect(
      await withinCpuSeconds(15, () => whyUnmeasured('a.html', `<html><p ${'a=b '.repeat(1_000_000)}>mot`)),
    ).toBe(null);
    const tags = await withinCpuSeconds(15, () =>
      readDelivered('a.html', `<html>${'<br>mot'.repeat(500_000)}`),
    );
    expect(tags.measured.words).toBe(500_000);
  });

  test('more text than is read', async () => {
    expect(
      await withinCpuSeconds(15, () => whyUnmeasured('a.html', `<html>${'mot '.repeat(4_500_000)}`)),
    ).toBe('too-large');
  });
});
