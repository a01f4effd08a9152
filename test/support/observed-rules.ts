import type { Subject } from '../../server/domain/finding.js';
import type { BilledLine } from '../../server/rules/facts/line.js';
import type { ContractInvoices } from '../../server/rules/facts/contract.js';
import type { DeclarationSubject } from '../../server/rules/facts/declaration.js';
import type { DeliverableFact } from '../../server/rules/facts/deliverable.js';
import type { InvoiceFact } from '../../server/rules/facts/invoice.js';
import type { PersonFact } from '../../server/rules/facts/person.js';
import type { SupplierFact } from '../../server/rules/facts/supplier.js';
import type { Rule } from '../../server/rules/rule.js';

/** What a rule was asked about: the keys of a finding, and the declaration or contractor where the rule is asked about one. */
export type AskedSubject = Subject & { declaration?: string; supplierName?: string };

/** What one rule answered of one subject. */
export interface ObservedAnswer {
  code: string;
  subject: AskedSubject;
  outcome: 'flagged' | 'clean' | 'notApplicable' | 'incomplete';
  missing: string[];
}

type Facts = Readonly<Record<string, unknown>>;

const invoiceKeys = ({ ref, file, supplierKey }: InvoiceFact['invoice']): AskedSubject => ({
  invoice: ref,
  file,
  supplier: supplierKey,
});

/** The subject of a grain, from its base fact. */
const SUBJECTS: Record<Rule['per'], (facts: Facts) => AskedSubject> = {
  line: (facts) => {
    const { invoice, line } = facts.billedLine as BilledLine;
    return { ...invoiceKeys(invoice), line };
  },
  invoice: (facts) => invoiceKeys((facts.invoiceFact as InvoiceFact).invoice),
  person: (facts) => ({ personKey: (facts.personFact as PersonFact).personKey }),
  contract: (facts) => ({ contract: (facts.contractInvoices as ContractInvoices).contract.ref }),
  supplier: (facts) => {
    const { supplierKey, supplierName } = facts.supplierFact as SupplierFact;
    return { supplier: supplierKey, ...(supplierName === null ? {} : { supplierName }) };
  },
  deliverable: (facts) => {
    const { contract, ref } = facts.deliverableFact as DeliverableFact;
    return { contract: contract.ref, deliverable: ref };
  },
  declaration: (facts) => {
    const { contractRef, ref } = (facts.declarationSubject as DeclarationSubject).declaration;
    return { contract: contractRef, declaration: ref };
  },
};

/** The same rules, which also note what they answer of each subject: findings alone do not tell clean from incomplete. */
export function observed(rules: readonly Rule[]): { rules: Rule[]; answers: ObservedAnswer[] } {
  const answers: ObservedAnswer[] = [];
  const watched = rules.map((rule): Rule => ({
    ...rule,
    check(facts, params, context) {
      const answer = rule.check(facts, params, context);
      answers.push({
        code: rule.code,
        subject: SUBJECTS[rule.per](facts),
        outcome: answer.outcome,
        missing: answer.outcome === 'incomplete' ? answer.missing : [],
      });
      return answer;
    },
  }));
  return { rules: watched, answers };
}

/** Does a subject carry all these keys? */
export function isAbout(subject: AskedSubject, wanted: AskedSubject): boolean {
  return Object.entries(wanted).every(([key, value]) => subject[key as keyof AskedSubject] === value);
}
