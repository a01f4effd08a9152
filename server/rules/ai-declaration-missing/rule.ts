import type { BilledLine } from '../facts/line.js';
import type { ContractFact } from '../facts/contract.js';
import { asksForDeclaration } from '../declaration-due.js';
import { guessed, isAuditedLine, lineSubject, missingDate, unitWhere } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { markOf, NAMED_MARKS } from '../trace-wording.js';
import { lackOf, signedOn, type Found } from './lack-of.js';
import { boundWork, workOf } from './line-work.js';
import { messages, type Values } from './messages.js';

/** Places of statements named in one finding. */
const NAMED = 20;

function finding(
  line: BilledLine,
  contract: ContractFact,
  found: Found,
  { isWorkAssumed, isBoundInPart }: { isWorkAssumed: boolean; isBoundInPart: boolean },
): FindingDraft<Values> {
  const { declaration, lack, statements } = found;
  const deliverables = [...new Set(line.links.flatMap((link) => link.deliverableRef ?? []))];
  const own = [
    line.source,
    ...(declaration === null ? [] : [declaration.source]),
    ...statements.slice(0, NAMED).map(({ at }) => at),
  ];
  const [deliverable] = deliverables;
  return {
    subject: {
      ...lineSubject(line),
      ...(deliverable !== undefined && deliverables.length === 1 ? { deliverable } : {}),
    },
    values: {
      line: line.line,
      invoice: line.invoice.ref,
      contract: contract.ref,
      deliverables,
      lack,
      withHours: contract.aiDeclarationRequired === 'with_hours',
      declaration: declaration?.ref ?? null,
      signedAt: declaration === null ? null : signedOn(declaration),
      issueDate: line.invoice.issueDate,
      since: isBoundInPart ? contract.aiPolicyNotifiedOn : null,
      ...(statements.length === 0
        ? {}
        : { stated: statements.slice(0, NAMED_MARKS).map(markOf), statedCount: statements.length }),
    },
    allocations: [],
    // For which part it was due is for the contractor to say.
    ...(isBoundInPart ? { class: 'question' } : {}),
    evidence: [...own, contract.source],
    supplierEvidence: own,
    assumed: [
      ...guessed(line.invoice.contractHow, 'contract_ref'),
      ...unitWhere(isWorkAssumed || (lack === 'no_hours' && line.unitHow === 'wording')),
    ],
    rung: 'declared_hours',
  };
}

/**
 * I1: the contract asks for an AI-use declaration and there is none at the date of the invoice; or it asks for hours
 * and the declaration of AI use on a line priced by time has none: not enough to certify. A clause that nothing binds, or that
 * came after the work, asks for nothing. What a delivered file states of AI use is told beside.
 */
export const rule = defineRule({
  id: 'ai-declaration-missing',
  code: 'I1',
  version: 4,
  since: '0.1.0',
  class: 'fact',
  topic: 'ai',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine', 'lineDeclarations', 'lineStatements'],
  groundsInterruption: INTERRUPTION.missing,
  params: {},
  messages,
  check({ billedLine: line, lineDeclarations, lineStatements }) {
    const { contract } = line.invoice;
    if (!isAuditedLine(line)) return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (!asksForDeclaration(contract)) return { outcome: 'notApplicable' };
    const work = workOf(line, contract);
    const bound = boundWork(line, contract);
    if (work === 'none' || bound === 'none') return { outcome: 'notApplicable' };
    const found = lackOf(line, contract, lineDeclarations, lineStatements);
    if (found !== null) {
      if (work === 'unknown') return { outcome: 'incomplete', missing: ['unit'] };
      if (bound === 'unknown') return { outcome: 'incomplete', missing: missingDate(line) };
      const doubts = { isWorkAssumed: work === 'assumed', isBoundInPart: bound === 'part' };
      return { outcome: 'flagged', findings: [finding(line, contract, found, doubts)] };
    }
    if (line.invoice.issueDate === null) return { outcome: 'incomplete', missing: ['issue_date'] };
    return { outcome: 'clean' };
  },
});
