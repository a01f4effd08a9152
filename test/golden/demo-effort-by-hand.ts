/**
 * The days above P90 of an effort range, worked out a second time with nothing of the product: the formulas of the
 * estimator for two coefficients, and Student's law by numeric integration.
 */

export interface CheckedWork {
  contractor: string;
  size: number;
  days: number;
  finishedOn: string;
}

export interface Asked {
  asOf: string;
  size: number;
  billedDays: number;
  billingStep: number;
  /** Median days at the reference size, the doubt on it, and the spread between deliverables, on the ln scale. */
  table: { referenceSize: number; medianDays: number; lnSd: number; sigma: number };
  /** Share of the work done with AI, the multiplier of that share and the doubt on it. */
  ai: { low: number; high: number; median: number; tau: number };
  learnt: readonly CheckedWork[];
}

const SLOPE = { mean: 0.9, sd: 0.15 };
const PRIOR_WEIGHT = 6;
/** 18 months. */
const HALF_LIFE = 547.875;
const LARGEST_PART = 0.3;
const DAY = 86_400_000;

/** Half every 18 months; then the one contractor above three tenths of the whole is brought down to them. */
function weightsOf({ learnt, asOf }: Asked): number[] {
  const aged = learnt.map(
    ({ finishedOn }) => 0.5 ** ((Date.parse(asOf) - Date.parse(finishedOn)) / DAY / HALF_LIFE),
  );
  const held = new Map<string, number>();
  learnt.forEach(({ contractor }, index) =>
    held.set(contractor, (held.get(contractor) ?? 0) + (aged[index] ?? 0)),
  );
  const total = aged.reduce((sum, weight) => sum + weight, 0);
  const [largest, most] = [...held].reduce((a, b) => (b[1] > a[1] ? b : a));
  const allowed = (LARGEST_PART * (total - most)) / (1 - LARGEST_PART);
  if (held.size < 4 || [...held].some(([name, value]) => name !== largest && value > allowed)) {
    throw new RangeError('more than one contractor above three tenths');
  }
  return learnt.map(({ contractor }, index) =>
    contractor === largest && most > allowed ? ((aged[index] ?? 0) * allowed) / most : (aged[index] ?? 0),
  );
}

/** P(T ≤ t) − 1/2 for t ≥ 0, by Simpson's rule, up to the constant of the density. */
function area(t: number, df: number, steps = 4000): number {
  const density = (x: number): number => (1 + (x * x) / df) ** (-(df + 1) / 2);
  const width = t / steps;
  let sum = density(0) + density(t);
  for (let i = 1; i < steps; i += 1) sum += density(i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

/** The t that nine in ten do not pass. The whole half of the law is taken up to 4,000, where nothing is left. */
function ninthDecile(df: number): number {
  const half = area(4000, df, 2_000_000);
  let [low, high] = [0, 20];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (area(middle, df) / half < 0.8) low = middle;
    else high = middle;
  }
  return low;
}

/** Normal-inverse-gamma with two coefficients, then the AI share on its predictive law. */
export function daysAboveNinthDecile(asked: Asked): number {
  const { table, ai, billingStep } = asked;
  const weights = weightsOf(asked);
  const prior = { level: Math.log(table.medianDays), slope: SLOPE.mean };
  const p = { level: (table.sigma / table.lnSd) ** 2, slope: (table.sigma / SLOPE.sd) ** 2 };
  // Sums of 1, x, x², y, xy, y² under the weights.
  let [n, sx, sxx, sy, sxy, syy] = [0, 0, 0, 0, 0, 0];
  asked.learnt.forEach(({ size, days }, index) => {
    const middle = days - billingStep / 2;
    const exactness = table.sigma ** 2 / (table.sigma ** 2 + billingStep ** 2 / 12 / middle ** 2);
    const w = (weights[index] ?? 0) * exactness;
    const [x, y] = [Math.log(size / table.referenceSize), Math.log(middle)];
    n += w;
    sx += w * x;
    sxx += w * x * x;
    sy += w * y;
    sxy += w * x * y;
    syy += w * y * y;
  });
  const [a, b, d] = [p.level + n, sx, p.slope + sxx];
  const [u, v] = [p.level * prior.level + sy, p.slope * prior.slope + sxy];
  const determinant = a * d - b * b;
  const [level, slope] = [(d * u - b * v) / determinant, (a * v - b * u) / determinant];
  const shape = (PRIOR_WEIGHT + n) / 2;
  const before = p.level * prior.level ** 2 + p.slope * prior.slope ** 2;
  const rate = (PRIOR_WEIGHT * table.sigma ** 2 + syy + before - level * u - slope * v) / 2;
  const x = Math.log(asked.size / table.referenceSize);
  const leverage = (d - 2 * b * x + a * x * x) / determinant;
  const scale = Math.sqrt((rate / shape) * (1 + leverage));
  const share = (ai.low + ai.high) / 2;
  const factor = 1 - share + share * ai.median;
  const doubt = Math.hypot(
    (ai.tau * share * ai.median) / factor,
    ((1 - ai.median) / factor) * ((ai.high - ai.low) / Math.sqrt(12)),
  );
  const location = level + slope * x + Math.log(factor);
  const p90 = Math.exp(location + Math.hypot(scale, doubt) * ninthDecile(2 * shape));
  return asked.billedDays - billingStep - p90;
}
