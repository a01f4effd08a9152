import { exact } from '../../domain/decimal.js';
import { oneEditBetween } from '../../domain/near-text.js';
import type { LikeSupplier } from '../facts/supplier.js';
import { limitOf } from '../limit-of.js';
import { defineRule } from '../rule.js';
import { messages, type Values } from './messages.js';

/**
 * Two contractors that Déclic keeps apart and that share a bank account, a VAT id, or almost a name: the one known later is
 * asked about, to the buyer alone. Establishments of one SIREN are one contractor. An account that several contractors give is
 * that of a factor. Two numbered firms of one name are two firms: a name counts only where one of the two has nothing else.
 */
export const rule = defineRule({
  id: 'contractor-under-two-identities',
  code: 'D5',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'duplicate',
  audience: ['buyer'],
  per: 'supplier',
  needs: ['supplierFact', 'knownBy', 'likeSuppliers'],
  params: {
    nameSimilarity: {
      type: 'ratio',
      default: '0.92',
      origin: {
        fr: 'proposée, sur le modèle des outils d’audit qui ôtent les formes juridiques avant de comparer (ACL)',
        en: 'proposed, after audit tools that leave out legal forms before comparing (ACL)',
      },
      describe: {
        fr: 'Ressemblance de deux noms qu’une lettre sépare : 1 − 1 ÷ longueur du plus long',
        en: 'Likeness of two names one letter apart: 1 − 1 ÷ length of the longer',
      },
    },
    commonFrom: {
      type: 'count',
      default: '3',
      origin: {
        fr: 'proposée : un compte que trois prestataires donnent est celui d’un affactureur',
        en: 'proposed: an account that three contractors give is that of a factor',
      },
      describe: {
        fr: 'Nombre de prestataires à partir duquel un compte leur est commun (5 au plus)',
        en: 'Number of contractors from which an account is common to them (5 at most)',
      },
    },
  },
  messages,
  check({ supplierFact, knownBy, likeSuppliers }, params) {
    const [likeness, common] = [limitOf(params, 'nameSimilarity'), limitOf(params, 'commonFrom')];
    const alike = likeSuppliers.filter((one) => isAlike(one, likeness, common));
    const [first] = alike;
    if (first === undefined) {
      const missing = [
        ...(knownBy.number ? [] : ['supplier_siret']),
        ...(knownBy.account ? [] : ['supplier_iban']),
      ];
      return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
    }
    const others = [...new Set(alike.map((one) => one.otherSupplierKey))];
    const values: Values = {
      supplierKey: supplierFact.supplierKey,
      supplier: supplierFact.supplierName,
      by: first.by,
      otherKey: first.otherSupplierKey,
      other: first.otherSupplierName,
      // The end of an account is enough to find it again.
      shared: first.by === 'account' ? (first.shared ?? '').slice(-4) : first.shared,
      others,
    };
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: { supplier: supplierFact.supplierKey },
          related: others.map((supplier) => ({ supplier })),
          values,
          allocations: [],
          evidence: alike.flatMap((one) => [one.source, one.otherSource]),
        },
      ],
    };
  },
});

function isAlike(one: LikeSupplier, likeness: string, common: string): boolean {
  if (one.by === 'account') return exact(one.holders).lt(common);
  if (one.by === 'vat') return true;
  const { nameKey, otherNameKey } = one;
  if (nameKey === null || otherNameKey === null) return false;
  if (nameKey === otherNameKey) return true;
  const longest = Math.max(nameKey.length, otherNameKey.length);
  return (
    oneEditBetween(nameKey, otherNameKey) !== null && exact(1).minus(exact(1).div(longest)).gte(likeness)
  );
}
