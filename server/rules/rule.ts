import type { CivilDate } from '../domain/civil-date.js';
import type { Decimal } from '../domain/decimal.js';
import type {
  Allocation,
  Audience,
  Confidence,
  FindingClass,
  FindingValues,
  Rung,
  Subject,
  Topic,
} from '../domain/finding.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { ParameterType } from '../domain/format/parameter-format.js';
import type { Text } from '../domain/text.js';
import type { HonestChance } from '../effort/false-discoveries.js';
import type { Grain, GrainFacts } from './facts/grain-facts.js';

/** A threshold of a rule: a default that an organisation may change, with the text or paper it comes from. */
export interface RuleParam {
  type: ParameterType;
  default: Decimal;
  /** Text of law, contract practice, paper, or "proposed". */
  origin: Text;
  describe: Text;
}

/** An allocation before the invoice's supplier is known to the reader of the finding, with the rung it rests on. */
type DraftAllocation = Allocation;

/**
 * What a rule says of one subject. The runner completes it: id, class (a fact that rests on an assumed value or a
 * guessed link becomes a question), sums, sentences.
 */
export interface FindingDraft<V extends FindingValues = FindingValues> {
  subject: Subject;
  /** Everything the sentences are made of. */
  values: V;
  allocations: DraftAllocation[];
  evidence: SourceRef[];
  /** The part of evidence that belongs to the contractor asked. Default: all of `evidence`. */
  supplierEvidence?: SourceRef[];
  related?: Subject[];
  /** Lower than the rule's own class when the case is weaker (P1 at 85 %). */
  class?: FindingClass;
  confidence?: Confidence;
  /** false: kept, not shown (indicative effort range). */
  visible?: boolean;
  /** Assumed columns and guessed links this rests on: non-empty makes it indicative and never a fact. */
  assumed?: string[];
  /** Amount and days when they are not the sum of the allocations (nothing billed yet). */
  amountAtStake?: Decimal | null;
  daysUnsupported?: Decimal | null;
  /** Rung of the ladder the questioned days rest on. */
  rung?: Rung;
  audience?: Audience[];
}

/**
 * One answer a subject. `flagged` with no finding is refused by the runner. A rule that asks by a statistic says with each answer
 * what it says of the honest (`chance`), so that an audit can tell how many of its questions are expected with no anomaly.
 */
export type RuleAnswer<V extends FindingValues = FindingValues> =
  | { outcome: 'flagged'; findings: FindingDraft<V>[]; chance?: HonestChance }
  | { outcome: 'clean'; chance?: HonestChance }
  | { outcome: 'notApplicable' }
  /** Which fact is missing, by the name of the register column or fact. */
  | { outcome: 'incomplete'; missing: string[] };

/** Sentences of a rule, as functions of the values of its findings. Each is described for the translator in the file. */
export interface RuleMessages<V extends FindingValues = FindingValues> {
  /** Noun phrase, at most 60 characters. */
  title: Text;
  /** How it is worked out: one line, a formula in words and symbols; the names of parameters as `params` has them. */
  method: Text;
  /** What the buyer reads: subject = document, figures, units, sources. */
  finding: { fr: (values: V) => string; en: (values: V) => string };
  /** What the contractor reads: its own documents only; null when it is not for the contractor. */
  supplier: { fr: (values: V) => string; en: (values: V) => string } | null;
  /** The question to ask. */
  question: { fr: (values: V) => string; en: (values: V) => string };
  /** Why it is worth asking. */
  why: Text;
  /** Usual innocent explanations, at least two. */
  innocent: readonly Text[];
}

interface RuleContext {
  asOf: CivilDate;
}

interface RuleDefinition<G extends Grain, F extends keyof GrainFacts[G], V extends FindingValues> {
  /** Thing first, then the failing state: the name of the folder. */
  id: string;
  /** Code of the catalogue, for letters and exports. */
  code: string;
  version: number;
  /** Release in which it appeared. */
  since: string;
  class: FindingClass;
  topic: Topic;
  audience: readonly Audience[];
  /** The subject it is asked about, one answer each. */
  per: G;
  /**
   * Keys of the subject that make the finding's id. Default: all of them, but for what is asked about a line or an
   * invoice neither contract nor file, so that a corrected link or a renamed file keeps the decision.
   */
  identifiedBy?: readonly (keyof Subject)[];
  needs: readonly F[];
  /** Why its facts may ground an interruption of the payment delay; absent: they ask, and interrupt nothing. */
  groundsInterruption?: Text;
  params: Record<string, RuleParam>;
  messages: RuleMessages<V>;
  check(facts: Pick<GrainFacts[G], F>, params: Record<string, Decimal>, context: RuleContext): RuleAnswer<V>;
}

/** A rule of any grain, as the catalogue and the runner hold it. */
export interface Rule {
  id: string;
  code: string;
  version: number;
  since: string;
  class: FindingClass;
  topic: Topic;
  audience: readonly Audience[];
  per: Grain;
  identifiedBy?: readonly (keyof Subject)[];
  needs: readonly string[];
  groundsInterruption?: Text;
  params: Record<string, RuleParam>;
  messages: RuleMessages;
  check(
    facts: Readonly<Record<string, unknown>>,
    params: Record<string, Decimal>,
    context: RuleContext,
  ): RuleAnswer;
}

/**
 * Checks the types of a rule and forgets them: inside a rule everything is typed by its grain and its needs,
 * outside all rules look alike.
 */
export function defineRule<G extends Grain, F extends keyof GrainFacts[G], V extends FindingValues>(
  definition: RuleDefinition<G, F, V>,
): Rule {
  return definition as unknown as Rule;
}

/** The day of the audit in a case that gives none. */
export const CASE_AS_OF: CivilDate = '2026-11-24';

/** A named case of a rule: it runs as a test and prints as the example of the documentation page. */
export interface RuleCase<G extends Grain = Grain> {
  kind: 'flagged' | 'innocent' | 'threshold' | 'notApplicable' | 'incomplete';
  name: Text;
  facts: Partial<GrainFacts[G]>;
  params?: Record<string, Decimal>;
  asOf?: CivilDate;
  expect:
    | { outcome: 'clean' | 'notApplicable' }
    | { outcome: 'incomplete'; missing: string[] }
    | {
        outcome: 'flagged';
        /** Sentences as a person reads them, both languages, one per finding. */
        findings: {
          message: Text;
          supplierMessage: Text | null;
          question: Text;
          amountAtStake: Decimal | null;
          daysUnsupported: Decimal | null;
          class?: FindingClass;
          visible?: boolean;
        }[];
      };
}
