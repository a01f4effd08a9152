import { days, money, sum, type Decimal, type Exact } from '../domain/decimal.js';
import type { Allocation, Finding, FindingClass, FindingValues } from '../domain/finding.js';
import { typeset } from '../domain/format/typeset.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { Lang, Text } from '../domain/text.js';
import type { SetParameter } from './ready-rules.js';
import type { FindingDraft, Rule } from './rule.js';

const STRENGTH: Record<FindingClass, number> = { weak: 0, question: 1, fact: 2 };

/**
 * Turns what a rule says into the finding that is stored: amounts with two decimals, sums, class and confidence, sentences.
 * - `amountAtStake` and `daysUnsupported` are the sums of the allocations unless the draft gives them; null when none is known.
 * - A finding that rests on an assumed value or a guessed link is indicative, and a question instead of a fact.
 * - A weak finding is not visible by itself: the audit shows it beside another (server/db/audit/show-beside.sql). It puts no
 *   day and no amount in question, whatever the draft says.
 * - It may ground an interruption of the payment delay where counsel said so of its rule (`mayInterrupt`), and only as a fact.
 * - `assumed` and `rung` are kept in `values`, so that the screen can say what the finding rests on; so are the `parameters`
 *   that were set. Of those that are not named there the default of that version of the rule counted.
 * Throws a RangeError when the draft claims a stronger class than its rule: that is a fault of the rule.
 */
export function completeFinding(
  rule: Rule,
  draft: FindingDraft,
  {
    mayInterrupt = false,
    parameters = {},
  }: { mayInterrupt?: boolean; parameters?: Readonly<Record<string, SetParameter>> } = {},
): Omit<Finding, 'id'> {
  const confidence = (draft.assumed ?? []).length > 0 ? 'indicative' : (draft.confidence ?? 'firm');
  const findingClass = classOf(rule, draft, confidence);
  const isWeak = findingClass === 'weak';
  const allocations = draft.allocations.map(isWeak ? withoutStake : rounded);
  const audience = [...(draft.audience ?? rule.audience)];
  const evidence = distinct(draft.evidence);
  const { messages } = rule;
  return {
    rule: rule.id,
    code: rule.code,
    version: rule.version,
    class: findingClass,
    confidence,
    visible: (draft.visible ?? true) && !isWeak,
    topic: rule.topic,
    audience,
    mayInterruptPayment: mayInterrupt && rule.groundsInterruption !== undefined && findingClass === 'fact',
    subject: draft.subject,
    related: draft.related ?? [],
    amountAtStake: isWeak ? null : total(draft.amountAtStake, allocations, 'amount', money),
    daysUnsupported: isWeak ? null : total(draft.daysUnsupported, allocations, 'days', days),
    message: sentence(messages.finding, draft.values),
    supplierMessage:
      messages.supplier !== null && audience.includes('supplier')
        ? supplierSentence(messages.supplier, draft)
        : null,
    question: sentence(messages.question, draft.values),
    evidence,
    supplierEvidence: draft.supplierEvidence === undefined ? evidence : distinct(draft.supplierEvidence),
    values: withBasis(draft, parameters),
    allocations,
  };
}

function classOf(rule: Rule, draft: FindingDraft, confidence: 'firm' | 'indicative'): FindingClass {
  const claimed = draft.class ?? rule.class;
  if (STRENGTH[claimed] > STRENGTH[rule.class]) {
    throw new RangeError(`${rule.code}: a finding cannot be a ${claimed} when its rule is a ${rule.class}`);
  }
  return claimed === 'fact' && confidence === 'indicative' ? 'question' : claimed;
}

function rounded(allocation: Allocation): Allocation {
  return {
    ...allocation,
    days: allocation.days === null ? null : days(allocation.days),
    amount: allocation.amount === null ? null : money(allocation.amount),
  };
}

/** Where a weak finding looks, without days or money. */
const withoutStake = (allocation: Allocation): Allocation => ({ ...allocation, days: null, amount: null });

function total(
  given: Decimal | null | undefined,
  allocations: readonly Allocation[],
  key: 'days' | 'amount',
  write: (value: Exact | Decimal) => Decimal,
): Decimal | null {
  if (given !== undefined) return given === null ? null : write(given);
  const known = allocations.flatMap((allocation) => allocation[key] ?? []);
  return known.length === 0 ? null : write(sum(known));
}

interface SentencePair {
  fr: (values: FindingValues) => string;
  en: (values: FindingValues) => string;
}

function sentence(words: SentencePair, values: FindingValues): Text {
  return { fr: typeset(words.fr(values), 'fr'), en: typeset(words.en(values), 'en') };
}

/** How a sentence names its invoice, in lower case. */
const NAMES_INVOICE = {
  fr: ['facture', 'factures', 'numéro', 'de'],
  en: ['invoice', 'invoices', 'number', 'of'],
} as const;

/** A contractor reads the sentence alone, in a letter: it says of which invoice it speaks. */
function supplierSentence(words: SentencePair, { values, subject: { invoice } }: FindingDraft): Text {
  const ofInvoice = (text: string, lang: Lang): string => {
    if (invoice === undefined) return text;
    const lower = text.toLowerCase();
    const named = NAMES_INVOICE[lang].some((word) => lower.includes(`${word} ${invoice.toLowerCase()}`));
    return named ? text : `${lang === 'fr' ? 'Facture' : 'Invoice'} ${invoice}. ${text}`;
  };
  return sentence(
    { fr: (v) => ofInvoice(words.fr(v), 'fr'), en: (v) => ofInvoice(words.en(v), 'en') },
    values,
  );
}

function withBasis(draft: FindingDraft, parameters: Readonly<Record<string, SetParameter>>): FindingValues {
  const { assumed = [], rung } = draft;
  return {
    ...draft.values,
    ...(assumed.length === 0 ? {} : { assumed: [...new Set(assumed)] }),
    ...(rung === undefined ? {} : { rung }),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
  };
}

function distinct(places: readonly SourceRef[]): SourceRef[] {
  if (places.length === 1) return [...places];
  const seen = new Map(places.map((place) => [JSON.stringify(place), place]));
  return [...seen.values()];
}
