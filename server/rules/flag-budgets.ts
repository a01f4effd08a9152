import type { FlagBudget } from '../domain/flag-budget.js';
import type { Decimal } from '../domain/decimal.js';
import type { SettingInForce } from '../domain/rule-settings.js';
import type { Rule, RuleParam } from './rule.js';

const SHARE = 'budgetShare';
const INVOICES = 'budgetInvoices';

/**
 * What may be set of the budget of a rule that asks, beside its own parameters. They judge the rule, not an invoice: they count
 * for the whole organisation, and no finding bears them.
 */
const BUDGET_PARAMETERS: Readonly<Record<typeof SHARE | typeof INVOICES, RuleParam>> = {
  [SHARE]: {
    type: 'share',
    default: '0.1',
    origin: { fr: 'proposée', en: 'proposed' },
    describe: {
      fr: 'Part des factures de l’année au-delà de laquelle la règle est trop bruyante',
      en: 'Share of the invoices of the year above which the rule is too loud',
    },
  },
  [INVOICES]: {
    type: 'count',
    default: '200',
    origin: { fr: 'proposée', en: 'proposed' },
    describe: {
      fr: 'Factures de l’année à partir desquelles cette part compte',
      en: 'Invoices of the year from which on that share counts',
    },
  },
};

/** The parameters of a rule's budget; none for one that states facts, or is weak already. */
export const budgetParameters = (rule: Pick<Rule, 'class'>): Readonly<Record<string, RuleParam>> =>
  rule.class === 'question' ? BUDGET_PARAMETERS : {};

/** Whether a parameter is of the budget, and not of what the rule asks. */
export const isOfBudget = (parameter: string): boolean => Object.hasOwn(BUDGET_PARAMETERS, parameter);

/** The budget of a rule as it is set for the organisation; null for one that has none. */
export function flagBudget(rule: Rule, settings: readonly SettingInForce[]): FlagBudget | null {
  if (rule.class !== 'question') return null;
  const valueOf = (name: keyof typeof BUDGET_PARAMETERS): string =>
    settings.find(
      ({ code, parameter, contractKey }) => code === rule.code && parameter === name && contractKey === null,
    )?.value ?? BUDGET_PARAMETERS[name].default;
  return { share: valueOf(SHARE), invoices: Number(valueOf(INVOICES)) };
}

/** A budget as its parameters. */
export const budgetValues = ({ share, invoices }: FlagBudget): Readonly<Record<string, Decimal>> => ({
  [SHARE]: share,
  [INVOICES]: String(invoices),
});
