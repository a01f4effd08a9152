import type { FindingClass } from '../../domain/finding.js';
import { workAgainst } from '../ai-clause.js';
import { declarationKeys, relatedLines, workTime } from '../declaration-scope.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { ContractFact } from '../facts/contract.js';
import type { DeclarationFact, DeclarationSubject } from '../facts/declaration.js';
import { isAuditedPart } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Policy, type Values } from './messages.js';

/** Which clause the declared use meets; null when the contract admits it. */
function policyMet(contract: ContractFact, declaration: DeclarationFact): Policy | null {
  const { aiPolicy } = contract;
  if (aiPolicy === 'declare' || aiPolicy === 'free') return null;
  if (aiPolicy === 'prior_approval' && declaration.priorApprovalRef !== null) return null;
  return aiPolicy;
}

interface Weight {
  class?: FindingClass;
  note: boolean;
}

/**
 * A clause that nothing binds is a note to the buyer; work across the notification, or an approval quoted against a
 * ban, is for the contractor to explain; the rest is a fact.
 */
function weigh(
  contract: ContractFact,
  declaration: DeclarationFact,
  policy: Policy,
  across: boolean,
): Weight {
  if (policy === 'unspecified' || contract.aiPolicyBindingRef === null) return { class: 'weak', note: true };
  const open = across || declaration.priorApprovalRef !== null;
  return open ? { class: 'question', note: false } : { note: false };
}

function finding(
  subject: DeclarationSubject,
  contract: ContractFact,
  parts: BilledPart[],
  policy: Policy,
  across: boolean,
): FindingDraft<Values> {
  const { declaration } = subject;
  const { note, ...weight } = weigh(contract, declaration, policy, across);
  const own = [declaration.source, ...parts.map((part) => part.source)];
  return {
    subject: declarationKeys(subject, parts),
    values: {
      declaration: declaration.ref,
      signedAt: declaration.signedAt,
      deliverable: declaration.deliverableRef,
      contract: contract.ref,
      policy,
      bindingRef: contract.aiPolicyBindingRef,
      notifiedOn: contract.aiPolicyNotifiedOn,
      priorApprovalRef: declaration.priorApprovalRef,
      across,
      note,
    },
    allocations: [],
    evidence: [...own, contract.source],
    supplierEvidence: own,
    related: relatedLines(parts),
    ...weight,
    ...(note ? { audience: ['buyer'] } : {}),
  };
}

/** I2: AI use declared where the contract forbids it, or asks for a prior approval that the declaration does not quote. */
export const rule = defineRule({
  id: 'ai-use-forbidden',
  code: 'I2',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'ai',
  audience: ['buyer', 'supplier'],
  per: 'declaration',
  needs: ['declarationSubject', 'declarationLines'],
  params: {},
  messages,
  check({ declarationSubject: subject, declarationLines }) {
    const { declaration, contract } = subject;
    if (declaration.aiUse === 'none') return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    const policy = policyMet(contract, declaration);
    if (policy === null) return { outcome: 'clean' };
    const time = workTime(subject);
    const work = workAgainst(time, contract);
    if (work === null) return { outcome: 'incomplete', missing: time.missing };
    if (work === 'before') return { outcome: 'clean' };
    const parts = declarationLines.filter(isAuditedPart);
    return {
      outcome: 'flagged',
      findings: [finding(subject, contract, parts, policy, work === 'across')],
    };
  },
});
