import { Refusal } from '../refusal.js';
import type { LastSigned } from './declaration-ports.js';

/**
 * What a new declaration replaces: what its form shows as corrected, and nothing else. A form cannot show the last one signed
 * here while its file waits to be read. Both were then signed from the same form: the new one replaces that one, which
 * replaces what both forms show, so that one alone is left in force in whatever order they are read.
 * @throws Refusal `wrong-state` where that one replaces something else: a file names one declaration, and the other would
 * stay in force
 */
export function replacedDeclaration(corrects: string | null, before: LastSigned | null): string | null {
  if (before === null || before.isRead) return corrects;
  if (before.supersedes === corrects) return before.declarationRef;
  const { declarationRef } = before;
  throw new Refusal('wrong-state', {
    fr: `Votre déclaration ${declarationRef} n’est pas encore lue, et une autre est arrivée depuis. Revenez au formulaire dans un instant : il montrera ce que vous remplacez.`,
    en: `Your declaration ${declarationRef} has not been read yet, and another one came in since. Come back to the form in a moment: it will show what you replace.`,
  });
}
