import { expect, test } from '@jest/globals';
import { STATUS_WORDS } from '../../../../server/domain/words/document-words.js';
import { i18n } from '../../i18n/instance.js';
import '../../i18n/words/inbox.js';
import { hiddenFiles } from './hidden-files.js';
import { replacedBy } from './replaced-by.js';
import { whatWasRead } from './what-was-read.js';

const fr = i18n.getFixedT('fr', 'inbox');
const en = i18n.getFixedT('en', 'inbox');
const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

test.each([
  [[], null, null],
  [['.DS_Store'], '1 fichier caché n’a pas été lu : .DS_Store.', '1 hidden file was not read: .DS_Store.'],
  [
    ['a/.DS_Store', '~$b.xlsx', '__MACOSX/c'],
    '3 fichiers cachés n’ont pas été lus : a/.DS_Store, ~$b.xlsx, __MACOSX/c.',
    '3 hidden files were not read: a/.DS_Store, ~$b.xlsx, __MACOSX/c.',
  ],
  [
    ['.1', '.2', '.3', '.4', '.5', '.6'],
    '6 fichiers cachés n’ont pas été lus, dont .1, .2, .3, .4, .5.',
    '6 hidden files were not read, among them .1, .2, .3, .4, .5.',
  ],
])('hidden files %j are told with the import', (files, french, english) => {
  expect([plain(hiddenFiles(files, fr)), plain(hiddenFiles(files, en))]).toEqual([french, english]);
});

const supersededBy = { id: '7', file: 'register/contracts.csv', at: '2026-11-02T08:30:00.000Z' };

test.each([
  [
    'superseded' as const,
    'Remplacé par register/contracts.csv du 2 nov. 2026',
    'Replaced by register/contracts.csv of 2 Nov 2026',
  ],
  [
    'read' as const,
    'Lu remplacé en partie par register/contracts.csv du 2 nov. 2026',
    'Read replaced in part by register/contracts.csv of 2 Nov 2026',
  ],
])('a register of status %s tells after its state which file counts instead', (status, french, english) => {
  const document = { status, supersededBy };
  const { fr: stateFr, en: stateEn } = STATUS_WORDS[status];
  expect([
    plain(`${stateFr} ${replacedBy(document, fr, 'fr') ?? ''}`),
    plain(`${stateEn} ${replacedBy(document, en, 'en') ?? ''}`),
  ]).toEqual([french, english]);
  expect(replacedBy({ status, supersededBy: null }, fr, 'fr')).toBeNull();
});

const summary = {
  invoices: 1,
  lines: 2,
  amounts: [
    { currency: 'EUR', amount: null },
    { currency: 'CHF', amount: '10.00' },
  ],
  entries: null,
  people: null,
  days: null,
  hours: null,
  registerRows: null,
};

test('an amount that is not known is said, and nothing is of a register that was replaced', () => {
  expect(plain(whatWasRead({ status: 'read', summary }, fr, 'fr'))).toBe(
    '2 lignes, montant inconnu, 10,00 CHF',
  );
  expect(plain(whatWasRead({ status: 'read', summary }, en, 'en'))).toBe(
    '2 lines, amount unknown, CHF 10.00',
  );
  const replaced = { ...summary, invoices: null, lines: null, amounts: [], registerRows: 0 };
  expect(whatWasRead({ status: 'superseded', summary: replaced }, fr, 'fr')).toBe('');
});
