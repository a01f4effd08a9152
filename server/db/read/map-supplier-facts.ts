import type {
  InvoiceRun,
  KnownBy,
  LikeSupplier,
  MonthEnd,
  SupplierFact,
} from '../../rules/facts/supplier.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { orNull, text, type Row } from './row.js';

/** Rows of the questions about a contractor as the types that rules read. */

export const toSupplierFact = (row: Row): SupplierFact => ({
  supplierKey: text(row, 'supplierKey'),
  supplierName: orNull(row, 'supplierName'),
  source: row.source as SourceRef,
});

export const toKnownBy = (row: Row): KnownBy => ({
  number: row.number === true,
  account: row.account === true,
});

export const toLikeSupplier = (row: Row): LikeSupplier => ({
  by: row.by as LikeSupplier['by'],
  otherSupplierKey: text(row, 'otherSupplierKey'),
  otherSupplierName: orNull(row, 'otherSupplierName'),
  nameKey: orNull(row, 'nameKey'),
  otherNameKey: orNull(row, 'otherNameKey'),
  shared: orNull(row, 'shared'),
  holders: row.holders as number,
  source: row.source as SourceRef,
  otherSource: row.otherSource as SourceRef,
});

export const toMonthEnd = (row: Row): MonthEnd => ({
  month: text(row, 'month'),
  currency: text(row, 'currency'),
  amount: text(row, 'amount'),
  invoices: row.invoices as number,
  monthAmount: text(row, 'monthAmount'),
  isPartial: row.isPartial === true,
  sources: row.sources as SourceRef[],
});

export const toInvoiceRun = (row: Row): InvoiceRun => ({
  numbered: row.numbered as number,
  run:
    row.length == null
      ? null
      : {
          length: row.length as number,
          first: text(row, 'first'),
          last: text(row, 'last'),
          firstDate: orNull(row, 'firstDate'),
          lastDate: orNull(row, 'lastDate'),
          byMonth: row.byMonth === true,
          ownSeries: row.ownSeries === true,
          sources: row.sources as SourceRef[],
        },
  people: (row.people ?? null) as number | null,
});
