import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
  withinCpuSeconds,
} from '../../../../test/support/deliverables/text-delivered.js';
import {
  po,
  tmx,
  xliff12,
  xliff21,
  type WrittenSegment,
} from '../../../../test/support/deliverables/translation-files.js';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { SegmentTally } from './segment-tally.js';

const SEGMENTS: readonly WrittenSegment[] = [
  { source: 'Annual report of the town', target: 'Rapport annuel de la ville' },
  { source: 'Open the file', target: 'Ouvrez le fichier', note: 'menu' },
  { source: 'Open  the file', target: 'Ouvrez le fichier' },
  { source: 'Not yet done' },
  { source: 'Budget', target: 'Budget' },
  { source: '2026', target: '2026' },
];
/** 5 + 3 + 3 + 3 + 1 + 1 words, of which 3 came before. */
const FIGURES = {
  segments: 6,
  sourceWords: 16,
  newWords: 13,
  fuzzy: 0,
  fuzzyWords: 0,
  repeatedWords: 3,
  targetWords: 13,
  untranslated: 1,
  targetEqualsSource: 1,
  locked: 0,
};

describe('source words, new and repeated', () => {
  test('XLIFF 1.2', async () => {
    const content = await readDelivered('deliverables/guide.xlf', xliff12(SEGMENTS));
    expect(figuresOf(content)).toEqual(FIGURES);
    expect(content.blocks.slice(0, 2)).toEqual([
      {
        role: 'segment',
        text: 'Annual report of the town',
        at: { file: 'deliverables/guide.xlf', line: 4, path: '/xliff/file/body/trans-unit/source' },
      },
      {
        role: 'segment',
        text: 'Rapport annuel de la ville',
        at: { file: 'deliverables/guide.xlf', line: 4, path: '/xliff/file/body/trans-unit/target' },
      },
    ]);
    expect(content.blocks.filter(({ role }) => role === 'comment').map(({ text }) => text)).toEqual(['menu']);
    expect(content.metadata.map(({ name, value }) => `${name}=${value}`)).toContain('original=guide.docx');
  });

  test('XLIFF 1.2: states that ask for another look, what is not to be translated, codes of the original', async () => {
    const content = await readDelivered(
      'a.xliff',
      xliff12([
        { source: 'One two three', target: 'Un deux trois', state: 'needs-review-translation' },
        { source: 'Four five', target: 'Quatre cinq', qualifier: 'fuzzy-match' },
        { source: 'Product name', translate: 'no' },
        {
          source: 'Six <g id="1">se</g>ven <ph id="2">&lt;b class="x"&gt;<sub>eight</sub></ph> nine',
          target: 'x',
        },
      ]),
    );
    expect(figuresOf(content)).toMatchObject({
      segments: 3,
      sourceWords: 9,
      fuzzy: 2,
      fuzzyWords: 5,
      newWords: 4,
      locked: 1,
    });
    expect(content.blocks.at(-2)?.text).toBe('Six seven eight nine');
  });

  test('XLIFF 1.2: what has still to be translated is new, whatever stands in its target', async () => {
    const content = await readDelivered(
      'a.xliff',
      xliff12([
        { source: 'One two three', target: '', state: 'needs-translation' },
        { source: 'Four five', target: 'Four five', state: 'needs-l10n' },
        { source: 'Six', target: '', state: 'needs-review-translation' },
        { source: 'Seven', target: 'Sept', state: 'needs-adaptation' },
      ]),
    );
    expect(figuresOf(content)).toMatchObject({ sourceWords: 7, newWords: 6, fuzzyWords: 1, untranslated: 2 });
  });

  test('XLIFF 2.1', async () => {
    const content = await readDelivered(
      'a.xlf',
      xliff21([...SEGMENTS, { source: 'Kept as it is', translate: 'no' }]),
    );
    expect(figuresOf(content)).toEqual({ ...FIGURES, locked: 1 });
  });

  test('TMX, whose document type names its DTD, in UTF-16 too', async () => {
    const content = await readDelivered('a.tmx', tmx(SEGMENTS));
    expect(figuresOf(content)).toEqual(FIGURES);
    expect(content.blocks[0]).toMatchObject({
      text: 'Annual report of the town',
      at: { path: '/tmx/body/tu/source' },
    });
    expect(content.metadata[0]).toMatchObject({ name: 'creationtool', value: 'Essai' });
    const wide = Buffer.from(`\ufeff${tmx(SEGMENTS).replace('utf-8', 'utf-16')}`, 'utf16le');
    expect(figuresOf(await readDelivered('a.tmx', wide))).toEqual(FIGURES);
  });

  test('PO: contexts, fuzzy entries, remarks, lines', async () => {
    const entries = [
      ...SEGMENTS.map((segment, index) => ({ ...segment, context: `c${index}` })),
      { source: 'An old sentence', target: 'Une phrase', fuzzy: true },
    ];
    const content = await readDelivered('fr.po', po(entries));
    expect(figuresOf(content)).toEqual({
      ...FIGURES,
      segments: 7,
      sourceWords: 19,
      fuzzy: 1,
      fuzzyWords: 3,
      targetWords: 15,
    });
    expect(content.blocks[0]).toEqual({
      role: 'segment',
      text: 'Annual report of the town',
      at: { file: 'fr.po', line: 7, path: '/source' },
    });
    expect(content.blocks.find(({ role }) => role === 'comment')?.text).toBe('menu');
    expect(content.metadata.map(({ name, value }) => [name, value])).toEqual([['X-Generator', 'Essai 1']]);
  });

  test('both forms of a plural', async () => {
    const text =
      'msgid "one file"\nmsgid_plural "%d long files"\nmsgstr[0] "un fichier"\nmsgstr[1] "%d longs fichiers"\n';
    expect(figuresOf(await readDelivered('a.po', text))).toMatchObject({
      segments: 2,
      sourceWords: 5,
      targetWords: 5,
    });
  });
});

test('new, fuzzy and repeated words are the source words, in every format', async () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 12 }), async (sources) => {
      const segments = sources.map((source) => ({ source, target: `t ${source}` }));
      const words = sources.join(' ').split(' ').length;
      const distinct = [...new Set(sources)].join(' ').split(' ').length;
      for (const [name, text] of [
        ['a.xlf', xliff12(segments)],
        ['b.xlf', xliff21(segments)],
        ['c.tmx', tmx(segments)],
      ] as const)
        expect(figuresOf(await readDelivered(name, text))).toMatchObject({
          segments: sources.length,
          sourceWords: words,
          newWords: distinct,
          repeatedWords: words - distinct,
        });
    }),
    { numRuns: 25 },
  );
});

describe('what is not measured says why', () => {
  const LAUGHS = '<!DOCTYPE tmx [<!ENTITY a "rire"><!ENTITY b "&a;&a;&a;&a;">]>';

  test.each([
    ['entities of its own', 'a.tmx', tmx(SEGMENTS, LAUGHS), 'refused'],
    ['an entity that nobody declared', 'a.xlf', xliff12([{ source: '&rire;' }]), 'damaged'],
    ['cut short', 'a.xlf', xliff12(SEGMENTS).slice(0, -40), 'damaged'],
    ['elements in each other without end', 'a.xlf', `<xliff>${'<group>'.repeat(200_000)}`, 'too-large'],
    [
      'more attributes than an element has',
      'a.xlf',
      `<xliff ${Array.from({ length: 9_000 }, (_, n) => `a${n}="b"`).join(' ')}/>`,
      'too-large',
    ],
    ['without a segment', 'a.xlf', xliff12([]), 'empty'],
    ['more text than is read', 'a.xlf', xliff12([{ source: 'mot '.repeat(5_000_000) }]), 'too-large'],
    ['a remark without end', 'a.xlf', `<xliff><!--${' '.repeat(17_000_000)}--></xliff>`, 'too-large'],
    [
      'an encoding that is not read',
      'a.xlf',
      '<?xml version="1.0" encoding="EBCDIC-FR"?><xliff/>',
      'unknown-format',
    ],
    ['a catalogue cut in a text', 'a.po', 'msgid "un texte\nmsgstr', 'damaged'],
  ])('%s', async (_, name, text, reason) => {
    expect(await withinCpuSeconds(15, () => whyUnmeasured(name, text))).toBe(reason);
  });

  test('a larger file than is streamed, although it holds next to nothing', async () => {
    // Each remark is shorter than one that is held, and there are few elements: the bytes alone are too many.
    const remark = `<!--${' '.repeat(12 * MEGABYTE)}--><a/>`;
    const text = `<xliff>${remark.repeat(Math.ceil(LIMITS.evidence.translationMegabytes / 12))}</xliff>`;
    expect(await whyUnmeasured('a.xlf', text)).toBe('too-large');
    expect(await whyUnmeasured('a.xlf', `<xliff>${remark}</xliff>`)).toBe('empty');
  });

  test('more segments than are counted', () => {
    const tally = new SegmentTally();
    const segment = { source: 'a', target: '', isFuzzy: false, at: { file: 'a.xlf' } };
    for (let count = 0; count < LIMITS.evidence.segments; count += 1) tally.add(segment);
    expect(() => {
      tally.add(segment);
    }).toThrow(new NotMeasuredFile('too-large'));
  });
});
