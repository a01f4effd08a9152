import type { CivilDate } from '../../domain/civil-date.js';
import type { BilledLine } from '../facts/line.js';
import type { ContractFact } from '../facts/contract.js';
import type { DeclarationFact } from '../facts/declaration.js';
import { billsTime, guessed, isAuditedLine, lineSubject, unitWhere } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
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

/**
 * Does the line bill work? Travel, licences and other goods are none to declare, and a train ticket may be counted in pieces:
 * a piece is work for sure where it bills a deliverable, and is assumed to be where the price is not by time or somebody is
 * named.
 */
function workOf(line: BilledLine, { priceForm }: ContractFact): 'work' | 'assumed' | 'unknown' | 'none' {
  const sure = line.links.filter(({ how }) => how !== 'only-candidate');
  if (sure.some(({ deliverableRef }) => deliverableRef !== null)) return 'work';
  if (line.billedUnit === 'other') return 'none';
  // A vehicle is hired by the day as well: a text that says days or a lump sum does not say that it is work.
  if (line.billedUnit !== null) return line.unitHow === 'wording' ? 'assumed' : 'work';
  if (priceForm === 'fixed' || priceForm === 'work_units') return 'assumed';
  const named = sure.some(
    (link) => link.personKey !== null || link.personName !== null || link.profile !== null,
  );
  return named ? 'assumed' : 'unknown';
}

function finding(
  line: BilledLine,
  contract: ContractFact,
  found: Found,
  isWorkAssumed: boolean,
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
    },
    allocations: [],
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
 * and the declaration of AI use on a line priced by time has none: not enough to certify.
 */
export const rule = defineRule({
  id: 'ai-declaration-missing',
  code: 'I1',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'ai',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine', 'lineDeclarations'],
  params: {},
  messages,
  check({ billedLine: line, lineDeclarations }) {
    const { contract } = line.invoice;
    if (!isAuditedLine(line)) return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (contract.aiDeclarationRequired === 'no') return { outcome: 'notApplicable' };
    const work = workOf(line, contract);
    if (work === 'none') return { outcome: 'notApplicable' };
    const found = lackOf(line, contract, lineDeclarations);
    if (found !== null) {
      if (work === 'unknown') return { outcome: 'incomplete', missing: ['unit'] };
      return { outcome: 'flagged', findings: [finding(line, contract, found, work === 'assumed')] };
    }
    if (line.invoice.issueDate === null) return { outcome: 'incomplete', missing: ['issue_date'] };
    return { outcome: 'clean' };
  },
});
