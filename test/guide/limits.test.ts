import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { NumberRange, RegisterColumn } from '../../server/domain/register-column.js';
import { REGISTER_TABLES } from '../../server/domain/register-tables.js';
import type { Lang } from '../../server/domain/text.js';
import { civilDate } from '../../server/domain/civil-date.js';
import { publishedProblems } from '../../server/dossier/problem-catalogue.js';
import { LIMITS, MEGABYTE } from '../../server/importers/limits.js';
import { DEFAULT_LIMITS } from '../../server/sandbox/limits.js';

const { text, number, archive, sheet, streamedSheet, workbook, csv, xml, json, attachments, pdf } = LIMITS;

/** The numbers of the column `limit`, row by row: values first, then files. */
const STATED: readonly (readonly number[])[] = [
  [text.characters],
  [text.pathCharacters],
  [],
  [number.digits],
  [number.digits],
  [1900, 2199],
  [DEFAULT_LIMITS.fileMegabytes],
  [xml.megabytes, xml.depth, xml.elements, xml.attributesOfAnElement, xml.invoiceLines],
  [json.megabytes, json.depth, json.values],
  [pdf.megabytes, pdf.structureMegabytes],
  [pdf.firstPages, pdf.lastPages, pdf.texts, pdf.characters],
  [
    attachments.files,
    attachments.megabytes,
    attachments.totalMegabytes,
    attachments.nameCharacters,
    pdf.nameTreeDepth,
    pdf.nameTreeNodes,
  ],
  [archive.entries, archive.inflatedMegabytes, archive.ratio, archive.ratioFromMegabytes],
  [sheet.rows, sheet.columns, sheet.elements, sheet.mergedCells],
  [
    streamedSheet.rows,
    streamedSheet.columns,
    streamedSheet.elements,
    streamedSheet.mergedCells,
    workbook.heldMegabytes,
  ],
  [csv.recordBytes],
  [DEFAULT_LIMITS.messageMegabytes],
  [
    DEFAULT_LIMITS.wallSeconds,
    DEFAULT_LIMITS.largeFileSeconds,
    DEFAULT_LIMITS.largeFileMegabytes,
    DEFAULT_LIMITS.residentMegabytes,
  ],
  [DEFAULT_LIMITS.problemsPerFile],
];

const RANGE_WORDS: Record<Lang, (range: NumberRange, whole: boolean) => string> = {
  fr: ({ min, above, max }, whole) => {
    const low = above === undefined ? min : `plus de ${above}`;
    if (max === undefined) return above === undefined ? `${low} ou plus` : `${low}`;
    if (above !== undefined) return `${low}, ${max} au plus`;
    return `${whole ? 'entier, ' : ''}de ${low} à ${max}`;
  },
  en: ({ min, above, max }, whole) => {
    const low = above === undefined ? min : `above ${above}`;
    if (max === undefined) return above === undefined ? `${low} or more` : `${low}`;
    if (above !== undefined) return `${low}, at most ${max}`;
    return `${whole ? 'whole, ' : ''}${low} to ${max}`;
  },
};

const bounded = REGISTER_TABLES.flatMap(({ name, columns }) =>
  columns.flatMap((column) => (column.range ? [{ table: name, column, range: column.range }] : [])),
);
/** Columns of one name are bounded alike, or told with their register. */
const nameOf = (table: string, { name }: RegisterColumn): string[] =>
  REGISTER_TABLES.every((other) => other.columns.every((one) => one.name !== name || one.range))
    ? [name]
    : [name, table];

function sectionOf(lang: Lang): string {
  const whole = readFileSync(lang === 'fr' ? 'docs/guide/dossier.fr.md' : 'docs/guide/dossier.md', 'utf8');
  return whole.split(lang === 'fr' ? '## Limites\n' : '## Limits\n')[1]?.split('\n## ')[0] ?? '';
}

const cellsIn = (section: string): string[][] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
const codeIn = (words: string): string[] => [...words.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');
const ungrouped = (words: string): string => words.replace(/(?<=\d)[ ,](?=\d{3}\b)/g, '');
const numbersIn = (words: string): number[] => (ungrouped(words).match(/\d+/g) ?? []).map(Number);

describe.each<Lang>(['fr', 'en'])('the limits in the guide of the dossier, %s', (lang) => {
  const section = sectionOf(lang);
  const rows = cellsIn(section);

  test('are those of the code', () => {
    const heads = ['limite', 'limit'];
    const limits = rows.filter((cells) => cells.length === 3 && !heads.includes(cells[1] ?? ''));
    expect(limits.map(([, limit = '']) => numbersIn(limit))).toEqual(STATED);
    expect(numbersIn(section.split('|')[0] ?? '')).toContain(MEGABYTE);
  });

  test('name problems that exist', async () => {
    const published = (await publishedProblems()).map(({ code }) => code);
    const told = rows.filter((cells) => cells.length === 3).flatMap(([, , effect = '']) => codeIn(effect));
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((code) => !published.includes(code))).toEqual([]);
  });

  test('give what each column of a register may hold', () => {
    const told = rows.filter((cells) => cells.length === 2).slice(1);
    const expected = new Map<string, Set<string>>();
    for (const { table, column, range } of bounded) {
      const words = RANGE_WORDS[lang](range, column.type === 'integer');
      const names = expected.get(words) ?? new Set();
      expected.set(words, names);
      for (const name of nameOf(table, column)) names.add(name);
    }
    const sorted = (names: Iterable<string>): string[] => [...names].sort();
    expect(
      new Map(told.map(([words = '', names = '']) => [ungrouped(words), sorted(codeIn(names))])),
    ).toEqual(new Map([...expected].map(([words, names]) => [words, sorted(names)])));
  });

  test('give the values that go in pairs, and the registers that lose their row', () => {
    const sentence = section.split('\n').find((line) => line.includes('values-reversed')) ?? '';
    const ordered = REGISTER_TABLES.flatMap((table) =>
      (table.ordered ?? []).map((pair) => ({ table, pair })),
    );
    const pairs = new Set(ordered.map(({ pair: { first, last } }) => `${first} ${last}`));
    const and = lang === 'fr' ? 'et' : 'and';
    const told = [...sentence.matchAll(new RegExp(`\`(\\w+_\\w+)\` ${and} \`(\\w+_\\w+)\``, 'g'))];
    expect(told.map(([, first, last]) => `${first ?? ''} ${last ?? ''}`).sort()).toEqual([...pairs].sort());
    const losing = ordered.filter(({ table, pair: { first, last, leavesRowOut } }) => {
      const needed = table.columns.filter(({ required }) => required === true).map(({ name }) => name);
      return leavesRowOut === true || needed.includes(first) || needed.includes(last);
    });
    const registers = codeIn(sentence).filter((code) => REGISTER_TABLES.some(({ name }) => name === code));
    expect(registers).toEqual(losing.map(({ table }) => table.name));
  });
});

test('the first and the last year are those of the code', () => {
  expect([1899, 1900, 2199, 2200].map((year) => civilDate(year, 1, 1) !== null)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
