import { CONTRACTS } from './contracts.js';
import { KIOSK_CONTRACTS } from './kiosk-works.js';
import { DECLARED_CONTRACTS } from './declared-works.js';
import { PRESENCE_CONTRACTS } from './presence-works.js';
import { DUTY_CONTRACTS } from './duty-works.js';
import type { Row } from './model.js';
import { MOVING_CONTRACTS } from './moving-works.js';
import { NARRATIVE_CONTRACTS } from './narrative-works.js';

/** The register of contracts of the demonstration. */
export const ALL_CONTRACTS: readonly Row[] = [
  ...CONTRACTS,
  ...KIOSK_CONTRACTS,
  ...DECLARED_CONTRACTS,
  ...PRESENCE_CONTRACTS,
  ...DUTY_CONTRACTS,
  ...MOVING_CONTRACTS,
  ...NARRATIVE_CONTRACTS,
];

/** SIRET of the firm that holds a contract. Throws for one that the register does not have. */
export function holderOf(contract: string): string {
  const found = ALL_CONTRACTS.find((row) => row.contract_ref === contract)?.supplier_siret;
  if (found === undefined) throw new RangeError(`${contract} is not in the register of contracts`);
  return found;
}
