import { afterAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNDAMAGED } from '../../test/importers/damaged-samples.js';
import { ReadingFolder } from '../../test/support/read-alone.js';
import { isWrittenOtherwise } from '../../test/support/written-otherwise.js';
import type { Problem } from '../domain/problem.js';
import type { SourcePeek } from '../domain/source-peek.js';
import { describePlace, type SourceRef } from '../domain/source-ref.js';
import type { ReadTimesheetEntry } from '../domain/timesheet.js';
import type { DossierPart, ReadPiece, SourceFile } from '../importers/importer.js';
import { nothing, WHOLE_FILE } from '../importers/peek/peek-reasons.js';
import { answer } from './child/answer.js';
import { DEFAULT_LIMITS } from './limits.js';
import type { ChildMessage } from './protocol.js';

/** A place that reading gave, and texts of the file that it stands for. */
interface Cited {
  at: SourceRef;
  values: (string | null | undefined)[];
}

interface Sample {
  title: string;
  name: string;
  part: DossierPart;
  bytes: () => Promise<Buffer>;
}

const FOLDERS: Record<string, DossierPart> = {
  'cra-grid': 'timesheets',
  einvoice: 'invoices',
  'invoice-table': 'invoices',
  ledes: 'invoices',
  'native-registers': 'register',
  timesheets: 'timesheets',
};
/** Registers are known by their name: `orders.missing-column.csv` is `orders.csv`. */
const nameOf = (name: string, part: DossierPart): string =>
  part === 'register' ? `register/${name.split('.')[0] ?? ''}.csv` : name;

const inFolders = Object.entries(FOLDERS).flatMap(([folder, part]) => {
  const names = readdirSync(join('server/importers', folder, 'samples'));
  return names
    .filter((name) => !/\.expected\.json$|\.md$/.test(name))
    .map((name): Sample => {
      const path = join('server/importers', folder, 'samples', name);
      return {
        title: path,
        name: nameOf(name, part),
        part,
        bytes: () => Promise.resolve(readFileSync(path)),
      };
    });
});
const made = UNDAMAGED.filter(({ title }) => !title.includes('/samples/'));

const MOST_PLACES = 8;

const folder = new ReadingFolder();
afterAll(() => {
  folder.remove();
});

async function read(file: SourceFile): Promise<ChildMessage[]> {
  const messages: ChildMessage[] = [];
  for await (const message of answer({ ask: 'read', file, limits: DEFAULT_LIMITS })) messages.push(message);
  return messages;
}

async function peek(file: SourceFile, at: SourceRef): Promise<SourcePeek> {
  for await (const message of answer({ ask: 'peek', file, at, reach: 'around', limits: DEFAULT_LIMITS })) {
    if (message.type === 'peek') return message.peek;
    if (message.type === 'refused') return { kind: 'none', reason: message.problem.message };
  }
  throw new Error('no answer');
}

/** Every place that stands with a value: what was read, and what could not be. */
function citedIn(messages: readonly ChildMessage[], file: string): Cited[] {
  return messages.flatMap((message): Cited[] => {
    if (message.type === 'problem' || message.type === 'refused') return [citedBy(message.problem)];
    if (message.type === 'entries') return message.entries.map(citedByEntry);
    if (message.type === 'invoice') return citedByInvoice(message);
    if (message.type !== 'register') return [];
    return message.rows.map(({ row, sheet, values }) => ({
      at: sheet === undefined ? { file, line: row } : { file, sheet, cell: `A${row}` },
      values: Object.values(values),
    }));
  });
}

/** In a grid of days, the cell of an entry holds its quantity; date and person stand at its edges. */
const citedByEntry = ({ source, date, quantity, personName, note }: ReadTimesheetEntry): Cited => {
  if (source.cell !== undefined) return { at: source, values: [quantity] };
  const apart = APART.find(([name]) => source.file.endsWith(name))?.[1];
  const values = { date, quantity, personName, note };
  return { at: source, values: Object.entries(values).flatMap(([key, one]) => (key === apart ? [] : [one])) };
};

/** What some trackers write apart from the entry: the day above its items or in a header, the person beside a report. */
const APART = [
  ['.timedot', 'date'],
  ['tempo-grid.csv', 'date'],
  ['boond-report.json', 'personName'],
] as const;

/** What was seen may be several cells of a row. */
const citedBy = ({ at, seen }: Problem): Cited => ({ at, values: seen?.split(' | ') ?? [] });

function citedByInvoice({ invoice }: Extract<ReadPiece, { type: 'invoice' }>): Cited[] {
  const lines = invoice.lines.map(({ source, id, name, quantity, unitPrice, net }) => ({
    at: source,
    values: [id, name, quantity, unitPrice, net],
  }));
  // The number of an invoice in a table may stand in a title, apart from the line that its place is.
  const own = invoice.source.path === undefined ? [] : [invoice.number, invoice.issueDate];
  return [{ at: invoice.source, values: own }, ...lines];
}

/** Texts shown of the very place, not of its neighbours. */
function textsOf(shown: SourcePeek): string[] {
  switch (shown.kind) {
    case 'cells':
      return shown.cited === null
        ? shown.cells.rows.flatMap(({ values }) => values)
        : [shown.cited.text, ...shown.cited.fields.map(({ text }) => text)];
    case 'lines': {
      const { line, lastLine, fields } = shown.cited;
      const own = shown.lines.filter((one) => one.line >= line && one.line <= lastLine);
      return [...own, ...fields].map(({ text }) => text);
    }
    case 'element': {
      const own = shown.element.filter(({ path }) => path.startsWith(shown.cited.path));
      return [
        shown.cited.text,
        ...own.flatMap(({ text, attributes }) => [text, ...attributes.map((one) => one.text)]),
      ];
    }
    case 'none':
      return [];
  }
}

/** A text as a cell of a CSV and a string of JSON may write it. */
const escapesOf = (text: string): string[] => [
  text,
  text.replaceAll('"', '""'),
  JSON.stringify(text).slice(1, -1),
];

/** The neighbourhood holds what is told of the place itself. */
function agree(shown: SourcePeek): void {
  if (shown.kind === 'cells' && shown.cited !== null) {
    const { columns, rows } = shown.cells;
    const row = rows.find((one) => one.row === shown.cited?.row);
    expect(row?.values[columns.indexOf(shown.cited.column)]).toBe(shown.cited.text);
  }
  if (shown.kind !== 'lines') return;
  const { line, lastLine, fields } = shown.cited;
  const own = shown.lines.filter((one) => one.line >= line && one.line <= lastLine);
  const written = own.map(({ text }) => text).join('\n');
  for (const { text } of shown.lines.length === 0 ? [] : fields)
    expect(written).toContain(escapesOf(text).find((one) => written.includes(one)) ?? text);
}

/** True when one of the texts is a value that was read, as the file writes it. */
function tells(texts: readonly string[], value: string): boolean {
  const [year = '', month = '', day = ''] = value.split('-');
  const dates = [`${day}/${month}/${year}`, `${month}/${day}/${year}`, year + month + day];
  const writings = /^\d{4}-\d\d-\d\d$/.test(value) ? [value, ...dates] : [value, ...(WORDS[value] ?? [])];
  // A 1 in the cell of a half-day is half a day; the cited cell comes first.
  if (value === '0.5' && texts[0] === '1') return true;
  return texts.some(
    (text) =>
      writings.some((writing) => text.replaceAll(' | ', '|').includes(writing)) ||
      (value !== '' &&
        !Number.isNaN(Number(value)) &&
        numbersIn(text).some((one) => isNear(one, Number(value)))),
  );
}

const WORDS: Readonly<Record<string, string[]>> = {
  yes: ['oui'],
  no: ['non'],
  '0.5': ['½', '1/2', 'X'],
  '1': ['X'],
};
const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.0001;

/** A cell as a number: `8 937,50`, `3,000.00`, `1.300,00 €`, `5 days`, `01:30:00` as hours. */
function numbersIn(text: string): number[] {
  const [, hours, minutes, seconds = '0'] = /^(\d+)[:h](\d\d)(?::(\d\d))?$/.exec(text) ?? [];
  if (hours !== undefined) return [Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600];
  const digits = text.replace(/[^\d,.-]/g, '');
  const decimal = digits.replace(/[,.](?=.*[,.])/g, '').replace(',', '.');
  return digits === '' ? [] : [Number(decimal), Number(digits.replaceAll(',', ''))];
}

/** Evenly among the places of a file: all of a small one, some of a grid. */
function some<T>(all: readonly T[]): T[] {
  const every = Math.ceil(all.length / MOST_PLACES);
  return all.filter((_, index) => index % every === 0);
}

describe.each([...inFolders, ...made])('$title', ({ name, part, bytes }) => {
  test('every place that reading gives is found, with its values', async () => {
    const content = await bytes();
    const path = folder.write(content);
    const file: SourceFile = { name, path, byteLength: content.length, part, answers: {} };
    const unseen: string[] = [];
    for (const { at, values } of some(citedIn(await read(file), name))) {
      const shown = await peek(file, at);
      if (Object.keys(at).length === 1) {
        expect(shown).toEqual(nothing(WHOLE_FILE));
        continue;
      }
      expect([at, shown.kind]).not.toEqual([at, 'none']);
      agree(shown);
      const texts = textsOf(shown);
      for (const value of values)
        if (typeof value === 'string' && !tells(texts, value) && !isWrittenOtherwise(value, texts))
          unseen.push(`${describePlace(at, 'en')}: “${value}” is not in ${texts.join(' ¦ ')}`);
    }
    expect(unseen).toEqual([]);
  });
});
