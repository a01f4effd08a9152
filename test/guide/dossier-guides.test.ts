import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { RegisterColumn } from '../../server/domain/register-column.js';
import { REGISTER_TABLES } from '../../server/domain/register-tables.js';
import { REQUIRED_MENTIONS } from '../../server/domain/required-mentions.js';
import type { Lang } from '../../server/domain/text.js';
import { defaultValueWords } from '../../server/domain/words/fact-words.js';
import { publishedProblems } from '../../server/dossier/problem-catalogue.js';
import { NATIVE_COLUMNS as INVOICE_COLUMNS } from '../../server/importers/invoice-table/native-columns.js';
import { NATIVE_COLUMNS as TIMESHEET_COLUMNS } from '../../server/importers/timesheets/native-columns.js';

const GUIDES: readonly { lang: Lang; text: string }[] = [
  { lang: 'fr', text: readFileSync('docs/guide/dossier.fr.md', 'utf8') },
  { lang: 'en', text: readFileSync('docs/guide/dossier.md', 'utf8') },
];

/** Rows of the tables whose first cell is a name in code, as cells. */
function namedRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');
const nameOf = (cells: readonly string[]): string => codeIn(cells[0] ?? '')[0] ?? '';
const registerNames = REGISTER_TABLES.map(({ name }) => name);

/** Registers and their columns cell, without what follows its first full stop. */
const registerRows = (text: string): Map<string, string> =>
  new Map(
    namedRows(text)
      .filter((cells) => registerNames.includes(nameOf(cells)))
      .map((cells) => [nameOf(cells), (cells.at(-1) ?? '').split(/\. /)[0] ?? '']),
  );

/** Classes of data are a list, so that the register does not bind them; the guides name them. */
const DATA_CLASSES = REGISTER_TABLES.flatMap(({ columns }) => columns).find(
  ({ name }) => name === 'max_data_class',
)?.values;

const allowed = ({ name, open, values }: RegisterColumn): readonly string[] =>
  (name === 'data_classes' ? DATA_CLASSES : open === true ? [] : values) ?? [];

describe.each(GUIDES)('the guide of the dossier, $lang', ({ lang, text }) => {
  const rows = registerRows(text);

  test('lists the mentions that a contract may require', () => {
    const paragraph = text.split('\n').find((line) => line.startsWith('`required_mentions`')) ?? '';
    expect(codeIn(paragraph)).toEqual(expect.arrayContaining([...REQUIRED_MENTIONS]));
  });

  test('lists the registers, in their order', () => {
    expect([...rows.keys()]).toEqual(registerNames);
  });

  test.each(REGISTER_TABLES)('$name: columns, allowed values and what is required', ({ name, columns }) => {
    const cell = rows.get(name) ?? '';
    // What stands in parentheses explains; outside, only columns and their values are in code.
    const outside = cell.replace(/\([^)]*\)/g, '');
    expect(codeIn(outside)).toEqual(columns.flatMap((column) => [column.name, ...allowed(column)]));
    const bold = [...cell.matchAll(/\*\*`([^`]+)`\*\*/g)].map((found) => found[1]);
    expect(bold).toEqual(columns.filter(({ required }) => required === true).map((column) => column.name));
  });

  test.each(REGISTER_TABLES)('$name: lists and default values', ({ name, columns }) => {
    const parts = (rows.get(name) ?? '').split(/,? (?=\*{0,2}`)/);
    const after = (column: RegisterColumn): string => {
      const from = parts.findIndex((part) => part.replaceAll('*', '').startsWith(`\`${column.name}\``));
      return parts.slice(from, from + 1 + allowed(column).length).join(' ');
    };
    const told = columns
      .filter(({ type }) => type === 'list')
      .filter((column) => !after(column).includes(lang === 'fr' ? ' liste' : ' list'));
    expect(told).toEqual([]);
    for (const column of columns) {
      const { name: field, defaultValue, type } = column;
      if (defaultValue === undefined) continue;
      const words = type === 'boolean' ? defaultValueWords(field, defaultValue, lang) : defaultValue;
      expect(after(column)).toContain(`(${words})`);
    }
  });

  test('lists the columns of native invoices and timesheets', () => {
    expect(codeIn(text)).toContain(INVOICE_COLUMNS.join(', '));
    expect(codeIn(text)).toContain(Object.keys(TIMESHEET_COLUMNS).join(', '));
  });

  test('lists every problem that a person can settle', async () => {
    const asking = (await publishedProblems()).filter(({ asks }) => asks).map(({ code }) => code);
    const answered = namedRows(text)
      .filter((cells) => !registerNames.includes(nameOf(cells)))
      .map(nameOf);
    expect(answered.sort()).toEqual(asking);
  });
});

test('both guides give the same answers and the same example', () => {
  const [french, english] = GUIDES.map(({ text }) => ({
    answers: namedRows(text)
      .filter((cells) => !registerNames.includes(nameOf(cells)))
      .map((cells) => cells.flatMap(codeIn)),
    example: text.split('\n').filter((line) => /^ {4}[^ ]*,/.test(line)),
  }));
  expect(french).toEqual(english);
  expect(french?.example.length).toBeGreaterThan(20);
});
