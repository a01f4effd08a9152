import type { CivilDate } from '../../domain/civil-date.js';
import type { BilledLine } from '../facts/line.js';
import type { ContractFact } from '../facts/contract.js';
import type { DeclarationFact } from '../facts/declaration.js';
import { asksForDeclaration } from '../declaration-due.js';
import { billsTime, guessed, isAuditedLine, lineSubject, missingDate, unitWhere } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { boundWork, workOf } from './line-work.js';
import { messages, type Lack, type Values } from './messages.js';

/** Signature that counts: that of the first version, so that correcting a declaration never makes it late. */
function signedOn(declaration: DeclarationFact): CivilDate {
  return declaration.firstSignedAt ?? declaration.signedAt;
}

/** Both may speak of the same work: nothing says that they are about two deliverables. */
function sameWork(one: DeclarationFact, other: DeclarationFact): boolean {
  return (
    one.deliverableRef === null ||
    other.deliverableRef === null ||
    one.deliverableRef === other.deliverableRef
  );
}

/** Hours are asked where time is billed by time and AI was used: by this declaration or by another of the same work. */
function lacksHours(
  line: BilledLine,
  contract: ContractFact,
  declaration: DeclarationFact,
  all: readonly DeclarationFact[],
): boolean {
  const timePriced = (contract.priceForm === 'time' || contract.priceForm === 'mixed') && billsTime(line);
  if (contract.aiDeclarationRequired !== 'with_hours' || !timePriced) return false;
  if (declaration.humanHours !== null) return false;
  return all.some((other) => other.aiUse === 'used' && sameWork(declaration, other));
}

interface Found {
  lack: Lack;
  declaration: DeclarationFact | null;
}

/** What is missing, the most useful answer first; null when the declarations are there. */
function lackOf(line: BilledLine, contract: ContractFact, declarations: DeclarationFact[]): Found | null {
  const withoutHours = declarations.find((declaration) =>
    lacksHours(line, contract, declaration, declarations),
  );
  if (withoutHours !== undefined) return { lack: 'no_hours', declaration: withoutHours };
  const first = [...declarations].sort((a, b) => (signedOn(a) < signedOn(b) ? -1 : 1))[0];
  if (first === undefined) return { lack: 'absent', declaration: null };
  const { issueDate } = line.invoice;
  const late = issueDate !== null && signedOn(first) > issueDate;
  return late ? { lack: 'late', declaration: first } : null;
}

function finding(
  line: BilledLine,
  contract: ContractFact,
  found: Found,
  { isWorkAssumed, isBoundInPart }: { isWorkAssumed: boolean; isBoundInPart: boolean },
): FindingDraft<Values> {
  const { declaration, lack } = found;
  const deliverables = [...new Set(line.links.flatMap((link) => link.deliverableRef ?? []))];
  const own = declaration === null ? [line.source] : [line.source, declaration.source];
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
 * came after the work, asks for nothing.
 */
export const rule = defineRule({
  id: 'ai-declaration-missing',
  code: 'I1',
  version: 3,
  since: '0.1.0',
  class: 'fact',
  topic: 'ai',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine', 'lineDeclarations'],
  groundsInterruption: INTERRUPTION.missing,
  params: {},
  messages,
  check({ billedLine: line, lineDeclarations }) {
    const { contract } = line.invoice;
    if (!isAuditedLine(line)) return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (!asksForDeclaration(contract)) return { outcome: 'notApplicable' };
    const work = workOf(line, contract);
    const bound = boundWork(line, contract);
    if (work === 'none' || bound === 'none') return { outcome: 'notApplicable' };
    const found = lackOf(line, contract, lineDeclarations);
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
