import type { EffortRange } from '../domain/effort-range.js';
import type { EffortComparable, EffortInput } from './effort-input.js';
import type { EffortTables } from './effort-tables.js';
import { FEWEST_COMPARABLES } from './estimate-effort.js';
import { noMoments } from './conjugate-update.js';
import { inFixedOrder, isFitting, type LineModel } from './learn-from-comparables.js';
import { LearningSpace, type Asked } from './learning-space.js';
import { linePrior, type LinePrior } from './line-prior.js';
import { modelOf, rangeFrom } from './range-from.js';

/** A deliverable of the history; only those of its own type are comparable. */
export interface PastDeliverable extends EffortComparable {
  type: string;
}

/** A deliverable to estimate from the history, and what it may learn from. */
export interface HistoryQuestion {
  input: Omit<EffortInput, 'comparables'>;
  reach: Asked['reach'];
  /** Left out: usually the deliverable itself. */
  without: PastDeliverable | null;
}

/** What an estimate rests on before its quantiles are drawn. */
interface Learnt {
  input: EffortInput;
  model: LineModel;
  moments: ReturnType<LearningSpace['moments']>;
  comparables: number;
}

/**
 * The estimates of `estimateEffort` for many deliverables of one history, each from the others: the same prior, model and
 * update, on sums kept in advance. A test holds both equal.
 */
export class History {
  private readonly byType = new Map<string, PastDeliverable[]>();
  /** The space of the last question: those of one kind are asked in a row, and only one is kept in memory. */
  private last: { key: string; space: LearningSpace } | null = null;

  constructor(
    past: readonly PastDeliverable[],
    private readonly tables: EffortTables,
  ) {
    for (const one of inFixedOrder(past)) {
      const same = this.byType.get(one.type);
      if (same === undefined) this.byType.set(one.type, [one]);
      else same.push(one);
    }
  }

  /** The range, or null when nothing grounds one. */
  range(question: HistoryQuestion): EffortRange | null {
    const learnt = this.learn(question);
    if (learnt === null) return null;
    const { input, model, ...sums } = learnt;
    return rangeFrom(input, model, { ...sums, version: this.tables.version });
  }

  /** Questions in an order in which each kind of deliverable comes once. */
  inOrder<Q extends HistoryQuestion>(questions: readonly Q[]): Q[] {
    return questions
      .map((question) => ({ question, key: this.keyOf(question) }))
      .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
      .map(({ question }) => question);
  }

  private learn({ input: asked, reach, without }: HistoryQuestion): Learnt | null {
    const input: EffortInput = { ...asked, comparables: [] };
    const model = modelOf(input, linePrior(input, this.tables), this.tables);
    const space = this.spaceOf(model);
    const view: Asked = { asOf: input.asOf, reach, without };
    const fitting = space.count(view);
    const comparables = fitting >= FEWEST_COMPARABLES ? fitting : 0;
    if (model.prior.basis === 'local_history' && comparables === 0) return null;
    if (comparables === 0) return { input, model, moments: noMoments(2 + model.drivers.length), comparables };
    const shift = Math.log(model.prior.referenceSize / space.model.prior.referenceSize);
    return { input, model, moments: space.moments(view, model.drivers, shift), comparables };
  }

  private spaceOf(model: LineModel): LearningSpace {
    const key = spaceKey(model);
    if (this.last?.key === key) return this.last.space;
    const fitting = (this.byType.get(model.type) ?? []).filter((one) => isFitting(one, model.prior));
    const space = new LearningSpace(fitting, sharedModel(model));
    this.last = { key, space };
    return space;
  }

  private keyOf({ input }: HistoryQuestion): string {
    const whole: EffortInput = { ...input, comparables: [] };
    return spaceKey(modelOf(whole, linePrior(whole, this.tables), this.tables));
  }
}

/** What two deliverables of one space share: which comparables fit them, and how these are read. */
export function spaceKey({ type, prior, billingStep }: LineModel): string {
  return JSON.stringify([type, prior.basis, prior.measure, billingStep]);
}

/** True when the prior says the same of every deliverable of its space: not where the deliverable is its own reference. */
export const isShared = ({ basis }: LinePrior): boolean => basis === 'published_table';

/** The model in which a space keeps its sums: one reference for all, from which they are moved to that of each. */
export function sharedModel(model: LineModel): LineModel {
  return isShared(model.prior) ? model : { ...model, prior: { ...model.prior, referenceSize: 1 } };
}
