import { asksForDeclaration } from '../declaration-due.js';
import { lateOrEdited } from './rule.js';

/**
 * I12 when every correction was told to the contractor, and so was a first declaration after the earliest dated invoice, whatever
 * the day on which the clause was notified.
 */
export const version1 = lateOrEdited(1, {
  correction: () => 'edited',
  first: ({ declaration, contract }, parts) => {
    const first = declaration.firstSignedAt ?? declaration.signedAt;
    const [issued] = parts.flatMap(({ issueDate }) => issueDate ?? []).sort();
    const isDue = contract !== null && asksForDeclaration(contract) && issued !== undefined && first > issued;
    return isDue ? 'late' : 'noted';
  },
});
