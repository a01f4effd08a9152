import type { Contractor, DemoAllowance } from '../../scripts/demo/model.js';
import type { CivilDate } from '../../server/domain/civil-date.js';
import type { Decimal } from '../../server/domain/decimal.js';

/** Columns of a register row; what is left out is unknown. */
export type Row = Readonly<Record<string, string>>;

/** A contract of the world, as its register row says. */
export interface WorldContract {
  ref: string;
  supplier: Contractor;
  place: string;
  hoursPerDay: Decimal;
}

/** Somebody approved on a contract, with the price of a day of its profile. */
export interface WorldPerson {
  key: string;
  name: string;
  profile: string;
  dayRate: Decimal;
}

/** A billed line, without VAT. */
export interface WorldLine {
  /** Free text; no digits, so that it names no reference. */
  text?: string;
  quantity: Decimal;
  /** `day` unless it says so. */
  unit?: 'day' | 'hour' | 'lump';
  price: Decimal;
  person?: WorldPerson;
  deliverable?: string;
  from?: CivilDate;
  to?: CivilDate;
  /** Only in UBL. */
  allowance?: DemoAllowance;
  /** Net amount as written, where it is not quantity × price − allowance. */
  writtenNet?: Decimal;
}

/** An invoice of the world. Totals follow from its lines. */
export interface WorldInvoice {
  contract: WorldContract;
  /** The next number of the contractor unless given. */
  number?: string;
  issued: CivilDate;
  order?: string;
  /** UNTDID 1001; 380 unless given. */
  type?: '380' | '381' | '384';
  cites?: string;
  allowance?: DemoAllowance;
  /** Total without VAT as written, where the lines add up to another one. */
  writtenTotal?: Decimal;
  /** Percent; 20 unless given. */
  vatRate?: Decimal;
  /** VAT as written, where it is not the total at that rate. */
  writtenVat?: Decimal;
  /** Electronic formats only. */
  attachments?: readonly { name: string; content: string }[];
  /** By chance unless given. */
  format?: 'native' | 'ubl' | 'cii' | 'facturx';
  /** What the page of a Factur-X shows otherwise than its data. */
  page?: { issued?: CivilDate; number?: string; writtenTotal?: Decimal };
  lines: readonly WorldLine[];
}
