import { afterAll } from '@jest/globals';
import ExcelJS, { type CellValue } from 'exceljs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../../scripts/samples/replace-file.js';
import type { FormField } from '../../server/domain/answer-form.js';
import type { ReadInvoice } from '../../server/domain/invoice.js';
import type { Problem } from '../../server/domain/problem.js';
import type { ReadTimesheetEntry } from '../../server/domain/timesheet.js';
import type { ColumnMemory, DossierPart, ReadMapping } from '../../server/importers/importer.js';
import { answer } from '../../server/sandbox/child/answer.js';
import { DEFAULT_LIMITS } from '../../server/sandbox/limits.js';

const folder = mkdtempSync(join(tmpdir(), 'declic-mapped-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a child says of one table. */
export interface Read {
  format: string;
  kind: string;
  refused: string | null;
  entries: ReadTimesheetEntry[];
  invoices: ReadInvoice[];
  columns: Record<string, string>[];
  problems: Problem[];
  mapping: ReadMapping | null;
  form: readonly FormField[];
}

/** Reads a file through the very code of a child; its folder is its part. */
export async function read(
  name: string,
  content: string | Uint8Array,
  answers: Record<string, string> = {},
  mappings: readonly ColumnMemory[] = [],
): Promise<Read> {
  const path = join(folder, 'file.bin');
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  replaceFile(path, bytes);
  const part = name.includes('/') ? (name.split('/')[0] as DossierPart) : 'any';
  const file = { name, path, byteLength: bytes.byteLength, part, answers, mappings };
  const found: Read = {
    format: '',
    kind: '',
    refused: null,
    entries: [],
    invoices: [],
    columns: [],
    problems: [],
    mapping: null,
    form: [],
  };
  for await (const message of answer({ ask: 'read', file, limits: DEFAULT_LIMITS })) {
    if (message.type === 'identified') Object.assign(found, { format: message.format, kind: message.kind });
    else if (message.type === 'format') Object.assign(found, { format: message.format, kind: message.kind });
    else if (message.type === 'entries') found.entries.push(...message.entries);
    else if (message.type === 'invoice') found.invoices.push(message.invoice);
    else if (message.type === 'columns') found.columns.push(message.columns);
    else if (message.type === 'mapping') found.mapping = message.mapping;
    else if (message.type === 'problem') found.problems.push(message.problem);
    else if (message.type === 'refused') found.refused = message.problem.code;
  }
  found.form = found.problems.find(({ code }) => code === 'column-mapping')?.form ?? [];
  return found;
}

/** A workbook of these cells; `shape` merges and formats. */
export async function workbook(
  sheets: Record<string, Record<string, CellValue>>,
  shape: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value;
    shape(sheet);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The answer about columns. */
export const map = (line: string): Record<string, string> => ({ 'column-mapping': line });
export const codes = ({ problems }: Read): string[] => problems.map(({ code }) => code);
/** Column → what is proposed for it, and how surely. */
export const proposed = ({ form }: Read): Record<string, string> =>
  Object.fromEntries(
    form.map((field) => [field.name, `${field.proposed ?? '?'} ${field.confidence ?? '-'}`]),
  );
export const times = ({ entries }: Read): string[] =>
  entries.map((entry) => `${entry.date} ${entry.personName ?? '?'} ${entry.quantity} ${entry.unit}`);

/** A timesheet of no known format, with its total, and what its columns hold. */
export const SHEET = `Qui;Jour;Tps;Quoi
Camille Exemple;14/09/2026;7,5;Analyse
Camille Exemple;15/09/2026;6,25;Recette
Total;;13,75;
`;
export const SHEET_BY = 'Qui=person; Jour=date; Tps=hours; Quoi=description';

/** Invoices of no known format, and what their columns hold. */
export const BILLS = `Pièce réf.;Emise;Tiers payé;Quoi;Qté prestée;Px;Somme
F-12;30/09/2026;Studio Rivage;Étude;2;600,00;1200,00
F-12;30/09/2026;Studio Rivage;Recette;1;600,00;600,00
`;
export const BILLS_BY =
  '"Pièce réf."=number; Emise=date; "Tiers payé"=supplier; Quoi=description; "Qté prestée"=days; Px=daily-rate; Somme=net';
