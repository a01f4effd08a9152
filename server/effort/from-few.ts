import { aiEffect } from './ai-effect.js';
import type { EffortInput } from './effort-input.js';
import type { EffortTables } from './effort-tables.js';
import { FewSpace } from './few-space.js';
import { spaceKey, type PastDeliverable } from './history.js';
import { inFixedOrder } from './learn-from-comparables.js';
import { linePrior } from './line-prior.js';
import { QuantileGrids, type Quantiles } from './quantile-grid.js';
import { modelOf } from './range-from.js';

/** A finished deliverable, as the estimator is asked for it and as it teaches. */
export interface FinishedDeliverable {
  /** All on one day; without review days. */
  input: Omit<EffortInput, 'comparables'>;
  past: PastDeliverable;
}

/**
 * The estimates of `estimateEffort` for many deliverables, again and again from a few of them: what depends on a deliverable
 * alone is worked out once, and what depends on those drawn once for all those they are alike to. A test holds both equal.
 */
export class FromFew {
  private readonly spaces = new Map<string, FewSpace>();

  constructor(
    private readonly deliverables: readonly FinishedDeliverable[],
    tables: EffortTables,
    grids = new QuantileGrids(),
  ) {
    const byType = new Map<string, { index: number; past: PastDeliverable }[]>();
    for (const { index, ...past } of inFixedOrder(
      deliverables.map(({ past: one }, at) => ({ ...one, index: at })),
    )) {
      const same = byType.get(past.type);
      if (same === undefined) byType.set(past.type, [{ index, past }]);
      else same.push({ index, past });
    }
    deliverables.forEach(({ input: asked }, index) => {
      const input: EffortInput = { ...asked, comparables: [] };
      const model = modelOf(input, linePrior(input, tables), tables);
      const key = spaceKey(model);
      const space = this.spaces.get(key) ?? new FewSpace(byType.get(model.type) ?? [], model);
      this.spaces.set(key, space);
      space.ask({ index, input, model, grid: grids.of(aiEffect(input.ai, input.type, tables.ai)) });
    });
  }

  /**
   * P10, P50 and P90 of ln days of each deliverable from those drawn, told by their place, in the order they were given;
   * null where nothing grounds them, and for those drawn.
   */
  quantiles(drawn: ReadonlySet<number>): (Quantiles | null)[] {
    const found = new Array<Quantiles | null>(this.deliverables.length).fill(null);
    for (const space of this.spaces.values()) space.fill(found, drawn);
    return found;
  }
}
