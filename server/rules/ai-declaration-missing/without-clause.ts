import type { Before } from '../earlier-version.js';
import type { BilledLine } from '../facts/line.js';

/** What the contract asks for was asked whatever the clause and its date. */
export const withoutClause: Before = (facts) => {
  const line = facts.billedLine as BilledLine | undefined;
  const contract = line?.invoice.contract ?? null;
  if (line === undefined || contract === null) return facts;
  const asked = {
    ...contract,
    aiPolicy: contract.aiPolicy === 'unspecified' ? ('declare' as const) : contract.aiPolicy,
    aiPolicyBindingRef: contract.aiPolicyBindingRef ?? '',
    aiPolicyNotifiedOn: null,
  };
  return { ...facts, billedLine: { ...line, invoice: { ...line.invoice, contract: asked } } };
};
