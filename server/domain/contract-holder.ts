import type { ResultContract } from './audit-result.js';
import { isSiretValid } from './siret.js';

type ResultHolder = ResultContract['suppliers'][number];

/**
 * The holder of a contract as a result names it: by its SIRET, else its VAT id, else its name, each as written. A number that
 * stands where the register wants a name is no name.
 */
export function contractHolder(
  siret: string | null,
  vatId: string | null,
  name: string | null,
): ResultHolder {
  const known = name === siret || name === vatId ? null : name;
  if (siret !== null) return { id: siret, scheme: 'SIRET', name: known, idValid: isSiretValid(siret) };
  if (vatId !== null) return { id: vatId, scheme: 'TVA', name: known, idValid: null };
  return { id: name ?? '', scheme: 'name', name, idValid: null };
}
