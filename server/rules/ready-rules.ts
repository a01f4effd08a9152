import { referenceKey } from '../domain/names.js';
import { SWITCH, type SettingInForce } from '../domain/rule-settings.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { Decimal } from '../domain/decimal.js';
import type { Grain, GrainFacts } from './facts/grain-facts.js';
import { isOfBudget } from './flag-budgets.js';
import type { Rule } from './rule.js';

/** A parameter that was set: its value, whether for the contract or the whole organisation, and since when. */
export type SetParameter = {
  value: Decimal;
  from: 'contract' | 'organisation';
  validFrom: CivilDate | null;
};

/** What one rule was judged with in an audit: all parameters for the organisation, and what is set of single contracts, by key. */
export interface RuleParameters {
  organisation: Record<string, SetParameter | { value: Decimal; from: 'default' }>;
  contracts: Record<string, Record<string, SetParameter>>;
}

/** A rule as it is asked of the subjects of one contract. */
export interface ReadyRule {
  rule: Rule;
  /** Switched off: it is not asked. */
  off: boolean;
  params: Record<string, Decimal>;
  /** Rules of a grain with the same number need the same facts. */
  needsNo: number;
  /** Those that are not the default of the rule. */
  set: Readonly<Record<string, SetParameter>>;
}

/** What is the same for each of a million subjects, worked out once for each contract that has settings of its own. */
export class ReadyRules {
  private readonly prepared = new Map<string, ReadyRule[]>();
  private readonly own: ReadonlySet<string>;
  private readonly keys = new Map<string, string | null>();
  private readonly settings: readonly SettingInForce[];

  /** @param settings those of a rule's budget judge the rule, and change nothing of what it asks */
  constructor(
    private readonly rules: readonly Rule[],
    settings: readonly SettingInForce[],
  ) {
    this.settings = settings.filter(({ parameter }) => !isOfBudget(parameter));
    this.own = new Set(this.settings.flatMap(({ contractKey }) => contractKey ?? []));
  }

  /** The rules of a grain for the subject of these facts: settings of its contract come before those of the organisation. */
  of(grain: Grain, facts: Readonly<Record<string, unknown>>): readonly ReadyRule[] {
    const contract = this.own.size === 0 ? null : this.keyOf(contractRef(facts));
    const id = contract === null ? grain : `${grain}\n${contract}`;
    let ready = this.prepared.get(id);
    if (ready === undefined) {
      const rules = this.rules.filter(({ per }) => per === grain);
      const needs = [...new Set(rules.map(listOfNeeds))];
      ready = rules.map((rule) => this.ready(rule, contract, needs.indexOf(listOfNeeds(rule))));
      this.prepared.set(id, ready);
    }
    return ready;
  }

  /** What this rule is judged with, whoever is asked about. */
  parametersOf(rule: Rule): RuleParameters {
    const organisation: RuleParameters['organisation'] = {};
    for (const [name, value] of Object.entries(defaultParams(rule)))
      organisation[name] = { value, from: 'default' };
    const contracts: RuleParameters['contracts'] = {};
    for (const key of [...this.own].sort()) {
      const set = this.setOf(rule, key);
      if (Object.keys(set).length > 0) contracts[key] = set;
    }
    return { organisation: { ...organisation, ...this.setOf(rule, null) }, contracts };
  }

  /** Key of the contract, null where none of its own is set. */
  private keyOf(ref: string | null): string | null {
    if (ref === null) return null;
    let key = this.keys.get(ref);
    if (key === undefined) {
      const full = referenceKey(ref);
      key = this.own.has(full) ? full : null;
      this.keys.set(ref, key);
    }
    return key;
  }

  private ready(rule: Rule, contract: string | null, needsNo: number): ReadyRule {
    const set = { ...this.setOf(rule, null), ...(contract === null ? {} : this.setOf(rule, contract)) };
    const { [SWITCH]: asked, ...thresholds } = set;
    const params = defaultParams(rule);
    for (const [name, { value }] of Object.entries(thresholds)) params[name] = value;
    return { rule, off: asked?.value === 'no', params, needsNo, set: thresholds };
  }

  private setOf(rule: Rule, contract: string | null): Record<string, SetParameter> {
    const from = contract === null ? 'organisation' : 'contract';
    return Object.fromEntries(
      this.settings
        .filter(({ code, contractKey }) => code === rule.code && contractKey === contract)
        .map(({ parameter, value, validFrom }) => [parameter, { value, from, validFrom }]),
    );
  }
}

const listOfNeeds = ({ needs }: Rule): string => needs.join();

/** The parameters of a rule where no setting replaces them. */
export function defaultParams(rule: Rule): Record<string, Decimal> {
  return Object.fromEntries(Object.entries(rule.params).map(([name, param]) => [name, param.default]));
}

type Bases = Partial<
  Pick<GrainFacts['line'], 'billedLine'> &
    Pick<GrainFacts['invoice'], 'invoiceFact'> &
    Pick<GrainFacts['contract'], 'contractInvoices'> &
    Pick<GrainFacts['deliverable'], 'deliverableFact'> &
    Pick<GrainFacts['declaration'], 'declarationSubject'>
>;

/** The contract of the subject; null where it has none, and for a person or a contractor, who may have several. */
function contractRef({
  billedLine,
  invoiceFact,
  contractInvoices,
  deliverableFact,
  declarationSubject,
}: Bases): string | null {
  const contract =
    (billedLine ?? invoiceFact)?.invoice.contract ?? (contractInvoices ?? deliverableFact)?.contract;
  return contract?.ref ?? declarationSubject?.declaration.contractRef ?? null;
}
