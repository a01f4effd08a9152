import type { CivilDate } from '../../domain/civil-date.js';
import type { CitedReference, ReferenceFault } from '../../domain/file-evidence.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';

/** Why a reference cannot be right as it is written; `future`: it is dated after the day on which the file was there. */
export type ToldFault = ReferenceFault | 'future';

/** A reference that is asked about. */
export interface FaultyReference {
  kind: CitedReference['kind'];
  text: string;
  fault: ToldFault;
  at: SourceRef;
}

/**
 * The references of the files whose very form cannot be right, in their order, each once.
 * @param on the day on which the file was there at the latest
 */
export function faultyReferences(files: readonly DeliverableFile[], on: CivilDate): FaultyReference[] {
  const found = new Map<string, FaultyReference>();
  for (const { references } of files) {
    for (const { kind, text, fault, datedOn, at } of references) {
      const told = fault ?? (datedOn !== undefined && datedOn > on ? 'future' : undefined);
      if (told !== undefined && !found.has(text)) found.set(text, { kind, text, fault: told, at });
    }
  }
  return [...found.values()];
}
