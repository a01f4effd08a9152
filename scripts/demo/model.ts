import type { CivilDate } from '../../server/domain/civil-date.js';
import type { Decimal } from '../../server/domain/decimal.js';

/** A file of the dossier: its path inside it, and its bytes (text is UTF-8). */
export interface DemoFile {
  path: string;
  content: string | Uint8Array;
}

/** A row of a register: native column → value; what is left out is unknown. */
export type Row = Readonly<Record<string, string>>;

/** An invented firm. */
export interface Contractor {
  name: string;
  siret: string;
}

/** An allowance, as a positive amount. */
export interface DemoAllowance {
  amount: Decimal;
  reason: string;
}

/** A billed line; prices are without VAT. */
export interface DemoLine {
  id: string;
  text: string;
  quantity: Decimal;
  unit: 'day' | 'hour' | 'lump';
  price: Decimal;
  allowance?: DemoAllowance;
  /** Net amount as written, where it is not quantity × price − allowance. */
  writtenNet?: Decimal;
  from?: CivilDate;
  to?: CivilDate;
  /** Key of a person of the team of the contract; the document shows the name. */
  person?: string;
  /** Profile as billed, where it is not that of the person in the team. */
  profile?: string;
  deliverable?: string;
}

/** An invoice of the demonstration, whatever the format it is written in. */
export interface DemoInvoice {
  number: string;
  issued: CivilDate;
  /** When the delay of payment begins: receipt or acceptance, where either is later than the invoice itself. */
  payableFrom?: CivilDate;
  contractor: Contractor;
  contract: string;
  order?: string;
  /** UNTDID 1001: 380 invoice, 381 credit note, 384 corrected invoice. */
  type?: '380' | '381' | '384';
  cites?: string;
  allowance?: DemoAllowance;
  /** Total without VAT as written, where the lines add up to another one. */
  writtenTotal?: Decimal;
  /** VAT rate in percent, where it is not the usual one. */
  vatRate?: Decimal;
  /** VAT as written, where it is not the total at that rate. */
  writtenVat?: Decimal;
  attachments?: readonly { name: string; content: string }[];
  /** What the page of its PDF shows, where that is not what the data inside say. */
  page?: DemoInvoice;
  lines: readonly DemoLine[];
}

/** Time of one person on one contract. Days are days of the contract. */
export interface WorkedDay {
  person: string;
  date: CivilDate;
  days: Decimal;
  task: string;
}
