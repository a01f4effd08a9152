/**
 * The law of an effort range worked out a second time, with nothing of the product: what a contractor who holds the JSON of a result
 * can do. Student's t by Simpson's rule, the mixture of a silence by its two parts, quantiles by bisection.
 */

/** An effort object as the JSON gives it. */
export interface EffortJson {
  p10: string;
  p50: string;
  p90: string;
  location: number;
  scale: number;
  degreesOfFreedom: number;
  billingStep: string | null;
  ai: {
    multiplierMedian: number | null;
    extraLnSd: number | null;
    usedWeight?: number;
    reviewDays?: string;
  } | null;
}

const STEPS = 200;

/** ∫ (1 + x²/df)^(−(df+1)/2) from 0 to t, by x = √df · tan θ: the integrand is then cos θ to the power df − 1. */
function half(t: number, df: number): number {
  const end = Math.atan(t / Math.sqrt(df));
  const f = (theta: number): number => Math.cos(theta) ** (df - 1);
  const width = end / STEPS;
  let sum = f(0) + f(end);
  for (let i = 1; i < STEPS; i += 1) sum += f(i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

const wholeHalf = new Map<number, number>();

/** P(Student's t ≥ t). */
function upperTail(t: number, df: number): number {
  let all = wholeHalf.get(df);
  if (all === undefined) {
    all = half(1e9, df);
    wholeHalf.set(df, all);
  }
  return 0.5 - half(t, df) / all / 2;
}

/** Share of honest contractors who need `days` or more. */
export function shareAtOrAbove(effort: EffortJson, days: number): number {
  const { location, scale, degreesOfFreedom: df, ai } = effort;
  const work = days - Number(ai?.reviewDays ?? 0);
  if (work <= 0) return 1;
  const used = ai?.usedWeight ?? 0;
  const z = Math.log(work);
  const without = used === 1 ? 0 : upperTail((z - location) / scale, df);
  const wider = Math.sqrt(scale ** 2 + (ai?.extraLnSd ?? 0) ** 2);
  const shifted = location + Math.log(ai?.multiplierMedian ?? 1);
  const within = used === 0 ? 0 : upperTail((z - shifted) / wider, df);
  return (1 - used) * without + used * within;
}

/** Days that a share `probability` does not pass. */
export function daysAt(effort: EffortJson, probability: number): number {
  let [low, high] = [0, 1];
  while (shareAtOrAbove(effort, high) > 1 - probability) high *= 2;
  for (let i = 0; i < 42; i += 1) {
    const middle = (low + high) / 2;
    if (shareAtOrAbove(effort, middle) > 1 - probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Thousandths of a millionth, as whole numbers: sums and differences of decimals in text are then exact. */
const ONE = 10n ** 12n;

/** A decimal in text as a whole number of millionths of a millionth; what lies beyond is cut off. */
export function wholeOf(text: string): bigint {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * ONE + BigInt(fraction.padEnd(12, '0').slice(0, 12));
  return negative ? -value : value;
}

/** Back to text with two decimals, half away from zero. */
export function twoDecimals(value: bigint): string {
  const cent = ONE / 100n;
  const size = value < 0n ? -value : value;
  const cents = (size + cent / 2n) / cent;
  return `${value < 0n && cents > 0n ? '-' : ''}${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

/** The product of two decimals in text, with two decimals. */
export const timesInText = (a: string, b: string): string => twoDecimals((wholeOf(a) * wholeOf(b)) / ONE);
