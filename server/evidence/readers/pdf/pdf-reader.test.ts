import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { column, makeReportPdf, type PlacedText } from '../../../../test/support/deliverables/pdf-report.js';
import {
  figuresOf,
  readDelivered,
  whyUnmeasured,
  withinCpuSeconds,
} from '../../../../test/support/deliverables/text-delivered.js';
import { wordsOf } from '../../words.js';

const WORDS = ['mission', 'rapport', 'analyse', 'donnees', 'service', 'planning', 'reseau', 'agent', '2026'];
const words = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => WORDS[(from + index * 7) % WORDS.length] ?? '');
const lines = (count: number, perLine = 9): string[] =>
  Array.from({ length: count }, (_, line) => words(perLine, line).join(' '));

describe('figures', () => {
  test('pages, words, what repeats once, images, outline, links, comments, fields', async () => {
    const pdf = await makeReportPdf({
      pages: [
        [[50, 780, 'Un titre', 16], ...column(50, 750, lines(10))],
        column(50, 780, lines(20)),
        column(50, 780, lines(20)),
        [],
      ],
      header: () => 'Ville d’Exemple - Schema directeur',
      footer: (page) => `Page ${page + 1} sur 4`,
      pictures: { 0: 40, 1: 40, 2: 90 },
      outline: ['Un titre', 'Suite'],
      links: { 1: 'https://exemple.fr/?utm_source=a' },
      comments: { 2: 'A revoir ensemble' },
      fields: { nom: 'Commune de Test' },
    });
    const content = await readDelivered('deliverables/rapport.pdf', pdf);
    const header = 'Ville d’Exemple Schema directeur'.split(' ').length;
    const net = 2 + 50 * 9 + 3 + header + 4;
    expect(figuresOf(content)).toEqual({
      pages: 4,
      pagesWithoutText: 1,
      words: net,
      grossWords: net + 3 * (header + 4),
      headings: 2,
      figures: 2,
      links: 1,
      comments: 1,
    });
    expect(content.measured.reader).toBe('pdf');
    expect(content.measured.versions['pdfjs-dist']).toBe('5.4.624');
    expect(content.links).toEqual([
      { target: 'https://exemple.fr/?utm_source=a', at: { file: 'deliverables/rapport.pdf', page: 2 } },
    ]);
    const role = (name: string) => content.blocks.filter((block) => block.role === name);
    expect(role('heading')).toEqual([
      { role: 'heading', text: 'Un titre', at: { file: 'deliverables/rapport.pdf', page: 1, line: 1 } },
    ]);
    expect(role('boilerplate').map(({ text }) => text)).toEqual([
      'Ville d’Exemple - Schema directeur',
      'Page 1 sur 4',
    ]);
    expect(role('comment').map(({ text }) => text)).toEqual(['A revoir ensemble']);
  });

  test('the words of a report of any length are exact', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }),
        async (sizes) => {
          const pages = sizes.map((size, page) => column(50, 800, lines(size, 5 + (page % 4))));
          const written = pages.flat().reduce((sum, [, , text]) => sum + wordsOf(text).length, 0);
          const { measured } = await readDelivered('a.pdf', await makeReportPdf({ pages }));
          expect([measured.pages, measured.grossWords]).toEqual([sizes.length, written]);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('metadata: information, XMP', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" e:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"/>' +
      '</rdf:RDF></x:xmpmeta>';
    const pdf = await makeReportPdf({
      pages: [column(50, 800, lines(3))],
      info: { title: 'Bilan', author: 'Service d’essai' },
      xmp,
    });
    const { metadata } = await readDelivered('a.pdf', pdf);
    expect(metadata.map(({ name, value }) => [name, value])).toEqual(
      expect.arrayContaining([
        ['Title', 'Bilan'],
        ['Author', 'Service d’essai'],
        ['Iptc4xmpExt:DigitalSourceType', 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture'],
      ]),
    );
  });
});

describe('text is joined', () => {
  const bodyOf = async (texts: readonly PlacedText[]): Promise<string[]> => {
    const { blocks } = await readDelivered('a.pdf', await makeReportPdf({ pages: [texts] }));
    return blocks.map(({ text }) => text);
  };

  test('a mark broken over two lines is whole', async () => {
    expect(
      await bodyOf(
        column(50, 700, [
          'Le premier alinea finit par :contentReference[oai',
          'cite:0]{index=0} et la suite.',
        ]),
      ),
    ).toEqual(['Le premier alinea finit par :contentReference[oaicite:0]{index=0} et la suite.']);
  });

  test('a mark broken over two texts of one line is whole', async () => {
    // 116.17: width of the first text in Helvetica 10, from its metrics.
    const texts: PlacedText[] = [
      [50, 700, 'Debut :contentReference[oai'],
      [50 + 123.39, 700, 'cite:0]{index=0} fin'],
    ];
    expect(await bodyOf(texts)).toEqual(['Debut :contentReference[oaicite:0]{index=0} fin']);
  });

  test('columns are read one after the other', async () => {
    const left = ['La colonne de gauche continue', 'sur une seconde ligne'];
    const right = ['La colonne de droite vient', 'apres elle'];
    expect(await bodyOf([...column(50, 700, left), ...column(320, 700, right)])).toEqual([
      left.join(' '),
      right.join(' '),
    ]);
  });

  test('paragraphs apart, list items apart', async () => {
    const texts = [
      ...column(50, 700, ['Un alinea de deux lignes qui va jusqu au bout', 'de la page.']),
      ...column(50, 660, ['- un point', '- un autre point']),
    ];
    expect(await bodyOf(texts)).toEqual([
      'Un alinea de deux lignes qui va jusqu au bout de la page.',
      '- un point',
      '- un autre point',
    ]);
  });
});

describe('what is not measured says why', () => {
  const page = column(50, 780, lines(20));

  test('pages of pictures alone are a scan, with a line that a program put on each too', async () => {
    const pictures = { 0: 1, 1: 2, 2: 3 };
    expect(await whyUnmeasured('a.pdf', await makeReportPdf({ pages: [[], [], []], pictures }))).toBe(
      'scanned',
    );
    const stamped = await makeReportPdf({ pages: [[], [], []], pictures, header: () => 'Recu le 3 mai' });
    expect(await whyUnmeasured('a.pdf', stamped)).toBe('scanned');
  });

  test('one or two scanned pages with a stamp are a scan; with a text, or a picture beside a text, they are not', async () => {
    const header = (page: number): string => `Numerise avec un appareil page ${page + 1}`;
    const one = await makeReportPdf({ pages: [[]], pictures: { 0: 1 }, header });
    expect(await whyUnmeasured('a.pdf', one)).toBe('scanned');
    const two = await makeReportPdf({ pages: [[], []], pictures: { 0: 1, 1: 2 }, header });
    expect(await whyUnmeasured('a.pdf', two)).toBe('scanned');
    const recognised = await makeReportPdf({ pages: [page], pictures: { 0: 1 }, header });
    expect(await whyUnmeasured('a.pdf', recognised)).toBeNull();
    expect(await whyUnmeasured('a.pdf', await makeReportPdf({ pages: [[]], header }))).toBeNull();
  });

  test('pages that all say the same one line have been read: they are no scan', async () => {
    const pdf = await makeReportPdf({
      pages: Array.from({ length: 12 }, () => [[50, 500, 'un deux trois']]),
    });
    expect(figuresOf(await readDelivered('a.pdf', pdf))).toMatchObject({ words: 3, grossWords: 36 });
  });

  test('a cover page of text before scanned pages makes no text of them', async () => {
    const scans = Array.from({ length: 11 }, () => []);
    const pictures = Object.fromEntries(scans.map((_, index) => [index + 1, index]));
    expect(await whyUnmeasured('a.pdf', await makeReportPdf({ pages: [page, ...scans], pictures }))).toBe(
      'scanned',
    );
  });

  test('a text with scanned annexes is measured', async () => {
    const pdf = await makeReportPdf({
      pages: [page, page, [], [], [], []],
      pictures: { 2: 1, 3: 2, 4: 3, 5: 4 },
    });
    expect(figuresOf(await readDelivered('a.pdf', pdf))).toMatchObject({ pages: 6, pagesWithoutText: 4 });
  });

  test('pages without anything are empty', async () => {
    expect(await whyUnmeasured('a.pdf', await makeReportPdf({ pages: [[], []] }))).toBe('empty');
  });

  test('a password', async () => {
    expect(await whyUnmeasured('a.pdf', await makeReportPdf({ pages: [page], password: 'secret' }))).toBe(
      'encrypted',
    );
  });

  test('cut short', async () => {
    const pdf = await makeReportPdf({ pages: [page, page] });
    expect(await whyUnmeasured('a.pdf', pdf.subarray(0, 300))).toBe('damaged');
  });
});

test('two hundred pages in seconds', async () => {
  const pages = Array.from({ length: 200 }, (_, index) => column(50, 800, lines(55, 9 + (index % 2))));
  const pdf = await makeReportPdf({ pages, footer: (page) => `${page + 1} / 200` });
  // One second alone; the processor is shared with what else the machine does.
  const { measured } = await withinCpuSeconds(8, () => readDelivered('long.pdf', pdf));
  expect(measured).toMatchObject({ pages: 200, pagesWithoutText: 0 });
});
