import type { CivilDate } from '../../domain/civil-date.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** A person whom an invoice bills, with the employer that the list of people of its contract gives. */
export interface EmployedPerson {
  /** null: lines that bill time and name nobody, counted together. */
  personKey: string | null;
  personName: string | null;
  /** The tie to the line was only inferred. */
  guessed: boolean;
  /** SIREN of each employer that the list gives for the billed work; several: it does not say which. */
  employers: string[];
  employerName: string | null;
  /** The only employer holds the contract, alone or with others; null when no holder's SIREN is known. */
  isHolder: boolean | null;
  firstWorkDate: CivilDate | null;
  lastWorkDate: CivilDate | null;
  /** `period`: no timesheet gives the dates, they are the bounds of the billed period. */
  datedBy: 'timesheet' | 'period';
  /** The employer is in the register of subcontractors of the contract. */
  isRegistered: boolean;
  acceptedOn: CivilDate | null;
  /** When the request for acceptance was received. */
  declaredOn: CivilDate | null;
  /** The register of subcontractors names somebody for this contract; for any contract at all. */
  contractHasRegister: boolean;
  hasRegister: boolean;
  sources: SourceRef[];
}
