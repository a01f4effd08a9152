import type { AiTrace } from '../../domain/file-evidence.js';
import type { DeclarationFact } from '../facts/declaration.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import { statedTraces } from '../traces-of-files.js';
import { namingIt } from './contradicting.js';

/** A declaration of no use, and what a delivered file states of some. */
export interface FileAgainstNone {
  declaration: DeclarationFact;
  statements: AiTrace[];
}

/**
 * The last declaration of the contractor that no AI was used for the deliverable, where its own delivered file states some.
 * Null where a use is declared too; where no declaration is of the whole work: of a stage, of a line, of another period, of a
 * subcontractor, or signed before the work began.
 */
export function fileAgainstNone(
  deliverable: DeliverableFact,
  declarations: readonly DeclarationFact[],
  files: readonly DeliverableFile[],
): FileAgainstNone | null {
  if (declarations.some(({ aiUse }) => aiUse === 'used')) return null;
  const declaration = namingIt(deliverable, declarations).findLast((one) => isOfTheWhole(one, deliverable));
  const statements = statedTraces(files);
  return declaration === undefined || statements.length === 0 ? null : { declaration, statements };
}

/** Somebody stated that no AI was used, and there is a file to set beside. */
export const isComparable = (
  deliverable: DeliverableFact,
  declarations: readonly DeclarationFact[],
  files: readonly DeliverableFile[],
): boolean =>
  files.some(({ measured }) => measured !== null) &&
  namingIt(deliverable, declarations).some((one) => isOfTheWhole(one, deliverable));

function isOfTheWhole(declaration: DeclarationFact, { periodStart, periodEnd }: DeliverableFact): boolean {
  const { aiUse, stages, lineId, invoiceNumber, subcontractor, supplierKey } = declaration;
  if (aiUse !== 'none' || stages.length > 0 || supplierKey === '') return false;
  if (lineId !== null || invoiceNumber !== null || subcontractor !== null) return false;
  const { periodStart: from, periodEnd: to, signedAt } = declaration;
  if (from !== null && (periodStart === null || periodStart < from)) return false;
  if (to !== null) return periodEnd !== null && periodEnd <= to;
  return periodStart === null || signedAt >= periodStart;
}
