import { exact } from '../../domain/decimal.js';
import { declarationKeys, suppliedBy } from '../declaration-scope.js';
import type { UsedElsewhere } from '../facts/declaration-history.js';
import type { DeclarationSubject } from '../facts/declaration.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

function finding(subject: DeclarationSubject, elsewhere: UsedElsewhere): FindingDraft<Values> {
  const { declaration } = subject;
  const contracts = [...new Set(elsewhere.used.map(({ contract }) => contract))].sort();
  return {
    subject: declarationKeys(subject, []),
    values: {
      contract: declaration.contractRef,
      type: elsewhere.type,
      declarations: elsewhere.declarations,
      named: elsewhere.named,
      usedDeclarations: elsewhere.usedDeclarations,
      used: elsewhere.used.map((one) => one.declaration),
      contracts,
    },
    allocations: [],
    evidence: [...elsewhere.sources, ...elsewhere.used.map(({ source }) => source)],
    related: contracts.map((contract) => ({ ...suppliedBy(declaration), contract })),
  };
}

/**
 * I9: no AI use in any declaration of one type of work on this contract, while the contractor's other contracts declare some
 * for the same type. A weak sign: another team, or another way of working, explains it; never shown alone.
 */
export const rule = defineRule({
  id: 'ai-use-declared-elsewhere',
  code: 'I9',
  version: 1,
  since: '0.1.0',
  class: 'weak',
  topic: 'ai',
  audience: ['buyer', 'supplier'],
  per: 'declaration',
  needs: ['declarationSubject', 'admissions', 'usedElsewhere'],
  params: {
    minNone: {
      type: 'count',
      default: '3',
      origin: { fr: 'proposée : une série commence à trois', en: 'proposed: a series begins at three' },
      describe: {
        fr: 'Déclarations sans IA de ce marché à partir desquelles la série se voit',
        en: 'Declarations without AI of this contract from which the series shows',
      },
    },
    minUsed: {
      type: 'count',
      default: '3',
      origin: { fr: 'proposée : une série commence à trois', en: 'proposed: a series begins at three' },
      describe: {
        fr: 'Déclarations d’un usage d’IA pour le même type sur d’autres marchés',
        en: 'Declarations of AI use for the same type on other contracts',
      },
    },
  },
  messages,
  check({ declarationSubject: subject, admissions, usedElsewhere: [elsewhere] }, params) {
    const { declaration, contract } = subject;
    if (declaration.aiUse === 'used' || declaration.deliverableRef === null)
      return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    // Where AI is forbidden, or waits for an approval, no use is what the contract asks for.
    if (contract.aiPolicy === 'forbidden' || contract.aiPolicy === 'prior_approval')
      return { outcome: 'clean' };
    if (admissions.count === 0) return { outcome: 'incomplete', missing: ['deliverables'] };
    if (elsewhere === undefined) return { outcome: 'clean' };
    const isSeries =
      exact(elsewhere.declarations).gte(limitOf(params, 'minNone')) &&
      exact(elsewhere.usedDeclarations).gte(limitOf(params, 'minUsed'));
    return isSeries ? { outcome: 'flagged', findings: [finding(subject, elsewhere)] } : { outcome: 'clean' };
  },
});
