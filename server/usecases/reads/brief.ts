import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** A supplier as lists name it. The name is null where no document gives one. */
export interface SupplierBrief {
  id: string;
  name: string | null;
}

export interface ContractBrief {
  id: string;
  contractRef: string;
  title: string | null;
}

/** A place with its document, where the organisation has one document of that name that may be shown to the viewer. */
export interface PlacedSource extends SourceRef {
  documentId: string | null;
}

/** Money of one currency, without VAT; null where one of the invoices that it adds up does not say its own. */
export interface Money {
  currency: string;
  amount: Decimal | null;
}
