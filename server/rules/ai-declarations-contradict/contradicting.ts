import type { Decimal } from '../../domain/decimal.js';
import { fold, referenceKey } from '../../domain/names.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeclarationFact } from '../facts/declaration.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import { limitOf } from '../limit-of.js';
import { isAuditedPart, partSubject } from '../line-scope.js';
import type { GrainFacts } from '../facts/grain-facts.js';
import { defineRule, type FindingDraft, type Rule, type RuleAnswer } from '../rule.js';
import { messages, type Stated, type Values } from './messages.js';
import { differenceOf, type Difference } from './same-work.js';

/** Declarations named in one finding; the others are counted. */
const NAMED = 20;

type AskedFacts = Pick<
  GrainFacts['deliverable'],
  'deliverableFact' | 'deliverableDeclarations' | 'deliverableLines'
>;

interface Pair {
  one: DeclarationFact;
  other: DeclarationFact;
  difference: Difference;
}

const author = ({ supplierKey, subcontractor }: DeclarationFact): string =>
  `${supplierKey}|${subcontractor === null ? '' : fold(subcontractor)}`;

/** The declarations that name the deliverable, in the order of their signatures. */
export function namingIt(
  deliverable: DeliverableFact,
  declarations: readonly DeclarationFact[],
): DeclarationFact[] {
  const key = referenceKey(deliverable.ref);
  return declarations
    .filter(({ deliverableRef }) => deliverableRef !== null && referenceKey(deliverableRef) === key)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ signedAt, ref, source }: DeclarationFact): string =>
  [signedAt, ref, source.file, String(source.line ?? source.cell ?? '')].join('\n');

function pairsOf(declarations: readonly DeclarationFact[], gap: Decimal, holdsForGood: boolean): Pair[] {
  return declarations.flatMap((one, index) =>
    declarations.slice(index + 1).flatMap((other) => {
      if (author(one) !== author(other)) return [];
      const difference = differenceOf(one, other, gap, holdsForGood);
      return difference === null ? [] : [{ one, other, difference }];
    }),
  );
}

const stated = ({ ref, signedAt, aiUse, shareLow, shareHigh }: DeclarationFact): Stated => ({
  declaration: ref,
  signedAt,
  aiUse,
  shareLow: shareLow ?? shareHigh,
  shareHigh: shareHigh ?? shareLow,
});

function finding(
  deliverable: DeliverableFact,
  parts: BilledPart[],
  first: Pair,
  pairs: Pair[],
): FindingDraft<Values> {
  const { one, other } = first;
  const all = [...new Set(pairs.flatMap((pair) => [pair.one, pair.other]))];
  const others = all.filter((declaration) => declaration !== one && declaration !== other);
  const [part] = parts;
  const subjectOf = (billed: BilledPart | null) => ({
    ...partSubject(deliverable.contract.ref, deliverable.ref, billed),
    supplier: one.supplierKey,
  });
  return {
    subject: subjectOf(parts.length === 1 ? (part ?? null) : null),
    values: {
      deliverable: deliverable.ref,
      contract: deliverable.contract.ref,
      difference: first.difference === 'use' ? 'use' : 'share',
      subcontractor: one.subcontractor,
      pair: [stated(one), stated(other)],
      others: others.slice(0, NAMED - 2).map(({ ref }) => ref),
      othersCount: others.length,
    },
    allocations: [],
    evidence: [one, other, ...others.slice(0, NAMED - 2)].map(({ source }) => source),
    related: parts.length < 2 ? [] : parts.slice(0, NAMED).map(subjectOf),
  };
}

/** What the declarations of one deliverable say of each other. */
export function askDeclarations(
  { deliverableFact: deliverable, deliverableDeclarations, deliverableLines }: AskedFacts,
  params: Record<string, Decimal>,
  holdsForGood: boolean,
): RuleAnswer<Values> {
  const declarations = namingIt(deliverable, deliverableDeclarations);
  if (declarations.length < 2) return { outcome: 'notApplicable' };
  // Of a reference that several firms hold, nothing tells who signed which.
  if (declarations.some(({ supplierKey }) => supplierKey === '')) {
    return { outcome: 'incomplete', missing: ['contract_ref'] };
  }
  const pairs = pairsOf(declarations, limitOf(params, 'shareGap'), holdsForGood);
  const told = pairs.filter(({ difference }) => difference !== 'unknown');
  const [first] = told;
  if (first !== undefined) {
    const parts = deliverableLines.filter(isAuditedPart);
    return { outcome: 'flagged', findings: [finding(deliverable, parts, first, told)] };
  }
  return pairs.length > 0 ? { outcome: 'incomplete', missing: ['share_low'] } : { outcome: 'clean' };
}

/**
 * I8 on declarations alone: two declarations in force of one deliverable, by the same author, say two things of the same work:
 * no AI use and some, or shares that lie far apart. A declaration that names the one it replaces contradicts nothing, nor does
 * one of no use, without a period, that was signed before the other work began.
 */
export const contradicting = (version: number, { holdsForGood }: { holdsForGood: boolean }): Rule =>
  defineRule({
    id: 'ai-declarations-contradict',
    code: 'I8',
    version,
    since: '0.1.0',
    class: 'fact',
    topic: 'ai',
    audience: ['buyer', 'supplier'],
    per: 'deliverable',
    // What is billed of the deliverable later does not make another finding of it.
    identifiedBy: ['supplier', 'contract', 'deliverable'],
    needs: ['deliverableFact', 'deliverableDeclarations', 'deliverableLines'],
    params: {
      shareGap: {
        type: 'share',
        default: '0.3',
        origin: {
          fr: 'proposée : 30 points entre deux estimations d’un même travail',
          en: 'proposed: 30 points between two estimates of the same work',
        },
        describe: {
          fr: 'Écart admis entre les parts d’IA de deux déclarations du même travail',
          en: 'Distance allowed between the AI shares of two declarations of the same work',
        },
      },
    },
    messages,
    check: (facts, params) => askDeclarations(facts, params, holdsForGood),
  });
