import type { ContractFact } from './facts/contract.js';

/** The contract asks for a declaration of AI use, in a clause that binds. */
export function asksForDeclaration({
  aiDeclarationRequired,
  aiPolicy,
  aiPolicyBindingRef,
}: ContractFact): boolean {
  return aiDeclarationRequired !== 'no' && aiPolicy !== 'unspecified' && aiPolicyBindingRef !== null;
}
