/** A function's value and derivative at one point. */
interface Slope {
  value: number;
  slope: number;
}

const MAX_STEPS = 200;
/** Newton doubles the exact digits: a step this small leaves an error far below what the function can resolve. */
const SMALL_STEP = 1e-12;

/**
 * Where a falling function reaches `target` between `low` and `high`. Newton's steps; a step that leaves
 * the bracket is replaced by its middle, so that it always ends.
 */
export function solveFalling(f: (x: number) => Slope, target: number, low: number, high: number): number {
  let left = low;
  let right = high;
  let x = (left + right) / 2;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { value, slope } = f(x);
    if (value > target) left = x;
    else right = x;
    const newton = x - (value - target) / slope;
    const next = newton > left && newton < right ? newton : (left + right) / 2;
    if (Math.abs(next - x) <= SMALL_STEP * Math.max(1, Math.abs(next))) return next;
    x = next;
  }
  return x;
}
