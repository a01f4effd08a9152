/** One step of a driver moves ln days by that much, before any history (docs/effort-model.md 1): about 10 % of the days. */
export const DRIVER = { mean: 0.1, sd: 0.1 };

/** Drivers of one deliverable that count: each must be visible to the contractor. */
export const MOST_DRIVERS = 5;
