import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Workbook } from 'exceljs';
import type {
  SimulatedContract,
  SimulatedFinding,
  SimulatedSection,
  SimulationReport,
} from '../../domain/simulation.js';
import type { Lang } from '../../domain/text.js';
import { plain, readSheet, readWorkbook, textsOf } from '../../../test/support/read-workbook.js';
import { writeSimulation } from './write-simulation.js';

const both = <T>(now: T, simulated: T): { now: T; simulated: T } => ({ now, simulated });
const answers = { flagged: 0, clean: 1, notApplicable: 0, incomplete: 0, error: 0, notAsked: 0 };
const REPORT: SimulationReport = {
  asked: {
    code: 'T1',
    version: 1,
    values: { toleranceDays: '2' },
    contractRef: null,
    receivedFrom: '2026-01-01',
    receivedTo: null,
  },
  everything: true,
  summary: {
    asOf: '2026-11-16',
    audit: { id: '4', asOf: '2026-11-16' },
    matchesAudit: false,
    versions: both(2, 1),
    parameters: [
      {
        name: 'toleranceDays',
        type: 'days',
        describe: { fr: 'Jours tolérés', en: 'Days tolerated' },
        ...both('0.25', '2'),
      },
    ],
    contractsApart: 3,
    recent: both({ asked: 200, fired: 31 }, { asked: 0, fired: 0 }),
    tooLoud: both(true, false),
    answers: both(answers, { ...answers, notAsked: 7 }),
    findings: { ...both(5, 6001), new: 5998, gone: 2, changed: 1, reworded: 4 },
    invoices: { ...both(5, 3000), looked: 4000 },
    money: [{ currency: 'EUR', rule: both('10.50', '20.00'), all: both('15.00', '24.50') }],
    days: both('1.5', '3'),
    decisions: {
      new: { confirmed: 1, reduced: 2, dismissed: 3, other: 4, none: 5988 },
      gone: { confirmed: 0, reduced: 0, dismissed: 2, other: 0, none: 0 },
    },
  },
};

const FINDING: SimulatedFinding = {
  key: 'T1-0000000000000001',
  class: 'question',
  amount: '1234.56',
  days: '1.5',
  message: { fr: '=1+1', en: '@cmd' },
  question: { fr: 'Pourquoi ?', en: 'Why?' },
  supplier: '+Atelier',
  contract: { id: '1', ref: '-M-1', title: null },
  invoice: { id: '2', ref: '=F-1' },
  line: '3',
  currency: 'EUR',
  before: null,
  decision: { word: '=hyperlink', outcome: 'dismissed', on: '2026-10-02' },
};
const LISTS: Record<SimulatedSection, SimulatedFinding[]> = {
  new: [FINDING, { ...FINDING, invoice: null, amount: null, decision: null }],
  gone: [],
  changed: [
    {
      ...FINDING,
      before: { class: 'fact', amount: '99.00', days: null, message: { fr: 'Avant', en: 'Before' } },
    },
  ],
};
const CONTRACTS: SimulatedContract[] = [
  {
    contract: { id: '1', ref: 'M-1', title: '=1+1' },
    supplier: 'Atelier',
    findings: { ...both(1, 2), new: 1, gone: 0, changed: 0 },
    money: [
      { currency: 'EUR', ...both('1.00', '2.00') },
      { currency: 'USD', ...both('3.00', '4.00') },
    ],
    days: both('0', '1.5'),
  },
  {
    contract: null,
    supplier: null,
    findings: { ...both(0, 1), new: 1, gone: 0, changed: 0 },
    money: [],
    days: both('0', '0'),
  },
];

async function* each<T>(items: readonly T[]): AsyncGenerator<T, void> {
  for (const item of items) yield await Promise.resolve(item);
}

let folder: string;
const books = new Map<Lang, Workbook>();
const book = (lang: Lang): Workbook => {
  const written = books.get(lang);
  if (written === undefined) throw new RangeError(`no workbook in ${lang}`);
  return written;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declic-simulation-'));
  for (const lang of ['fr', 'en'] as const) {
    const path = join(folder, `${lang}.xlsx`);
    const lists = { findings: (of: SimulatedSection) => each(LISTS[of]), contracts: () => each(CONTRACTS) };
    await writeSimulation(REPORT, lists, { path, lang });
    books.set(lang, await readWorkbook(path));
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('each list has its sheet; one that is cut says of how many', () => {
  expect(book('fr').worksheets.map(({ name }) => name.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
    'Synthèse',
    'Nouveaux (5 000 sur 5 998)',
    'Disparus',
    'Modifiés',
    'Par marché',
  ]);
  expect(book('en').worksheets.map(({ name }) => name)).toEqual([
    'Summary',
    'New (5,000 of 5,998)',
    'Gone',
    'Changed',
    'By contract',
  ]);
});

test('findings have their figures as numbers and what was decided', () => {
  const { headings, rows } = readSheet(book('en'), 'Changed');
  expect(headings).toEqual([
    'Invoice',
    'Line',
    'Class',
    'Contractor',
    'Contract',
    'Days today',
    'Amount before VAT today',
    'Days simulated',
    'Amount before VAT simulated',
    'What the documents say',
    'What is said today',
    'Question to ask',
    'Known decision',
    'Decided on',
    'Finding id',
  ]);
  const [row] = rows;
  expect(
    [row?.['Amount before VAT today'], row?.['Amount before VAT simulated']].map((cell) => cell?.value),
  ).toEqual([99, 1234.56]);
  expect(plain(row?.['Days today'])).toBe('not quantified');
  expect(plain(readSheet(book('fr'), 'Disparus').rows[0]?.Facture)).toBe('Aucun constat ne disparaîtrait.');
});

test('a contract in two currencies has its counts once', () => {
  const { rows } = readSheet(book('en'), 'By contract');
  expect(
    rows.map((row) => [
      plain(row.Contract),
      row['Findings simulated']?.value,
      row['Amount before VAT simulated']?.value,
      plain(row.Currency),
    ]),
  ).toEqual([
    ['M-1', 2, 2, 'EUR'],
    ['M-1', null, 4, 'USD'],
    ['without a contract', 1, 'nothing', ''],
  ]);
});

test.each([
  [
    'fr',
    [
      'déclic · Simulation de T1',
      'Sur : factures reçues depuis le 1er janv. 2026.',
      'Des pièces ou des réglages ont changé depuis le dernier contrôle : les deux côtés sont calculés sur ce qui est là aujourd’hui, et diffèrent des constats affichés.',
      'Jours tolérés',
      '0,25 j',
      '2,00 j',
      '15,5 %',
      'sans objet',
      'Marchés qui ont des réglages à eux, et les gardent : 3.',
      'Cette règle seule (EUR)',
      'décidés en d’autres termes',
      'Règle désactivée',
    ],
  ],
  [
    'en',
    [
      'déclic · Simulation of T1',
      'Over: invoices received since 1 Jan 2026.',
      'Documents or settings have changed since the last audit: both sides are worked out on what is there today, and differ from the findings that are shown.',
      'Days tolerated',
      '0.25 d',
      '2.00 d',
      '15.5%',
      'not applicable',
      'Contracts that have settings of their own, and keep them: 3.',
      'This rule alone (EUR)',
      'decided in other words',
      'Rule switched off',
    ],
  ],
] as const)('the summary says what was tried out and what it came to, in %s', (lang, said) => {
  const texts = textsOf(book(lang)).map((text) => text.replace(/[\u00a0\u202f]/g, ' '));
  for (const sentence of said) expect(texts).toContain(sentence);
});

test('nothing that documents say is a formula', () => {
  for (const lang of ['fr', 'en'] as const) {
    for (const sheet of book(lang).worksheets)
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
        });
      });
    expect(textsOf(book(lang)).filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
  }
});
