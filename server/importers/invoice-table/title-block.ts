import type { SourceRef } from '../../domain/source-ref.js';
import type { SheetCell } from '../table.js';
import { normaliseHeader } from '../tables/header-match.js';
import type { TableRow, TableSource } from '../tables/table-source.js';
import { INVOICE_HEADERS, type InvoiceField } from './invoice-synonyms.js';

/** A field of the document read above the table: its cell, or the text behind its label in the same cell. */
export interface TitleValue {
  cell: SheetCell;
  at: SourceRef;
}

/** Fields that a title block may carry; the others only mean something as columns. */
const TITLE_FIELDS: ReadonlySet<InvoiceField> = new Set([
  'number',
  'issueDate',
  'dueDate',
  'supplier',
  'siret',
  'vatId',
  'contract',
  'order',
  'currency',
  'period',
  'periodStart',
  'periodEnd',
]);

const LABEL_AND_VALUE = /^([^:]{2,40}?)\s*:\s*(.+)$/;
/** `Facture n° F-2026-014`: a number needs no colon. */
const NUMBERED = /^((?:facture|invoice)\s+(?:n\s?[°º]|no\.?|number|num[ée]ro))\s*:?\s*(\S.*)$/i;

/** Labelled values in the rows above a table: `Date : 30/09/2026` in one cell, or label and value side by side. */
export function readTitleBlock(
  source: Pick<TableSource, 'at'>,
  rows: readonly TableRow[],
): Map<InvoiceField, TitleValue> {
  const found = new Map<InvoiceField, TitleValue>();
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      if (cell.kind !== 'text' || cell.merged === 'covered') return;
      const text = cell.text.trim();
      const inside = NUMBERED.exec(text) ?? LABEL_AND_VALUE.exec(text);
      const field = fieldOf(inside?.[1] ?? text.replace(/:$/, ''));
      if (field === undefined || found.has(field)) return;
      if (inside?.[2] !== undefined) {
        found.set(field, { cell: { text: inside[2].trim(), kind: 'text' }, at: source.at(row.row, column) });
        return;
      }
      const beside = row.cells.findIndex(
        (other, index) => index > column && other.kind !== 'empty' && other.merged !== 'covered',
      );
      const value = row.cells[beside];
      if (value) found.set(field, { cell: value, at: source.at(row.row, beside) });
    });
  }
  return found;
}

function fieldOf(label: string): InvoiceField | undefined {
  const field = INVOICE_HEADERS.get(normaliseHeader(label))?.field;
  return field !== undefined && TITLE_FIELDS.has(field) ? field : undefined;
}
