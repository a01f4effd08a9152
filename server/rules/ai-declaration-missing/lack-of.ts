import type { CivilDate } from '../../domain/civil-date.js';
import type { AiTrace } from '../../domain/file-evidence.js';
import type { BilledLine } from '../facts/line.js';
import type { ContractFact } from '../facts/contract.js';
import type { DeclarationFact } from '../facts/declaration.js';
import { billsTime } from '../line-scope.js';
import type { Lack } from './messages.js';

/** Signature that counts: that of the first version, so that correcting a declaration never makes it late. */
export function signedOn(declaration: DeclarationFact): CivilDate {
  return declaration.firstSignedAt ?? declaration.signedAt;
}

/** Both may speak of the same work: nothing says that they are about two deliverables. */
function sameWork(one: DeclarationFact, other: DeclarationFact): boolean {
  return (
    one.deliverableRef === null ||
    other.deliverableRef === null ||
    one.deliverableRef === other.deliverableRef
  );
}

/** Hours are asked where time is billed by time and AI was used: by this declaration or by another of the same work. */
function lacksHours(
  line: BilledLine,
  contract: ContractFact,
  declaration: DeclarationFact,
  all: readonly DeclarationFact[],
): boolean {
  const timePriced = (contract.priceForm === 'time' || contract.priceForm === 'mixed') && billsTime(line);
  if (contract.aiDeclarationRequired !== 'with_hours' || !timePriced) return false;
  if (declaration.humanHours !== null) return false;
  return all.some((other) => other.aiUse === 'used' && sameWork(declaration, other));
}

export interface Found {
  lack: Lack;
  declaration: DeclarationFact | null;
  /** What delivered files state of AI use, where nothing is signed. */
  statements: readonly AiTrace[];
}

/** What is missing, the most useful answer first; null when the declarations are there. */
export function lackOf(
  line: BilledLine,
  contract: ContractFact,
  declarations: readonly DeclarationFact[],
  statements: readonly AiTrace[],
): Found | null {
  const withoutHours = declarations.find((declaration) =>
    lacksHours(line, contract, declaration, declarations),
  );
  if (withoutHours !== undefined) return { lack: 'no_hours', declaration: withoutHours, statements: [] };
  const first = [...declarations].sort((a, b) => (signedOn(a) < signedOn(b) ? -1 : 1))[0];
  if (first === undefined) return { lack: 'absent', declaration: null, statements };
  const { issueDate } = line.invoice;
  const late = issueDate !== null && signedOn(first) > issueDate;
  return late ? { lack: 'late', declaration: first, statements: [] } : null;
}
