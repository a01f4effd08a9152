import { exact } from '../../domain/decimal.js';
import type { Subject } from '../../domain/finding.js';
import { declarationKeys, suppliedBy } from '../declaration-scope.js';
import type { SameDeclarations } from '../facts/declaration-history.js';
import type { DeclarationFact, DeclarationSubject } from '../facts/declaration.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/** A figure that a copy would repeat. */
function statesFigure(declaration: DeclarationFact): boolean {
  const { shareLow, shareHigh, humanHours, reviewDays, daysSavedLow, daysSavedHigh } = declaration;
  return [shareLow, shareHigh, humanHours, reviewDays, daysSavedLow, daysSavedHigh].some(
    (value) => value !== null,
  );
}

function finding(subject: DeclarationSubject, same: SameDeclarations): FindingDraft<Values> {
  const { declaration } = subject;
  const others = same.named.filter((one) => one.declaration !== declaration.ref);
  const about = (one: (typeof others)[number]): Subject => ({
    ...suppliedBy(declaration),
    contract: one.contract,
    deliverable: one.deliverable,
  });
  return {
    // No line of it is meant: each declaration is about its whole deliverable.
    subject: declarationKeys(subject, []),
    values: {
      declaration: declaration.ref,
      signedAt: declaration.signedAt,
      contract: declaration.contractRef,
      others: others.map((one) => one.declaration),
      declarations: same.declarations,
      named: same.named.map((one) => one.deliverable),
      deliverables: same.deliverables,
      types: same.types,
    },
    allocations: [],
    evidence: same.named.map(({ source }) => source),
    related: others.map(about),
  };
}

/**
 * I10: one declaration of AI use, figures included, signed again for five deliverables or more of different types. A single
 * declaration for all of them, or the same work done again, is no copy.
 */
export const rule = defineRule({
  id: 'ai-declaration-repeated',
  code: 'I10',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'ai',
  audience: ['buyer', 'supplier'],
  per: 'declaration',
  needs: ['declarationSubject', 'admissions', 'sameDeclarations'],
  params: {
    minDeliverables: {
      type: 'count',
      default: '5',
      origin: { fr: 'proposée : cinq livrables', en: 'proposed: five deliverables' },
      describe: {
        fr: 'Livrables dont la même déclaration est signée',
        en: 'Deliverables for which the same declaration is signed',
      },
    },
    minTypes: {
      type: 'count',
      default: '2',
      origin: {
        fr: 'proposée : un même type peut se faire d’une même façon',
        en: 'proposed: work of one type may be done in one way',
      },
      describe: { fr: 'Types de ces livrables', en: 'Types of these deliverables' },
    },
  },
  messages,
  check({ declarationSubject: subject, admissions, sameDeclarations: [same] }, params) {
    const { declaration } = subject;
    if (declaration.aiUse === 'none' || declaration.deliverableRef === null)
      return { outcome: 'notApplicable' };
    if (subject.contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    // The type of its work is not known.
    if (admissions.count === 0) return { outcome: 'incomplete', missing: ['deliverables'] };
    if (!statesFigure(declaration)) return { outcome: 'incomplete', missing: ['share_low'] };
    if (same === undefined || exact(same.deliverables).lt(limitOf(params, 'minDeliverables')))
      return { outcome: 'clean' };
    if (exact(same.types).lt(limitOf(params, 'minTypes'))) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [finding(subject, same)] };
  },
});
