import { describe, expect, test } from '@jest/globals';
import { bareContent, passages } from '../../../test/support/deliverables/bare-content.js';
import { findReferences } from './find-references.js';

const inText = (text: string) =>
  findReferences(bareContent({ blocks: passages([text]) })).map(
    ({ kind, text: written, malformed, fault, datedOn }) => [
      kind,
      written,
      ...(malformed ? [fault] : []),
      ...(datedOn === undefined ? [] : [datedOn]),
    ],
  );

describe('references as reports write them', () => {
  test.each([
    ['see doi:10.1234/abc.5-6.', [['doi', 'doi:10.1234/abc.5-6']]],
    [
      '(https://doi.org/10.1016/S0140-6736(20)30183-5)',
      [['doi', 'https://doi.org/10.1016/S0140-6736(20)30183-5']],
    ],
    ['10.5281/zenodo.12345, et 3.10.5000/x', [['doi', '10.5281/zenodo.12345']]],
    ['sur https://exemple.fr/page?x=1#y, consulté', [['url', 'https://exemple.fr/page?x=1#y']]],
    [
      'http://intranet/page et http://10.0.0.1/a',
      [
        ['url', 'http://intranet/page'],
        ['url', 'http://10.0.0.1/a'],
      ],
    ],
    [
      'la loi n° 2016-1321 du 7 octobre 2016 et la loi n° 78-17 du 6 janvier 1978',
      [
        ['law', 'loi n° 2016-1321 du 7 octobre 2016', '2016-10-07'],
        ['law', 'loi n° 78-17 du 6 janvier 1978', '1978-01-06'],
      ],
    ],
    [
      'le règlement (UE) 2016/679 et la directive 2014/24/UE',
      [
        ['law', 'règlement (UE) 2016/679'],
        ['law', 'directive 2014/24/UE'],
      ],
    ],
    [
      'l’article L. 2112-1 du code de la commande publique',
      [['law', 'article L. 2112-1 du code de la commande publique']],
    ],
    [
      'Cass. civ. 1re, 12 janvier 2022, n° 20-17.343',
      [['case', 'Cass. civ. 1re, 12 janvier 2022, n° 20-17.343', '2022-01-12']],
    ],
    ['CJUE, 16 juillet 2020, C-311/18', [['case', 'CJUE, 16 juillet 2020, C-311/18', '2020-07-16']]],
    ['ECLI:EU:C:2020:559.', [['case', 'ECLI:EU:C:2020:559']]],
    ['[2019] UKSC 41', [['case', '[2019] UKSC 41']]],
  ])('%s', (text, found) => {
    expect(inText(text)).toEqual(found);
  });

  test.each([
    ['doi: 10.12/abc', [['doi', 'doi: 10.12/abc', 'doi-prefix']]],
    ['https://doi.org/abc', [['doi', 'https://doi.org/abc', 'doi-prefix']]],
    ['doi:10.1234', [['doi', 'doi:10.1234', 'doi-suffix']]],
    ['https://exemple..fr/a', [['url', 'https://exemple..fr/a', 'url-host']]],
    ['loi n° 2016-1321 du 31 juin 2016', [['law', 'loi n° 2016-1321 du 31 juin 2016', 'date']]],
    [
      'décret n° 2019-748 du 18 juillet 2018',
      [['law', 'décret n° 2019-748 du 18 juillet 2018', 'year', '2018-07-18']],
    ],
    ['CE, 4 mai 2018, n° 20-17.343', [['case', 'CE, 4 mai 2018, n° 20-17.343', 'year', '2018-05-04']]],
    ['ECLI:EU:2020:559', [['case', 'ECLI:EU:2020:559', 'ecli']]],
  ])('a form that cannot be right: %s', (text, found) => {
    expect(inText(text)).toEqual(found);
  });

  test.each(['DOI : à compléter', 'Colonne DOI: identifiant', 'doi:'])(
    'a title without a number is no reference: %s',
    (text) => {
      expect(inText(text)).toEqual([]);
    },
  );

  test.each(['https://serveur:port/api', 'https://[domaine].fr/a', 'https://%HOTE%/a', 'https://h:80[80]/'])(
    'an address that is left to be filled in is no wrong one: %s',
    (text) => {
      expect(inText(text)).toEqual([['url', text]]);
    },
  );

  test('an address with a port that no machine has', () => {
    expect(inText('https://exemple.fr:99999/')).toEqual([['url', 'https://exemple.fr:99999/', 'url-host']]);
  });

  test('a DOI that a line end cuts in two is no fault', () => {
    expect(inText('doi:10.1234/ abc')).toEqual([]);
  });

  test('each once, with its first place; links too, code and remarks not', () => {
    const content = bareContent({
      blocks: [
        ...passages(['voir https://a.fr/x', 'et HTTPS://A.FR/x encore']),
        ...passages(['https://b.fr'], 'comment'),
        ...passages(['fetch("https://c.fr")'], 'code'),
      ],
      links: [
        { target: 'https://d.fr/y', at: { file: 'deliverables/note.md', line: 9 } },
        { target: 'mailto:a@b.fr', at: { file: 'deliverables/note.md' } },
      ],
    });
    expect(findReferences(content).map(({ text, at }) => [text, at.line])).toEqual([
      ['https://a.fr/x', 1],
      ['https://d.fr/y', 9],
    ]);
  });
});

test('64 kB of almost references take a fraction of a second', () => {
  for (const part of [
    'doi:',
    'https://',
    'loi n° 2016-',
    'article L. 1-1 du code a ',
    'Cass. a ',
    'ECLI:',
    'CE, 4 mai ',
    '((((',
  ]) {
    const text = part.repeat(Math.floor(65_536 / part.length));
    const started = process.cpuUsage().user;
    findReferences(bareContent({ blocks: passages([text]) }));
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(500);
  }
});
