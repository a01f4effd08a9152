import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/**
 * Base fact of the grain `supplier`: a contractor that a contract or an invoice names. What a rule says of it names this one
 * alone to a contractor: another's name, number or amount is for the buyer.
 */
export interface SupplierFact {
  /** SIRET, else VAT id, else SIREN, else name. */
  supplierKey: string;
  supplierName: string | null;
  /** Where it is first named: its first contract in the register, else its first invoice. */
  source: SourceRef;
}

/** What identifies a contractor beyond its name. */
export interface KnownBy {
  /** A SIREN or a VAT id. */
  number: boolean;
  /** A bank account, on a contract of the register. */
  account: boolean;
}

/**
 * Another contractor that shares something with this one, and came before it: first invoice, else start of the first contract,
 * then its key. `account`: the same IBAN on contracts of both; `vat`: a document of one bears the VAT id of the other; `name`:
 * one of the two is known by its name alone, and the names are the same or may differ by one letter.
 */
export interface LikeSupplier {
  by: 'account' | 'vat' | 'name';
  otherSupplierKey: string;
  otherSupplierName: string | null;
  /** Names without legal form, marks and spaces. */
  nameKey: string | null;
  otherNameKey: string | null;
  /** The IBAN or VAT id that is shared, without spaces; null for a name. */
  shared: string | null;
  /** Contractors whose contracts give that account. */
  holders: number;
  source: SourceRef;
  otherSource: SourceRef;
}

/**
 * What a contractor billed in a month and in its last ten days, by date of issue: current and credited invoices, credit notes taken
 * off; every month from its first invoice to its last, in its order. Only of contractors that billed in the last ten days of a
 * December, in the currency of those invoices.
 */
export interface MonthEnd {
  /** First day of the month. */
  month: CivilDate;
  currency: string;
  /** Of the last ten days; then of the whole month. */
  amount: Decimal;
  invoices: number;
  monthAmount: Decimal;
  /** The amount of one of its invoices is not known. */
  isPartial: boolean;
  /** The first twenty invoices, of a December alone. */
  sources: SourceRef[];
}

/** Numbers that follow each other one by one among all invoices and credit notes of a contractor, whatever became of them. */
export interface InvoiceRun {
  /** Documents that bear a number. */
  numbered: number;
  /** The longest run; null where no two numbers follow. */
  run: {
    length: number;
    first: string;
    last: string;
    firstDate: CivilDate | null;
    lastDate: CivilDate | null;
    /** Each number is that of its month, or of the month before its issue (9, 2609, 202609): it says when, not how many. */
    byMonth: boolean;
    /** The numbers begin with the reference of a contract or order of ours: a series kept for us. */
    ownSeries: boolean;
    sources: SourceRef[];
  } | null;
  /** Approved people on all contracts of the contractor; null where none lists its people. */
  people: number | null;
}
