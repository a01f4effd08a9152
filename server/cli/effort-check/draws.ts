import { seededNumbers } from '../../effort/seeded-numbers.js';

/** Draws of a cold start, and where their chance begins: always the same. */
export const COLD_DRAWS = 300;
const COLD_SEED = 1;

/** For each draw, `known` different numbers below `count`. */
export function* coldDraws(count: number, known: number): Generator<ReadonlySet<number>> {
  const chance = seededNumbers(COLD_SEED);
  for (let draw = 0; draw < COLD_DRAWS; draw += 1) {
    const order = Array.from({ length: count }, (_, index) => index);
    // Fisher and Yates, as far as needed.
    for (let at = 0; at < known; at += 1) {
      const other = at + Math.floor(chance.uniform() * (count - at));
      [order[at], order[other]] = [order[other] ?? at, order[at] ?? other];
    }
    yield new Set(order.slice(0, known));
  }
}
