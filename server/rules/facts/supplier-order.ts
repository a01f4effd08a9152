import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** An order of a contract of one contractor, for contractors that have at least two. */
export interface SupplierOrder {
  contractRef: string;
  orderRef: string;
  orderedOn: CivilDate | null;
  /** Without VAT, in `currency`. */
  amount: Decimal | null;
  currency: string;
  /** The first two digits of its CPV code; null when it gives none. */
  cpvDivision: string | null;
  /** Highest amount that the contract lets one signatory order. */
  signatureLimit: Decimal | null;
  source: SourceRef;
}
