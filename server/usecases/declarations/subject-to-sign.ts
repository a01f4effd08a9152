import type { ContractorDeclaration, DeclarationTarget } from '../reads/declaration-reads.js';
import type { DeclarationSubject } from './declaration-file.js';

/**
 * What a new declaration speaks of, and the one in force that it corrects. A correction keeps the subject of what it
 * corrects, so that nothing loses its declaration. One of a period or of a whole invoice covers others too: it stays in
 * force, and the new one speaks of the target alone.
 */
export function subjectToSign(target: DeclarationTarget): {
  subject: DeclarationSubject;
  corrects: string | null;
} {
  const { last } = target;
  if (last === null || !isNarrow(last)) return { subject: subjectOf(target), corrects: null };
  const { deliverableRef, invoiceNumber, lineId } = last;
  const { contractRef } = target.contract;
  return { subject: { contractRef, deliverableRef, invoiceNumber, lineId }, corrects: last.declarationKey };
}

const isNarrow = (last: ContractorDeclaration): boolean =>
  last.periodStart === null && last.periodEnd === null && (last.deliverableRef ?? last.lineId) !== null;

function subjectOf({ contract, deliverable, invoice, line }: DeclarationTarget): DeclarationSubject {
  const { contractRef } = contract;
  if (deliverable !== null)
    return { contractRef, deliverableRef: deliverable.deliverableRef, invoiceNumber: null, lineId: null };
  return {
    contractRef,
    deliverableRef: null,
    invoiceNumber: invoice?.number ?? null,
    lineId: line?.ref ?? null,
  };
}
