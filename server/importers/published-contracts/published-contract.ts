import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** Who holds a contract, or a part of it as a subcontractor. */
export interface Holder {
  /** `SIRET`, `TVA`…, as published; null when it is not said. */
  scheme: string | null;
  /** As written, never completed; null when it is not given. */
  id: string | null;
  name: string | null;
  at: SourceRef;
}

/** A day that the data states, or one that Déclic works out from them. */
export interface TermDate {
  date: CivilDate;
  assumed: boolean;
}

/** What publications of contracts say of one contract, whatever their format. What they do not say is null. */
export interface PublishedContract {
  at: SourceRef;
  ref: string;
  title: string | null;
  buyerName: string | null;
  buyerSiret: string | null;
  holders: readonly Holder[];
  start: TermDate;
  end: TermDate | null;
  notifiedOn: CivilDate | null;
  /** Without VAT, as in force. */
  amount: Decimal | null;
  /** Where the amount stands, and what is written there. */
  amountFrom: { at: SourceRef; seen: string } | null;
  currency: string | null;
  priceForm: 'fixed' | 'mixed' | null;
  /** Zone of public holidays where most of it is carried out: work may be done elsewhere. */
  place: string | null;
  /** Register columns that the data fills in with what cannot be used. */
  unusable: readonly string[];
  subcontracts: readonly Subcontract[];
}

/** A subcontractor that was declared, with the amount of its act as in force. */
export interface Subcontract {
  holder: Holder & { id: string };
  acceptedOn: CivilDate | null;
  amount: Decimal | null;
}
